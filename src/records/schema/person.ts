import { z } from 'zod';
import { statement } from './evidence.ts';
import { id, languageTag, notes, text } from './fields.ts';

export const person = z
  .strictObject({
    id,
    name: text.describe('House form of the name: the one printed first everywhere.'),
    family: text.describe(
      'The family name within it, or the name by which the person is addressed.',
    ),
    name_because: text
      .optional()
      .describe('Why the house form is not letter for letter a form below.'),
    forms: z
      .array(statement({ form: text.describe('The name letter for letter as printed.') }))
      .min(1)
      .describe('Every form of the name seen in the sources.'),
    original: z
      .array(
        statement({
          form: text.describe('The name in that script, letter for letter as printed.'),
          language: languageTag.describe(
            'The language it is written in, as a BCP 47 tag: `ru`, `zh-Hans`, `ur`.',
          ),
        }),
      )
      .default([])
      .describe('The name in its own script, only where a source gives it.'),
    distinct_from: z
      .array(id)
      .default([])
      .describe('People with near-identical names who are somebody else.'),
    same_because: text
      .optional()
      .describe('Why forms with different initials or spellings are taken for one person.'),
    notes,
  })
  .describe('A person. Titles and posts belong to a participation, never here.');
