import { parse } from 'yaml';
import { z } from 'zod';
import { elementOf, stepInto, unwrap } from '../../src/schema/walk-schema.ts';
import { filesIn } from '../support/papers.ts';
import { changeWords, type FieldPath, fieldsWithWords, SCHEMAS } from './text-fields.ts';

type Data = Record<string, unknown>;

/** A record as plain data, and the kind of record it is (`settings` for `brief.yaml`). */
export interface PlainRecord {
  readonly kind: string;
  readonly value: Data;
}

/**
 * The League of Lakes with something in every field that takes words: where no record has one,
 * it is added to the first record that has room for it.
 */
export function fullLakes(): PlainRecord[] {
  const records = lakesAsData();
  for (const { value } of records) Object.assign(value, MORE[String(value['id'])]);
  for (const [kind, schema] of Object.entries(SCHEMAS)) {
    for (const field of fieldsWithWords(schema)) {
      if (!isFilled(records, kind, field)) fill(records, kind, schema, field);
    }
  }
  return records;
}

const TWO_WORDINGS = (one: string, other: string) => [
  { source: 'mere-daily-2021', says: one },
  { source: 'shore-gazette-2021', says: other },
];
/** A source that has just what the record has. */
const PLAIN = { source: 'eastfjord-page-2021' };
/** A paragraph as a text, and one with a mark of its own. */
const BOTH = (about: string) => [
  `Words on ${about}`,
  { text: `Marked words on ${about}`, marking: 'TLP:GREEN' },
];
/** Somebody's choice of a source, as long as it is none of those whose words stand beside the value. */
const CHOSEN = (source: string, about: string, on = '2021-06-01') => ({
  source,
  on,
  by: `Desk of ${about}`,
  because: `Right as to ${about}`,
});
const DERIVED = (because: string) => [{ source: 'lakes-news-2020', basis: 'derived', because }];

