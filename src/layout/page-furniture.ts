import { rootStyling, type TextLook } from './cascade.ts';
import type { FurnitureItem, FurnitureRun } from './definition.ts';
import type { Furniture } from './furniture.ts';
import type { StyleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

type Line = Theme['furniture']['lines'][number];
type Piece = NonNullable<Line['left']>;

/** The text that stands at the same place of every page, as the theme arranges it. */
export function pageFurniture(
  furniture: Furniture,
  theme: Theme,
  styles: StyleBook,
): FurnitureItem[] {
  return theme.furniture.lines.flatMap((line) =>
    (['left', 'centre', 'right'] as const).flatMap((align) => {
      const piece = line[align];
      if (!piece) return [];
      const look = pieceLook(piece, align, theme);
      const text = pieceText(piece, furniture, look.caps);
      if (text.length === 0) return [];
      const style = styles.nameOf(look, piece);
      const always = piece === 'marking' ? { always: true as const } : {};
      return [{ edge: line.edge, distance: line.distance, text, style, ...always }];
    }),
  );
}

function pieceLook(piece: Piece, align: TextLook['align'], theme: Theme): TextLook {
  return { ...rootStyling(theme).look, ...theme.furniture.styles[piece], align } as TextLook;
}

function pieceText(piece: Piece, furniture: Furniture, caps: boolean): FurnitureRun[] {
  if (piece === 'page') {
    return [{ text: 'Page ' }, { token: 'page' }, { text: ' of ' }, { token: 'pages' }];
  }
  if (piece === 'section') return [{ token: 'section' }];
  const said = {
    copy: furniture.copy ?? '',
    marking: furniture.marking,
    title: furniture.title,
    'short-title': furniture.shortTitle,
    'as-of': furniture.asOf,
  }[piece];
  const text = said.replace(/\s+/g, ' ').trim();
  return text ? [{ text: caps ? text.toUpperCase() : text }] : [];
}
