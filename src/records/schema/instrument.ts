import { z } from 'zod';
import { statement } from './evidence.ts';
import { edtfOrNotStated, id, text } from './fields.ts';

const INSTRUMENT_KINDS = [
  'charter',
  'treaty',
  'convention',
  'agreement',
  'declaration',
  'resolution',
  'strategy',
  'plan',
  'programme',
  'statement',
  'memorandum',
  'minutes',
  'report',
  'other',
] as const;

export const instrument = statement({
  id,
  name: text.describe('Its name, as the sources print it where they agree.'),
  kind: z.enum(INSTRUMENT_KINDS),
  date: edtfOrNotStated.describe('When it was made, where a source says so, or `not stated`.'),
  notes: z.array(text).default([]),
}).describe('A document or treaty that is referred to.');
