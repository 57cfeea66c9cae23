import { z } from 'zod';
import type { Paper } from './paper.ts';

/** One change between two states of a paper, worded for people. */
export const changeView = z.strictObject({
  /** Part of the paper as people call it: `Delegations`, `Meeting`, `Agenda`, `Calendar`, … */
  part: z.string(),
  kind: z.enum(['new', 'gone', 'changed']),
  /** The whole change in a sentence, ready for print, without numbers of sources. */
  text: z.string(),
  /** Sources behind what is said now, numbered as in the later paper; empty where nothing is. */
  refs: z.array(z.number()),
});

export type Change = z.infer<typeof changeView>;

/** How one part of papers is compared. */
export interface Part {
  /** Paths in a view, lists passed through, of which no other part need speak any more. */
  readonly speaksOf: readonly string[];
  readonly compare: (before: Paper, after: Paper) => Change[];
}
