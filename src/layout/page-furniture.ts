import { rootStyling, type TextLook } from './cascade.ts';
import type { FurnitureItem, FurnitureRun } from './definition.ts';
import type { Furniture } from './furniture.ts';
import { markFurniture } from './mark-furniture.ts';
import type { StyleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

type Line = Theme['furniture']['lines'][number];
type Piece = NonNullable<Line['left']>;

/**
 * The text that stands at the same place of every page, as the theme arranges it.
 * @param scale how much smaller than laid out the pages will be printed
 */
export function pageFurniture(
  furniture: Furniture,
  theme: Theme,
  styles: StyleBook,
  scale = 1,
): FurnitureItem[] {
  return theme.furniture.lines.flatMap((line) =>
    SLOTS.flatMap((align) => {
      const piece = line[align];
      if (!piece) return [];
      const look = pieceLook(piece, align, theme);
      const { edge, distance } = line;
      if (piece === 'marking') {
        const taken = SLOTS.filter((slot) => slot !== align && line[slot]);
        const place = { edge, distance, slot: align, taken, look, scale };
        return markFurniture(furniture.marks, place, styles);
      }
      const text = pieceText(piece, furniture, look.caps);
      if (text.length === 0) return [];
      return [{ edge, distance, text, style: styles.nameOf(look, piece) }];
    }),
  );
}

const SLOTS = ['left', 'centre', 'right'] as const;

function pieceLook(piece: Piece, align: TextLook['align'], theme: Theme): TextLook {
  return { ...rootStyling(theme).look, ...theme.furniture.styles[piece], align } as TextLook;
}

function pieceText(
  piece: Exclude<Piece, 'marking'>,
  furniture: Furniture,
  caps: boolean,
): FurnitureRun[] {
  if (piece === 'page') {
    return [{ text: 'Page ' }, { token: 'page' }, { text: ' of ' }, { token: 'pages' }];
  }
  if (piece === 'section') return [{ token: 'section' }];
  const said = {
    copy: furniture.copy ?? '',
    title: furniture.title,
    'short-title': furniture.shortTitle,
    'as-of': furniture.asOf,
  }[piece];
  const text = said.replace(/\s+/g, ' ').trim();
  return text ? [{ text: caps ? text.toUpperCase() : text }] : [];
}
