import { z } from 'zod';
import { statement } from './evidence.ts';
import { edtf, id, stateCode, text } from './fields.ts';

const STATUSES = ['founding member', 'member', 'observer', 'dialogue partner'] as const;

export const state = z
  .strictObject({
    id: stateCode,
    name: text.optional().describe('House name, where it is not the short English name of CLDR.'),
    sort_names: z
      .strictObject({ ru: text.optional() })
      .default({})
      .describe('Names by which lists in other alphabets are sorted. Never printed.'),
    status: z
      .array(
        statement({
          organisation: id,
          status: z.enum(STATUSES),
          from: edtf.describe('Since when. A later row for the same organisation ends it.'),
        }),
      )
      .default([])
      .describe('Its status in organisations, each row dated and sourced.'),
  })
  .describe('A state, and its dated status in organisations.');
