import type { Cited } from '../parts/cited.ts';
import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { refsIn, without } from './shown.ts';

/** What the statements of a list are about, in words: `Note on the list`. */
interface About {
  readonly part: string;
  readonly about: string;
  /** What tells one statement from others; two are never taken for one for being worded alike. */
  readonly keyOf?: (one: Cited) => string;
}

/** Changes of a list of statements: said now, no longer said, worded or grounded otherwise. */
export function compareStatements(
  before: readonly Cited[],
  after: readonly Cited[],
  of: About,
): Change[] {
  const { keyOf } = of;
  const textOf = ({ text }: Cited) => text;
  const pairs = keyOf
    ? pairUp(before, after, [textOf, keyOf])
    : pairUp(before, after, [textOf], textOf);
  return pairs.flatMap((pair) => wordPair(pair, of));
}

function wordPair({ before, after }: Pair<Cited>, { part, about }: About): Change[] {
  if (!after) {
    return [{ part, kind: 'gone', text: `${about}, no longer said: ${before.text}`, refs: [] }];
  }
  if (!before) {
    const text = capitalised(`${about}: ${after.text}${groundsOf(after)}`);
    return [{ part, kind: 'new', text, refs: refsIn(after) }];
  }
  return compareStatement(before, after, { part, about });
}

/** Changes of one statement that both papers have. */
export function compareStatement(before: Cited, after: Cited, { part, about }: About): Change[] {
  if (before.text !== after.text) {
    const text = `${about}: ${reworded(before.text, after.text)}`;
    return [
      { part, kind: 'changed', text, refs: refsIn(after) },
      ...otherGrounds(before, after, { part, about }),
    ];
  }
  return [
    ...otherGrounds(before, after, { part, about }),
    ...compareValues(...beyond(before, after), { part, about: [about] }),
  ];
}

/** On what ground the same is said: a fact that was derived may now be stated outright. */
function otherGrounds(before: Cited, after: Cited, { part, about }: About): Change[] {
  const change = groundChange(before, after);
  if (change === '') return [];
  const text = `${about}: ${after.text}${change}`;
  return [{ part, kind: 'changed', text, refs: refsIn(after) }];
}

/** ` (now stated outright; was derived: …)`; nothing where the ground is the same. */
export function groundChange(before: Cited, after: Cited): string {
  const [then, now] = [before, after].map(
    ({ grounds }) => grounds.map(({ text }) => text).join('; ') || 'stated outright',
  );
  return then === now ? '' : ` (now ${now}; was ${then})`;
}

/** ` (derived: …)`; nothing where a source states it outright. */
export function groundsOf({ grounds }: Cited): string {
  return grounds.length === 0 ? '' : ` (${grounds.map(({ text }) => text).join('; ')})`;
}

function beyond(before: Cited, after: Cited): [unknown, unknown] {
  return [without(before, ['text', 'grounds']), without(after, ['text', 'grounds'])];
}
