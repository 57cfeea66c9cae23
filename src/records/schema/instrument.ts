import { z } from 'zod';
import { statement } from './evidence.ts';
import { edtfOrNotStated, id, notes, text } from './fields.ts';

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
  kind: z
    .enum(INSTRUMENT_KINDS)
    .describe('What it calls itself; other where none of the words is its own.'),
  date: edtfOrNotStated.describe(
    'When it was made, where a source says so, in EDTF: `2001-06-15`, `2009`, or `not stated`.',
  ),
  notes,
}).describe('A document or treaty that is referred to.');
