import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { without } from './shown.ts';

/** A paragraph of the office's own, with the mark that stands before it. */
export interface Paragraph {
  readonly text: string;
  readonly mark?: string | undefined;
}

/** Paragraphs that are new, gone, reworded or marked otherwise. */
export function compareParagraphs(
  part: string,
  about: string,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): Change[] {
  const pairs = pairUp(before, after, [({ text }) => text], ({ text }) => text);
  return pairs.flatMap((pair) => paragraphChanges(part, capitalised(about), pair));
}

function paragraphChanges(
  part: string,
  about: string,
  { before, after }: Pair<Paragraph>,
): Change[] {
  if (!after)
    return [{ part, kind: 'gone', text: `${about}, taken out: “${before.text}”`, refs: [] }];
  const marked = after.mark === undefined ? '' : `(${after.mark}) `;
  if (!before) {
    return [{ part, kind: 'new', text: `${about}, new: ${marked}“${after.text}”`, refs: [] }];
  }
  const say = (text: string): Change => ({
    part,
    kind: 'changed',
    text: `${about}, ${text}`,
    refs: [],
  });
  const was = before.mark === undefined ? 'not marked' : `marked ${before.mark}`;
  const is = after.mark === undefined ? 'not marked' : `marked ${after.mark}`;
  const told = ['text', 'mark'];
  return [
    ...(before.text === after.text ? [] : [say(reworded(before.text, after.text))]),
    ...(was === is ? [] : [say(`now ${is} (was: ${was}): “${after.text}”`)]),
    ...compareValues(without(before, told), without(after, told), { part, about: [about] }),
  ];
}
