import type { Cited } from '../parts/cited.ts';
import type { Facts } from '../parts/facts.ts';
import type { Change, Part } from './change.ts';
import { compareStatement, compareStatements, groundsOf } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn, without } from './shown.ts';

const part = 'Meeting';

type Row = Facts[number];

/** The meeting itself: what it is, when, where, under whose chair, held or only announced. */
export const meeting: Part = {
  speaksOf: ['facts', 'meeting'],
  compare: (before, after) => {
    const [then, now] = [before.facts ?? [], after.facts ?? []];
    const pairs = pairUp(then, now, [({ label }) => KINDRED[label] ?? label]);
    const rows = pairs.flatMap((pair) => {
      const label = (pair.after ?? pair.before)?.label;
      return label === 'Standing' ? standingChanges(pair, now) : rowChanges(pair);
    });
    return [...rows, ...nameChanges(before, after, rows)];
  },
};

/** Rows that change their label once the meeting was held. */
const KINDRED: Readonly<Record<string, string>> = {
  'To be held beside': 'Held beside',
  'Announced in': 'Reported in',
};

/** What a statement says whether the meeting has been held or not; nothing for a mere count. */
function apartFromTense(text: string): string {
  return text
    .replace(/^to be chaired by /, 'chaired by ')
    .replace(/first announced on /, 'first reported on ')
    .replace(/^\d+ (report|announcement)s? on record$/, '');
}

/** Whether the meeting was held; that its day has gone by meanwhile is no change. */
function standingChanges({ before, after }: Pair<Row>, facts: Facts): Change[] {
  const [then = '', now = ''] = [before, after].map((row) => row?.statements[0]?.text);
  if (!after) return [heldNow(facts)];
  if (then === now || (then.startsWith('announced; ') && now.startsWith('announced; '))) return [];
  return [{ part, kind: 'changed', text: `Now ${now}`, refs: refsIn(after) }];
}

function heldNow(facts: Facts): Change {
  const [date] = facts.find(({ label }) => label === 'Date')?.statements ?? [];
  const day = date && !date.text.startsWith('not stated') ? ` on ${date.text}` : '';
  const reports = facts.find(({ label }) => label === 'Reported in');
  const text = `Now reported as held${day} (was only announced)`;
  return { part, kind: 'changed', text, refs: refsIn([date, reports]) };
}

function rowChanges({ before, after }: Pair<Row>): Change[] {
  const about = (after ?? before)?.label ?? '';
  const [then, now] = [saidIn(before), saidIn(after)];
  if (about === 'Related meetings')
    return compareStatements(then, now, { part, about, keyOf: ({ text }) => text });
  const [was, is] = [then, now].map((said) => said.map(({ text }) => text).join('; '));
  if (was === is) return [...otherGrounds(then, now, about), ...beyond(before, after, about)];
  const wasWords = was === '' ? '' : ` (was: ${was})`;
  if (is === '')
    return [{ part, kind: 'gone', text: `${about}: no longer said${wasWords}`, refs: [] }];
  const words = now.map((one) => `${one.text}${groundsOf(one)}`).join('; ');
  const kind = was === '' ? 'new' : 'changed';
  return [{ part, kind, text: `${about}: now ${words}${wasWords}`, refs: refsIn(after) }];
}

function saidIn(row: Row | undefined): Cited[] {
  return (row?.statements ?? [])
    .map((one) => ({ ...one, text: apartFromTense(one.text) }))
    .filter(({ text }) => text !== '');
}

function otherGrounds(before: readonly Cited[], after: readonly Cited[], about: string): Change[] {
  return after.flatMap((now, index) => {
    const then = before[index];
    return then ? compareStatement(then, now, { part, about }) : [];
  });
}

function beyond(before: Row | undefined, after: Row | undefined, about: string): Change[] {
  const [then, now] = [before, after].map((row) => row && without(row, ['label', 'statements']));
  return compareValues(then, now, { part, about: [about] });
}

/** What the meeting is called, and its date where no facts have told of that. */
function nameChanges(before: Paper, after: Paper, rows: readonly Change[]): Change[] {
  const [then, now] = [before.meeting, after.meeting];
  const isDateTold = rows.some(({ text }) => /^(Date|Now reported as held)/.test(text));
  const told = isDateTold ? ['date'] : [];
  return compareValues(without(then, told), without(now, told), { part, about: [] });
}