/** Grounds and wordings that a page prints only where they are more than one source's plain word. */
const MORE: Readonly<Record<string, Data>> = {
  'water-10': {
    number: {
      value: 10,
      evidence: [...TWO_WORDINGS('the tenth', 'the jubilee meeting'), PLAIN],
      chosen: CHOSEN(PLAIN.source, 'number'),
    },
    date: {
      edtf: '2021-05-20',
      chosen: CHOSEN(PLAIN.source, 'date'),
      evidence: [
        PLAIN,
        { source: 'mere-daily-2021', basis: 'derived', because: 'It says so.', says: 'yesterday' },
        { source: 'shore-gazette-2021', says: 'on Thursday' },
      ],
    },
    place: {
      name: 'Fjordby',
      state: 'XC',
      evidence: TWO_WORDINGS('in Fjordby', 'in the town of Fjordby'),
      chosen: CHOSEN('mere-daily-2021', 'place'),
    },
    chair: {
      state: 'XC',
      says: 'presidency',
      evidence: TWO_WORDINGS('chaired by Eastfjord', 'led by Eastfjord'),
      chosen: CHOSEN('mere-daily-2021', 'chair'),
    },
    chair_person: {
      person: 'clara-specimen',
      evidence: TWO_WORDINGS('her chairmanship', 'the minister in the chair'),
      chosen: CHOSEN('mere-daily-2021', 'person in the chair'),
    },
    attendance: {
      list: 'published',
      evidence: TWO_WORDINGS('a list', 'names in its text'),
      chosen: CHOSEN('mere-daily-2021', 'list'),
    },
    mode: {
      value: 'in person',
      evidence: TWO_WORDINGS('at one table', 'around a table'),
      chosen: CHOSEN('mere-daily-2021', 'table'),
    },
    heads: {
      note: 'The first of each delegation led it',
      evidence: TWO_WORDINGS('first ones lead', 'first ones speak').map((one) => ({
        ...one,
        basis: 'derived',
        because: 'They sat in front.',
      })),
      chosen: CHOSEN('mere-daily-2021', 'row of heads'),
    },
    mentions: [
      {
        person: 'gus-fixture',
        name: 'Gus Fixture',
        title: 'former minister',
        delegation: 'XC',
        what: 'was in the hall',
        evidence: TWO_WORDINGS('in the hall', 'in the gallery'),
        chosen: CHOSEN('mere-daily-2021', 'guest'),
      },
    ],
    agenda: [
      {
        topic: 'fishing',
        text: 'Catch limits for the coming year.',
        instruments: ['lakes-charter'],
        evidence: TWO_WORDINGS('limits', 'quotas'),
        chosen: CHOSEN('mere-daily-2021', 'agenda'),
      },
    ],
    outcomes: [
      { status: 'signed', text: 'The minutes of the meeting.', sources: ['mere-daily-2021'] },
      {
        status: 'agreed',
        text: 'Catch limits for perch.',
        topics: ['fishing'],
        wording_differs: true,
        evidence: TWO_WORDINGS('reached agreement', 'reached understanding'),
        chosen: CHOSEN('mere-daily-2021', 'act'),
      },
    ],
  },
  'water-9': {
    date: { edtf: '2020-06-09/2020-06-10', evidence: DERIVED('Its headline says Tuesday.') },
    number: { value: 9, evidence: DERIVED('Its headline counts.') },
    place: { name: 'the screen', evidence: DERIVED('All were on video.') },
    mode: { value: 'by video', evidence: DERIVED('It mentions a video link.') },
    chair: { state: 'XB', evidence: DERIVED('Its minister opened it.') },
    chair_person: { person: 'boris-sample', evidence: DERIVED('He opened it.') },
    attendance: {
      list: 'not published',
      note: 'Only the chair is named',
      evidence: DERIVED('No list in it.'),
    },
    mentions: [
      {
        person: 'boris-sample',
        name: 'B. Sample',
        title: 'minister',
        delegation: 'XB',
        what: 'opened the meeting',
        evidence: DERIVED('A minister of Southmere is named.'),
      },
    ],
    agenda: [
      {
        topic: 'water-levels',
        text: 'Forecasts for a dry summer.',
        evidence: DERIVED('From its headline.'),
      },
      { topic: 'shore-safety', text: 'Rescue services on shared shores.' },
    ],
    outcomes: [
      {
        status: 'agreed',
        text: 'A joint exercise on the shores of Eastfjord.',
        topics: ['shore-safety'],
        names: ['XC'],
        said_by: 'the minister in the chair',
        evidence: DERIVED('Reported as settled.'),
      },
    ],
  },
  'clara-specimen': {
    forms: [
      {
        form: 'Clara Specimen',
        sources: ['mere-daily-2021'],
        chosen: CHOSEN('mere-daily-2021', 'spelling'),
      },
      { form: 'Klara Spetsimen', sources: ['shore-gazette-2021'] },
    ],
    original: [
      {
        form: 'Клара Специмен',
        language: 'ru',
        sources: ['eastfjord-page-2021'],
        chosen: CHOSEN('eastfjord-page-2021', 'script'),
      },
    ],
  },
  'clean-shore-drill': {
    announcements: [
      { source: 'lakes-news-2020', meeting: 'water-9', date: '2021-09', state: 'XC' },
      { source: 'shore-gazette-2021', meeting: 'water-10', date: '2021-10', state: 'XC' },
    ],
    chosen: CHOSEN('lakes-news-2020', 'month'),
  },
  'presidents-2021': {
    announcements: [
      {
        source: 'shore-gazette-2021',
        meeting: 'water-10',
        date: '2021-09-14/2021-09-15',
        basis: 'derived',
        because: 'It speaks of the second week.',
        place: 'Reedport',
        state: 'XA',
        says: 'by invitation',
      },
    ],
  },
  presidents: { order: 'accession' },
  'presidents-4': {
    participations: [
      {
        person: 'otto-voorbeeld',
        delegation: 'XD',
        capacity: 'principal',
        printed: {
          'presidents-notice-2021': { name: 'Otto Voorbeeld', title: 'President of Westholm' },
        },
        standing: [
          { status: 'announced', on: '2021-08-20', sources: ['presidents-notice-2021'] },
          {
            status: 'withdrawn',
            on: '2021-09-07',
            note: 'He stays at home.',
            evidence: [
              { source: 'mere-daily-2021-09', basis: 'derived', because: 'His house is lit.' },
            ],
            chosen: CHOSEN('mere-daily-2021-09', 'news', '2021-09-10'),
          },
        ],
      },
      ...['ivar-beispiel', 'lena-ejemplo', 'mika-esimerkki'].map((person, index) => ({
        person,
        delegation: ['XA', 'XB', 'XC'][index],
        capacity: 'principal',
        printed: {
          'presidents-notice-2021': {
            name: ['Ivar Beispiel', 'Lena Ejemplo', 'Mika Esimerkki'][index],
            title: 'President',
          },
        },
      })),
    ],
  },
  'brief-water-10': {
    overview: BOTH('the scene'),
    programme: [
      {
        date: '2021-05-20',
        from: '09:30',
        to: '12:00',
        what: 'Council meeting',
        where: 'Harbour Hall',
        lead: 'The Minister',
        press: 'closed',
        marking: 'OFFICIAL',
      },
    ],
    items: [
      ...BOTH('catch limits').map((objective, index) => ({
        topic: ['fishing', 'shore-safety'][index],
        objective,
        points: BOTH('a point on it'),
        background: BOTH('what to know of it'),
        marking: 'OFFICIAL',
      })),
    ],
    delegations: [
      ...BOTH('thank them').map((objective, index) => ({
        delegation: ['XC', 'XB'][index],
        objective,
        points: BOTH('a point for them'),
        background: BOTH('what to know of them'),
        marking: 'OFFICIAL',
      })),
    ],
    if_raised: [
      {
        subject: 'The bridge',
        line: BOTH('what to say of it'),
        background: BOTH('what to know of the bridge'),
        marking: 'OFFICIAL',
      },
    ],
  },
  'water-7': { title: 'Spring meeting of the water ministers' },
};

