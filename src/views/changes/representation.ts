import type { Cited } from '../parts/cited.ts';
import type { DelegationBrief } from '../parts/delegation-briefs.ts';
import type { Representation } from '../parts/representation.ts';
import { capitalised } from '../words.ts';
import type { Change, Part } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn, without } from './shown.ts';

const part = 'Representation';

/** What a country is, and by whom it was represented, meeting by meeting. */
export const representation: Part = {
  speaksOf: ['representation', 'delegations.before'],
  compare: (before, after) => [
    ...rowsOfFirstPage(before, after),
    ...tableChanges(before.representation ?? [], after.representation ?? []),
    ...delegationTables(before.delegations ?? [], after.delegations ?? []),
  ],
};

/** A row of the table with the series it stands in. */
type Row = Representation[number]['rows'][number] & { readonly series: string };

function tableChanges(before: Representation, after: Representation): Change[] {
  const series = pairUp(before, after, [(one) => one.series]);
  return [
    ...rowChanges(rowsOf(before), rowsOf(after), ''),
    ...series.flatMap(({ before: then, after: now }) => {
      if (!then || !now) return [];
      // Which meetings are missing follows from those that are not.
      const told = then.rows.length === now.rows.length ? ['series', 'rows'] : ALL;
      return compareValues(without(then, told), without(now, told), { part, about: [now.series] });
    }),
  ];
}

const ALL = ['series', 'rows', 'missing'];

function rowsOf(view: Representation): Row[] {
  return view.flatMap(({ series, rows }) => rows.map((row) => ({ ...row, series })));
}

/** The earlier meetings of each delegation; they change where another meeting becomes known. */
function delegationTables(
  before: readonly DelegationBrief[],
  after: readonly DelegationBrief[],
): Change[] {
  return pairUp(before, after, [({ name }) => name]).flatMap(({ before: then, after: now }) => {
    if (!then || !now) return [];
    const [was, is] = [then, now].map((one) => one.before.map((row) => ({ ...row, series: '' })));
    return rowChanges(was ?? [], is ?? [], `${now.name}, `);
  });
}

function rowChanges(before: readonly Row[], after: readonly Row[], of: string): Change[] {
  const pairs = pairUp(before, after, [
    ({ series, meeting }) => `${series}\n${meeting}`,
    ({ series, meeting }) => `${series}\n${meeting.split(', ')[0]}`,
  ]);
  return pairs.flatMap((pair) => rowChange(pair, of));
}

function rowChange({ before, after }: Pair<Row>, of: string): Change[] {
  const at = `${of}${atMeeting(after ?? before)}`;
  if (!after)
    return [
      { part, kind: 'gone', text: `${at}: no longer there (was: ${howWords(before)})`, refs: [] },
    ];
  const refs = refsIn(after);
  if (!before) return [{ part, kind: 'new', text: `${at}: ${howWords(after)}`, refs }];
  const [then, now] = [howWords(before), howWords(after)];
  const because = after.because === undefined ? '' : ` (${after.because})`;
  const was =
    before.because === undefined || before.because === after.because ? '' : ` (${before.because})`;
  const told = ['meeting', 'how', 'because', 'people', 'series'];
  return [
    ...(before.meeting === after.meeting
      ? []
      : [
          {
            part,
            kind: 'changed' as const,
            text: `${at}: that is the meeting now (was: ${before.meeting})`,
            refs,
          },
        ]),
    ...(then === now && before.because === after.because
      ? []
      : [
          {
            part,
            kind: 'changed' as const,
            text: `${at}: now ${now}${because} (was: ${then}${was})`,
            refs,
          },
        ]),
    ...compareValues(without(before, told), without(after, told), { part, about: [at] }),
  ];
}

function atMeeting(row: Row | undefined): string {
  if (!row) return '';
  return row.series === '' ? row.meeting : `${row.series}, ${row.meeting}`;
}

/** `Principal: Moeed Yusuf, National Security Adviser, by video`. */
function howWords(row: Pick<Row, 'how' | 'people'> | undefined): string {
  const people =
    row?.people.map(({ name, title, flags }) => [name, title, ...flags].join(', ')) ?? [];
  return [row?.how ?? '', ...(people.length > 0 ? [people.join('; ')] : [])].join(': ');
}

/** Rows of a first page, or of the brief on a delegation, that no other part says again. */
const TOLD_ROWS = ['Status', 'In the chair or host', 'Organ of'];

/** What such a row says where there is nothing to say. */
const NOTHING = ['not stated on record', 'no meeting on record'];

function rowsOfFirstPage(before: Paper, after: Paper): Change[] {
  const pairs = pairUp(factsIn(before), factsIn(after), [({ about }) => about]);
  return pairs.flatMap(({ before: then, after: now }) => {
    const about = (now ?? then)?.about ?? '';
    return compareStatements(then?.said ?? [], now?.said ?? [], {
      part,
      about,
      keyOf: ({ text }) => text,
    });
  });
}

interface Fact {
  readonly about: string;
  readonly said: readonly Cited[];
}

function factsIn({ glance = [], delegations = [] }: Paper): Fact[] {
  const all = [
    ...glance.map((row) => ({ ...row, of: '' })),
    ...delegations.flatMap(({ name, facts }) => facts.map((row) => ({ ...row, of: `${name}, ` }))),
  ];
  return all
    .filter(({ label }) => TOLD_ROWS.includes(label))
    .map(({ label, statements, of }) => ({
      about: capitalised(`${of}${of ? label.toLowerCase() : label}`),
      said: statements.filter(({ text }) => !NOTHING.includes(text)),
    }));
}
