import { z } from 'zod';
import { statement } from './evidence.ts';
import { edtf, id, stateCode, text } from './fields.ts';

const STATUSES = ['founding member', 'member', 'observer', 'dialogue partner'] as const;

export const state = z
  .strictObject({
    id: stateCode.describe('Its ISO 3166-1 alpha-2 code, in capitals: `PK`.'),
    name: text.optional().describe('House name, where it is not the short English name of CLDR.'),
    sort_names: z
      .strictObject({
        ru: text
          .optional()
          .describe('Its short Russian name, for the order of the Russian alphabet.'),
        own: text
          .optional()
          .describe(
            'Its name in its own language in Latin letters, for the order by own languages: `Elláda`.',
          ),
      })
      .default({})
      .describe('Names by which lists in other alphabets are sorted. Never printed.'),
    status: z
      .array(
        statement({
          organisation: id.describe('The organisation in which it has the status, by its id.'),
          status: z
            .enum(STATUSES)
            .describe(
              'What it is there from that day on. founding member: member since the start.',
            ),
          from: edtf.describe(
            'Since when, in EDTF: `2017-06-09` or `2017`. A later row for the same organisation ends it.',
          ),
        }),
      )
      .default([])
      .describe('Its status in organisations, each row dated and sourced.'),
  })
  .describe('A state, and its dated status in organisations.');
