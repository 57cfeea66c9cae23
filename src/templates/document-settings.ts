import { z } from 'zod';

/** What `document.yaml` in a document's folder may say. */
export const documentSettings = z
  .strictObject({
    view: z.string().min(1).describe('Name of the view that the body is filled from.'),
    description: z.string().min(1).describe('What the document is, in one sentence.'),
  })
  .describe('Settings of one document: a folder of `templates/` with a `body.hbs`.');

export type DocumentSettings = z.output<typeof documentSettings>;
