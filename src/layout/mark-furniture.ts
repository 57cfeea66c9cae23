import type { Mark } from '../markings/marks.ts';
import type { TextLook } from './cascade.ts';
import type { FurnitureItem } from './definition.ts';
import type { StyleBook } from './style-book.ts';

type Slot = 'left' | 'centre' | 'right';

/** Where the theme wants markings, and what is beside them in that line. */
export interface MarkLine {
  readonly edge: 'top' | 'bottom';
  /** From the edge of the paper to the baseline, in points. */
  readonly distance: number;
  /** Where the theme puts markings that have no place of their own. */
  readonly slot: Slot;
  /** Places of the line that other texts have. */
  readonly taken: readonly Slot[];
  /** How the theme sets markings. */
  readonly look: TextLook;
  /** How much smaller than laid out the page will be printed: labels are set larger by it. */
  readonly scale: number;
}

/**
 * The handling marks of a page's head or foot: each label where its scheme wants it. Other texts
 * stand where the theme wants markings; where there are labels, in a line of their own towards the
 * edge, because no line has room for both.
 */
export function markFurniture(
  marks: readonly Mark[],
  line: MarkLine,
  styles: StyleBook,
): FurnitureItem[] {
  const labels = [...bySlot(marks, line)].map(([slot, level, text]) => ({
    ...common(line),
    text: [{ text }],
    style: styles.nameOf({ ...labelLook(level, line), align: slot }, 'marking'),
    ...(level.ground === undefined ? {} : { ground: level.ground }),
  }));
  const words = marks.filter(({ level, text }) => !level && text.trim() !== '');
  if (words.length === 0) return labels;
  const distance = labels.length > 0 ? line.distance - line.look.leading : line.distance;
  return [...labels, { ...common(line), distance, ...textsOf(words, line, styles) }];
}

function common({ edge, distance }: MarkLine) {
  return { edge, distance, always: true as const };
}

function textsOf(texts: readonly Mark[], { look }: MarkLine, styles: StyleBook) {
  const words = texts.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' · ');
  const text = look.caps ? words.toUpperCase() : words;
  return { text: [{ text }], style: styles.nameOf(look, 'marking') };
}

type Level = NonNullable<Mark['level']>;

function labelLook({ size, colour }: Level, { look, scale }: MarkLine): TextLook {
  return { ...look, size: size / scale, ...(colour === undefined ? {} : { colour }) };
}

const SLOTS: readonly Slot[] = ['centre', 'left', 'right'];

/** Labels by place; where two schemes want one place, the later goes where there is room. */
function bySlot(marks: readonly Mark[], { taken }: MarkLine): [Slot, Level, string][] {
  const used = new Set(taken);
  return marks.flatMap(({ text, level }): [Slot, Level, string][] => {
    if (!level) return [];
    const slot = [level.placement, ...SLOTS].find((one) => !used.has(one)) ?? level.placement;
    used.add(slot);
    return [[slot, level, text]];
  });
}