function lakesAsData(): PlainRecord[] {
  const records = filesIn('examples/lakes/data', /\.yaml$/).flatMap(({ path, text }) => {
    const [kind = ''] = path.slice('examples/lakes/data/'.length).split('/');
    const value: unknown = parse(text);
    return (Array.isArray(value) ? value : [value]).map((one: Data) => ({ kind, value: one }));
  });
  const unit = {
    marking: 'Fictional example',
    unit: 'Lakes Desk',
    audiences: { all: { label: 'Everybody', up_to: ['OFFICIAL', 'TLP:GREEN'] } },
  };
  return [...records, { kind: 'settings', value: unit }];
}

/** Whether any record of a kind has words in a field. */
export function isFilled(records: readonly PlainRecord[], kind: string, field: FieldPath): boolean {
  const name = field.join('.');
  let found = false;
  for (const record of records) {
    if (record.kind !== kind) continue;
    changeWords(SCHEMAS[kind] ?? z.never(), record.value, (one) => {
      found ||= one.field.join('.') === name;
      return one.value;
    });
  }
  return found;
}

/** Where a record has most of the way to a field already. */
function fill(
  records: readonly PlainRecord[],
  kind: string,
  schema: z.ZodType,
  field: FieldPath,
): void {
  const [best] = records
    .filter((record) => record.kind === kind)
    .sort((a, b) => depthIn(b.value, field) - depthIn(a.value, field));
  if (!best) throw new Error(`there is no record of ${kind} to put ${field.join('.')} into`);
  put(best.value, field, schema, sourceOf(best.value));
}

/** How many steps of a path lead somewhere. */
function depthIn(value: unknown, [step, ...rest]: FieldPath): number {
  if (step === undefined || value === null || typeof value !== 'object') return 0;
  const inner = step === '*' ? Object.values(value)[0] : (value as Data)[step];
  return inner === undefined ? 0 : 1 + depthIn(inner, rest);
}

/** Sets a field, making lists and mappings on the way with what their schemas ask for. */
function put(holder: Data, [step = '', ...rest]: FieldPath, schema: z.ZodType, source: string) {
  const key = step === '*' ? (Object.keys(holder)[0] ?? '0') : step;
  const inner = stepInto(schema, Array.isArray(holder) ? 0 : key);
  if (!inner) throw new Error(`the schema has no field ${key}`);
  if (rest.length === 0) {
    holder[key] = `Words for ${key.replaceAll('_', ' ')}`;
    return;
  }
  holder[key] ??= start(inner, source);
  put(holder[key] as Data, rest, inner, source);
}

function start(schema: z.ZodType, source: string): unknown {
  const element = elementOf(schema);
  if (element) return unwrap(element) instanceof z.ZodObject ? [start(element, source)] : [];
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) throw new Error('no example of this part of a record');
  const fields = Object.entries(bare.shape as Record<string, z.ZodType>);
  return Object.fromEntries(
    fields
      .filter(([, inner]) => !inner.safeParse(undefined).success)
      .map(([name, inner]) => [name, example(name, inner, source)]),
  );
}

/** What a field that must be there can hold. A new field that is no text gets its line here. */
function example(name: string, schema: z.ZodType, source: string): unknown {
  const server = { host: 'mail.example.org', port: 465, security: 'tls' };
  const known: Data = {
    source,
    language: 'ru',
    person: 'boris-sample',
    on: '2021-06-01',
    ...server,
  };
  if (name in known) return known[name];
  const words = `Words for ${name.replaceAll('_', ' ')}`;
  if (schema.safeParse(words).success) return words;
  throw new Error(`say in full-lakes.ts what the field ${name} can hold`);
}

/** A source that the record names already. */
function sourceOf(value: Data): string {
  const named = JSON.stringify(value).match(
    /(mere-daily-2021|shore-gazette-2021|lakes-news-2020|lakes-register)/,
  );
  return named?.[0] ?? 'mere-daily-2018';
}
