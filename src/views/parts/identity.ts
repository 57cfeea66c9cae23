import { z } from 'zod';

/** What the finished file says of itself: running head, properties, and its file name. */
export const identityView = z.strictObject({
  title: z.string(),
  shortTitle: z.string(),
  subject: z.string(),
  keywords: z.array(z.string()),
  /** Short form of the organisation, for the file name. */
  organisation: z.string(),
});

export type Identity = z.infer<typeof identityView>;
