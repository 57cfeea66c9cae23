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

/** The handling marks of a page's head or foot: a label where its scheme wants it, texts beside. */
export function markFurniture(
  marks: readonly Mark[],
  line: MarkLine,
  styles: StyleBook,
): FurnitureItem[] {
  return [...bySlot(marks, line)].map(([slot, [first, ...others]]) => {
    const { level } = first;
    const look = level ? labelLook(level, line) : line.look;
    const words = [first, ...others].map(({ text }) => text).join(' · ');
    const text = level || !look.caps ? words : words.toUpperCase();
    return {
      edge: line.edge,
      distance: line.distance,
      text: [{ text: text.replace(/\s+/g, ' ').trim() }],
      style: styles.nameOf({ ...look, align: slot }, 'marking'),
      always: true,
      ...(level?.ground === undefined ? {} : { ground: level.ground }),
    };
  });
}

function labelLook({ size, colour }: NonNullable<Mark['level']>, { look, scale }: MarkLine) {
  return { ...look, size: size / scale, ...(colour === undefined ? {} : { colour }) };
}

/** Labels first; a text that finds the theme's place taken goes where there is room. */
function bySlot(marks: readonly Mark[], { slot, taken }: MarkLine): Map<Slot, [Mark, ...Mark[]]> {
  const placed = new Map<Slot, [Mark, ...Mark[]]>();
  const labels = marks.filter(({ level }) => level);
  const texts = marks.filter(({ level, text }) => !level && text.trim() !== '');
  for (const mark of labels) put(mark, mark.level?.placement ?? slot, placed, taken);
  for (const mark of texts) put(mark, slot, placed, taken);
  return placed;
}

const SLOTS: readonly Slot[] = ['centre', 'left', 'right'];

function put(
  mark: Mark,
  wanted: Slot,
  placed: Map<Slot, [Mark, ...Mark[]]>,
  taken: readonly Slot[],
): void {
  const isFree = (slot: Slot) => !placed.has(slot) && !taken.includes(slot);
  const alike = [...placed].find(([, [first]]) => !first.level && !mark.level)?.[0];
  const slot = alike ?? (isFree(wanted) ? wanted : (SLOTS.find(isFree) ?? wanted));
  const there = placed.get(slot);
  if (there) there.push(mark);
  else placed.set(slot, [mark]);
}
