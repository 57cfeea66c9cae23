import { z } from 'zod';
import { day, text } from './fields.ts';

/** Corrections of a record that no source explains, so that a calendar can say that it changed. */
export const revised = z
  .array(
    z.strictObject({
      on: day.describe('The day on which the record was corrected, in EDTF: `2021-06-21`.'),
      because: text.describe('What was corrected, in a few words; `explain` tells it.'),
    }),
  )
  .default([])
  .describe(
    'Corrections by the curator that no source explains. Each counts as one change of the entry in calendar files, whose programs else may keep the wrong one.',
  );
