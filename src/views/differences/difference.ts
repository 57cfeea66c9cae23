import { formatDate } from '../../dates/format-date.ts';
import type { Choice } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';

/** What differences are found in: the records as far as they are to count, and how states are named. */
export type Whole = Pick<Desk, 'registry' | 'settings'>;

/** Something that sources have differently: what each has, what is printed, and who decided that. */
export interface Difference {
  readonly what: string;
  readonly said: readonly Said[];
  /** What papers print, where it is none of what is said. */
  readonly printed?: string;
  /** Why those who are printed differently are taken for one person. */
  readonly because?: string;
  /** What a curator chose, which then decides. */
  readonly choice?: Choice;
  /** Where nobody has: that it is so, and by which rule papers print what they print. */
  readonly rule: string;
}

export interface Said {
  readonly text: string;
  /** Ids of the sources that have it so. */
  readonly sources: readonly string[];
  /** `chosen`, `printed`, `title printed`: what sets it apart, in words. */
  readonly marks: readonly string[];
}

/** `chosen on 4 March 2022 by the Lakes Desk: its reporter was there`. */
export function choiceWords({ on, by, because }: Choice): string {
  return `chosen on ${formatDate(on)}${by === undefined ? '' : ` by ${by}`}: ${because}`;
}

/** How papers say that nobody has chosen, and by which rule they print what they print. */
export function unchosen(rule: string): string {
  return `no choice recorded; ${rule}`;
}

/** Who decided what is printed: somebody, or the rule. */
export function decisionWords({ choice, rule }: Difference): string {
  return choice ? choiceWords(choice) : rule;
}

/**
 * A difference with its marks: which sources were chosen, and which have what is printed.
 * @param shown what papers print, said where none of the sources has just that
 */
export function marked(
  { said, ...rest }: Omit<Difference, 'said' | 'printed'> & { readonly said: readonly Plain[] },
  shown?: string,
): Difference {
  const isShown = said.some(({ isPrinted }) => isPrinted);
  return {
    ...rest,
    said: said.map(({ text, sources, isPrinted }) => ({
      text,
      sources,
      marks: [
        ...(rest.choice && sources.includes(rest.choice.source) ? ['chosen'] : []),
        ...(isPrinted ? ['printed'] : []),
      ],
    })),
    ...given('printed', isShown ? undefined : shown),
  };
}

/** What sources say, before anything sets it apart. */
interface Plain {
  readonly text: string;
  readonly sources: readonly string[];
  readonly isPrinted: boolean;
}
