import { z } from 'zod';
import { changeView } from './changes/change.ts';

/** Which edition of a paper it is, and what has changed since the one before. */
export const editionView = z.strictObject({
  number: z.int(),
  /** `Edition 4, issued 5 March 2022`. */
  label: z.string(),
  changes: z
    .strictObject({
      /** `edition 3 (4 March 2022)`. */
      since: z.string(),
      /** At the head of the paper; at its end where they would move what has not changed. */
      atHead: z.boolean(),
      /** By part of the paper; none where nothing has changed. */
      parts: z.array(z.strictObject({ name: z.string(), changes: z.array(changeView) })),
    })
    .optional(),
});

/** Somebody whom the edition before had in this place. */
export const formerView = z.strictObject({ name: z.string(), title: z.string() });

export type Former = z.infer<typeof formerView>;
