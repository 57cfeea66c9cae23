import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays, isIsoDay } from '../../src/dates/iso-day.ts';

/** The day the papers are made for where an entry names none: after all that is on record. */
export const DEFAULT_AS_OF = '2026-11-21';

/** What the facts were read from: five press items and two tables of reference facts. */
export const SOURCES = ['000', '001', '002', '003', '004', 'membership', 'names'] as const;

const HERE = fileURLToPath(new URL('.', import.meta.url));

const text = z
  .string()
  .min(1)
  .refine((one) => one === one.trim(), { error: 'no space at either end' })
  .refine((one) => one === one.normalize('NFC'), { error: 'letters in the composed form (NFC)' })
  .refine((one) => !/\s{2}|[^\S ]/u.test(one), { error: 'single plain spaces only' });

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, { error: 'an id in kebab-case' });
const country = z.string().regex(/^[A-Z]{2}$/u, { error: 'a state’s code in capitals' });
const day = z.string().refine(isIsoDay, { error: 'a day such as 2021-07-01' });
const source = z.enum(SOURCES);

/** A sentence of ours: it starts with a capital and ends in a full stop. */
const sentence = text.regex(/^[A-Z].*\.$/u, { error: 'a sentence, from capital to full stop' });

const pattern = z.string().transform((words, context) => {
  try {
    return new RegExp(words, 'u');
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

const paper = {
  session: id.optional(),
  country: country.optional(),
};

const claims = {
  /** Strings that must occur. */
  shows: z.array(text).default([]),
  /** Lists of alternatives: one string of each must occur. */
  any_of: z.array(z.array(text).min(1)).default([]),
  /** Strings that must occur one after the other. */
  in_order: z.array(text).default([]),
  /** Regular expressions that must match. */
  matching: z.array(pattern).default([]),
  /** Strings that must not occur. */
  not: z.array(text).default([]),
  /** Regular expressions that must not match. */
  not_matching: z.array(pattern).default([]),
};

const undated = z
  .strictObject({ ...paper, ...claims })
  .refine(namesOnePaper, { error: 'either a session or a country' })
  .refine(claimsSomething, { error: 'something that must or must not be there' });

const dated = z
  .strictObject({ ...paper, as_of: day.default(DEFAULT_AS_OF), ...claims })
  .refine(namesOnePaper, { error: 'either a session or a country' })
  .refine(claimsSomething, { error: 'something that must or must not be there' });

type Undated = z.output<typeof undated>;

function namesOnePaper(one: { session?: string | undefined; country?: string | undefined }) {
  return (one.session === undefined) !== (one.country === undefined);
}

function claimsSomething(one: { [K in keyof typeof claims]: readonly unknown[] }): boolean {
  return (Object.keys(claims) as (keyof typeof claims)[]).some((key) => one[key].length > 0);
}

/** Which paper: the brief of a session or of a country. */
type Paper =
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'country'; readonly code: string };

/** What the text of one finished paper must and must not have. */
export interface Expectation {
  readonly paper: Paper;
  /** The day the paper is made for. */
  readonly asOf: string;
  readonly shows: readonly string[];
  readonly anyOf: readonly (readonly string[])[];
  readonly inOrder: readonly string[];
  readonly matching: readonly RegExp[];
  readonly not: readonly string[];
  readonly notMatching: readonly RegExp[];
}

function expectation(one: Undated, asOf: string): Expectation {
  return {
    paper:
      one.session === undefined
        ? { kind: 'country', code: one.country ?? '' }
        : { kind: 'session', id: one.session },
    asOf,
    shows: one.shows,
    anyOf: one.any_of,
    inOrder: one.in_order,
    matching: one.matching,
    not: one.not,
    notMatching: one.not_matching,
  };
}

const documents = z.array(dated.transform((one) => expectation(one, one.as_of))).min(1);

const fact = z.strictObject({
  id,
  source,
  /** The meeting, event or state that the fact is about. */
  about: z.union([id, country]),
  /** What the machine must have for the paper to show it; such facts are tested apart. */
  needs: z.enum(['han']).optional(),
  documents,
  fact: sentence,
});

const furniture = z.strictObject({
  nowhere: z.array(
    z.strictObject({
      text,
      kind: z.enum(['furniture', 'slip', 'copied', 'invented']),
      source,
      why: sentence,
    }),
  ),
  wrong: z.array(
    z.strictObject({
      id,
      source,
      documents: documents.refine((all) => all.every(onlyForbids), {
        error: 'only `not` and `not_matching`',
      }),
      why: sentence,
    }),
  ),
});

function onlyForbids({ shows, anyOf, inOrder, matching }: Expectation): boolean {
  return [shows, anyOf, inOrder, matching].every((list) => list.length === 0);
}

const asOfEntry = z
  .strictObject({ id, day, source, before: undated, on: undated })
  .transform((one) => ({
    id: one.id,
    day: one.day,
    source: one.source,
    before: expectation(one.before, addDays(one.day, -1)),
    on: expectation(one.on, one.day),
  }))
  .refine(({ before }) => onlyForbids(before), {
    path: ['before'],
    error: 'only `not` and `not_matching`',
  });

/** A fact and the papers that must show it. */
export type Fact = z.output<typeof fact>;
/** Strings that no paper may have, and facts that a careless reading would produce. */
export type Furniture = z.output<typeof furniture>;
/** What is in a paper from the day a source came out, and not the day before. */
export type AsOfEntry = z.output<typeof asOfEntry>;

/** The name of the file of facts of a source. */
export function factsFileOf(name: (typeof SOURCES)[number]): string {
  return join('facts', `${name}.yaml`);
}

/** Every fact, source by source in the order of {@link SOURCES}. */
export function loadFacts(): Fact[] {
  const found = readdirSync(join(HERE, 'facts')).sort();
  const wanted = SOURCES.map((name) => `${name}.yaml`).sort();
  if (found.join() !== wanted.join()) {
    throw new Error(`tests/facts/facts: wanted ${wanted.join(', ')}, found ${found.join(', ')}`);
  }
  return SOURCES.flatMap((name) => read(factsFileOf(name), z.array(fact)));
}

export function loadFurniture(): Furniture {
  return read('furniture.yaml', furniture);
}

export function loadAsOf(): AsOfEntry[] {
  return read('as-of.yaml', z.array(asOfEntry));
}

function read<S extends z.ZodType>(name: string, schema: S): z.output<S> {
  const value: unknown = parse(readFileSync(join(HERE, name), 'utf8'));
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`tests/facts/${name}:\n${z.prettifyError(result.error)}`);
}
