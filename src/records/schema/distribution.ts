import { z } from 'zod';
import { id } from './fields.ts';
import { mailAddress } from './mail-address.ts';

/** The name under which the recipients of the unit's own papers stand, which are for no audience. */
export const OF_THE_UNIT = 'unit';

const recipients = z
  .strictObject({
    to: z.array(mailAddress).default([]).describe('To whom it is addressed.'),
    cc: z.array(mailAddress).default([]).describe('Who gets a copy that everybody sees.'),
    bcc: z.array(mailAddress).default([]).describe('Who gets a copy that nobody else sees.'),
  })
  .describe('Who gets the papers of one audience.');

/** The shape of `distribution.yaml`: who gets which papers by mail. */
export const distribution = z
  .record(id, recipients)
  .describe(
    'Recipients by audience, as `audiences` in `brief.yaml` names them; `unit` has those of papers without an audience.',
  );
