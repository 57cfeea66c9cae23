import { z } from 'zod';
import { extentOf } from '../../dates/edtf.ts';

/** What people write where a source is silent. It is a finding, not a gap: printed in words. */
const NOT_STATED = 'not stated';

/** An id: kebab-case, starting with a letter; what other records refer to. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: 'an id: lower-case letters, digits and single hyphens, such as `scs-16`',
  })
  .describe('What other records call it: lower-case letters, digits and single hyphens.');

/** A state by ISO 3166-1 alpha-2. */
export const stateCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'an ISO 3166-1 alpha-2 code in capitals, such as `PK`' })
  .describe('A state by its ISO 3166-1 alpha-2 code, in capitals: `PK`.');

/** Whoever has a delegation: a state's code, or the id of a body. */
export const partyId = z
  .string()
  .regex(/^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/, {
    error: 'a state’s ISO 3166-1 alpha-2 code (`PK`) or the id of a body (`sco-secretariat`)',
  })
  .describe('A state’s ISO 3166-1 alpha-2 code, such as `PK`, or the id of a body.');

/** What is no character: controls, halves of surrogate pairs, and what Unicode keeps empty. */
const NO_CHARACTER = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Words for people to read; never empty, and nothing in them that no page can show. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(20_000, { error: 'at most 20000 characters' })
  .refine((words) => !NO_CHARACTER.test(words.replace(/[\t\n]/g, '')), {
    error: 'a text without control characters',
  });

/** For the curator only: what a later editor should know. */
export const notes = z
  .array(text)
  .default([])
  .describe('For the curator; not printed: doubts, slips of the source, what to look up.');

/** As {@link text}, or `not stated`, which becomes null. */
export const textOrNotStated = text.transform((words) => (words === NOT_STATED ? null : words));

const EDTF_WANTED =
  'a date in EDTF: `2021-07-01`, `2016-04-13/2016-04-14`, `2021-10`, `2023` or `2022-08~`';

const EDTF_OR_NOT_STATED = `${EDTF_WANTED}, or \`not stated\``;

/** YAML reads a bare year as a number. */
function edtfText(error: string) {
  return z.union([z.string(), z.int()], { error }).transform(String);
}

/**
 * Years are 1000 to 9998: a calendar file has four digits for one (RFC 5545, section 3.3.4), also for
 * the day after.
 */
function isRecordable(words: string): boolean {
  const years = words.split('/').map((end) => end.slice(0, 4));
  return years.every((year) => year >= '1000' && year <= '9998') && extentOf(words) !== undefined;
}

/** A date in EDTF (ISO 8601-2): a day, a span, a month, a season or a year, perhaps approximate. */
export const edtf = edtfText(EDTF_WANTED)
  .refine(isRecordable, { error: EDTF_WANTED })
  .describe(
    'A date in EDTF (ISO 8601-2), no more exact than the source: `2021-07-01`, `2021-10`, `2023`, `2022-08~`, or a span such as `2016-04-13/2016-04-14`.',
  );

/** As {@link edtf}, or `not stated`, which becomes null. */
export const edtfOrNotStated = edtfText(EDTF_OR_NOT_STATED)
  .refine((words) => words === NOT_STATED || isRecordable(words), {
    error: EDTF_OR_NOT_STATED,
  })
  .transform((words) => (words === NOT_STATED ? null : words))
  .describe(
    'A date in EDTF (ISO 8601-2), no more exact than the source: `2021-07-01`, `2021-10`, `2023`, `2022-08~`, a span such as `2016-04-13/2016-04-14`, or `not stated`.',
  );

/** A day of the calendar, for what happens on a day and not over a time. */
export const day = edtf
  .refine((words) => extentOf(words)?.precision === 'day', {
    error: 'a day: `2021-06-21`, or `2021-06-21~` where it is not sure',
  })
  .describe('A day, in EDTF: `2021-06-21`.');

/** A language tag of BCP 47. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
    error: 'a BCP 47 language tag, such as `en`, `ru` or `zh-Hans`',
  })
  .describe('A BCP 47 language tag: `en`, `ru`, `zh-Hans`.');

/** An address on the web, or `not stated`, which becomes null. */
export const addressOrNotStated = z
  .string()
  .max(2_000, { error: 'at most 2000 characters' })
  .refine(
    (words) =>
      words === NOT_STATED ||
      /^(https?:\/\/)?[^\s/?#:@]+\.[^\s/?#:@]+(:\d+)?([/?#]\S*)?$/.test(words),
    {
      error: 'a web address without spaces, or `not stated`',
    },
  )
  .refine((words) => !NO_CHARACTER.test(words), {
    error: 'a web address without control characters',
  })
  .transform((words) => (words === NOT_STATED ? null : words))
  .describe('Where the item can be read, as it was given, or `not stated`.');
