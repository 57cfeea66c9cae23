import { z } from 'zod';

/** One change between two states of a paper, worded for people. */
export const changeView = z.strictObject({
  /** Part of the paper as people call it: `Delegations`, `Calendar`, `Agenda`. */
  part: z.string(),
  kind: z.enum(['new', 'gone', 'changed']),
  /** The whole change in a sentence, ready for print, without numbers of sources. */
  text: z.string(),
  /** Sources of what is said now, numbered as in the later paper; empty for what is gone. */
  refs: z.array(z.number()),
});

export type Change = z.infer<typeof changeView>;

/** A change as a part of a paper finds it, before it is known which part that is. */
export type Found = Omit<Change, 'part'>;

/** Something that is said now and was not. */
export function isNew(text: string, refs: readonly number[] = []): Found {
  return { kind: 'new', text, refs: [...refs] };
}

/** Something that was said and is not said any longer. */
export function isGone(text: string): Found {
  return { kind: 'gone', text, refs: [] };
}

/** Something that is said otherwise. */
export function isOther(text: string, refs: readonly number[] = []): Found {
  return { kind: 'changed', text, refs: [...refs] };
}
