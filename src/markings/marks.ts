import type { Markings } from './read-markings.ts';

/** A handling mark as it is printed. */
export interface Mark {
  /** Letter for letter. */
  readonly text: string;
  /** Which level of which scheme it is; a free text is none, and looks as the theme says. */
  readonly level?: MarkLevel;
}

/** A level of a scheme: what it ranks as, and how its label looks. */
interface MarkLevel {
  /** Name of the scheme. */
  readonly scheme: string;
  /** Position of the scheme among all schemes, which is the order in which labels are listed. */
  readonly order: number;
  /** Position in the scheme, from 0 for the lowest. */
  readonly rank: number;
  readonly placement: 'left' | 'centre' | 'right';
  /** Type size in points. */
  readonly size: number;
  /** As `#ffc000`; the theme's where left out. */
  readonly colour?: string;
  /** Colour of the box behind the label. */
  readonly ground?: string;
  readonly mail: 'subject' | 'subject and text' | 'nothing';
  readonly calendar: 'public' | 'private' | 'confidential';
}

/** What parts the marks of one marking: `OFFICIAL // TLP:AMBER`, `OFFICIAL, TLP:AMBER`. */
const PARTED = /(\s*\/\/\s*|,\s+)/;

/**
 * The marks of a marking as people write it, several of them parted by `, ` or `//`. A text with
 * a comma that is no mark of a scheme stays one text.
 */
export function marksIn(marking: string, markings: Markings): Mark[] {
  const marks: Mark[] = [];
  // What a free text would be joined to the one before it with.
  let between = '';
  for (const [index, piece] of marking.trim().split(PARTED).entries()) {
    if (index % 2 === 1) between = piece;
    else if (piece !== '') addTo(marks, markOf(piece, markings), between);
  }
  return marks;
}

function addTo(marks: Mark[], mark: Mark, between: string): void {
  const before = marks.at(-1);
  if (!before || before.level || mark.level) marks.push(mark);
  else marks[marks.length - 1] = { text: `${before.text}${between}${mark.text}` };
}

function markOf(text: string, { schemes }: Markings): Mark {
  for (const [order, [name, scheme]] of Object.entries(schemes).entries()) {
    const rank = scheme.levels.findIndex(({ label }) => label === text);
    const level = scheme.levels[rank];
    if (!level) continue;
    const { placement, size, ground, mail } = scheme;
    const look = {
      placement,
      size,
      mail,
      calendar: level.calendar,
      ...(level.colour === undefined ? {} : { colour: level.colour }),
      ...(ground === undefined ? {} : { ground }),
    };
    return { text, level: { scheme: name, order, rank, ...look } };
  }
  return { text };
}

/** Marks as one marking, as people write it. */
export function asMarking(marks: readonly Mark[]): string {
  return marks.map(({ text }) => text).join(' // ');
}

/** Whether a mark is of the same scheme as another, and of a higher level. */
export function isAbove(one: Mark, other: Mark): boolean {
  return isOfScheme(one, other) && (one.level?.rank ?? 0) > (other.level?.rank ?? 0);
}

/** Whether both are levels of one scheme. */
function isOfScheme(one: Mark, other: Mark): boolean {
  return one.level !== undefined && one.level.scheme === other.level?.scheme;
}

/**
 * Whether a mark is at most what limits allow: at or below a level of its scheme, or the very text
 * of a limit. What no limit speaks of is not allowed.
 */
export function isWithin(mark: Mark, limits: readonly Mark[]): boolean {
  if (!mark.level) return limits.some(({ text, level }) => !level && text === mark.text);
  return limits.some((limit) => isOfScheme(mark, limit) && !isAbove(mark, limit));
}

/**
 * What a whole bears whose parts bear these marks: the highest of each scheme, in the order of the
 * schemes, then free texts, each once, in the order given.
 */
export function highestOf(marks: readonly Mark[]): Mark[] {
  const highest = new Map<string, Mark>();
  for (const mark of marks) {
    const key = mark.level ? `level ${mark.level.scheme}` : `text ${mark.text}`;
    const known = highest.get(key);
    if (!known || isAbove(mark, known)) highest.set(key, mark);
  }
  const order = ({ level }: Mark) => level?.order ?? Number.MAX_SAFE_INTEGER;
  return [...highest.values()].sort((a, b) => order(a) - order(b));
}

/**
 * A part's marks under those of its whole: its own, and the whole's of every scheme that it says
 * nothing of. A free text of its own takes the place of the whole's.
 */
export function under(own: readonly Mark[], whole: readonly Mark[]): Mark[] {
  const saysText = own.some(({ level }) => !level);
  const inherited = whole.filter((mark) =>
    mark.level ? !own.some((one) => isOfScheme(one, mark)) : !saysText,
  );
  return highestOf([...own, ...inherited]);
}
