import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import { buildView, type View, type ViewRequest } from '../../src/views/build-view.ts';
import type { Cited } from '../../src/views/parts/cited.ts';
import type { SessionBrief } from '../../src/views/session-brief.ts';
import { lineOf, namesThatFit } from '../../src/views/summary/line.ts';
import { summaryOf } from '../../src/views/summary/summary.ts';
import { lakes, yamlFilesIn } from '../support/lakes.ts';

const registry = lakes();

function viewOf(
  document: ViewRequest['document'],
  subject: string,
  asOf = '2021-07-01',
  of = registry,
): View {
  const { value, diagnostics } = buildView(of, DEFAULT_SETTINGS, { document, subject, asOf });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const linesOf = (...about: Parameters<typeof viewOf>) => {
  const view = viewOf(...about);
  return (summaryOf(view) ?? []).map(({ label, text, refs }) => `${label}: ${text} [${refs}]`);
};

describe('a country brief in five lines', () => {
  test('says what the country is, its last seat, what was decided, what is next, how current', () => {
    expect(linesOf('country-brief', 'XC')).toEqual([
      'Status: Member of the LL since 1 May 2019; before that observer since 2015 [1]',
      'Last at the table: 10th meeting of the Council of Water Ministers, 20 May 2021, Fjordby: Clara Specimen, Minister of Water of Eastfjord (in the chair) [2,3]',
      'Latest decisions: 10th meeting of the Council of Water Ministers, 20 May 2021: Signed: The minutes of the meeting; Agreed: Catch limits for perch [2,3]',
      'Next event: Assembly of Presidents, 14–15 September 2021, Reedport, Northmere [2,4]',
      'Records: 4 meetings on record; latest report of 22 May 2021 []',
    ]);
  });

  test('names whom the country is announced to send, as known that day', () => {
    const [, , , next] = linesOf('country-brief', 'XA', '2021-08-20');
    expect(next).toContain('. Announced to attend: 4th meeting of the Assembly of Presidents');
    expect(linesOf('country-brief', 'XA', '2021-07-01').join()).not.toContain(
      'Announced to attend',
    );
  });

  test('on a day that knows nothing yet says so in every line', () => {
    const lines = linesOf('country-brief', 'XA', '2000-01-01');
    expect(lines).toHaveLength(5);
    expect(lines.slice(1)).toEqual([
      'Last at the table: At no meeting on record with a published list []',
      'In the chair or host: No meeting on record []',
      'Next event: Nothing on record lies ahead; see the calendar []',
      'Records: No report on record was published by this day []',
    ]);
  });
});

describe('a calendar in five lines', () => {
  test('says what is next, what else, what is off, what has no day, how current it is', () => {
    const lines = linesOf('calendar', 'all', '2021-08-30');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Next',
      'After that',
      'Cancelled or postponed',
      'Only a year, or no date',
      'Records',
    ]);
    expect(lines[0]).toMatch(/^Next: Assembly of Presidents, 14–15 September 2021, Reedport/);
    expect(lines[2]).toMatch(/Ice|ice/);
  });

  test('on a day that knows nothing yet says so in every line', () => {
    const lines = linesOf('calendar', 'all', '2000-01-01');
    expect(lines).toHaveLength(5);
    expect(lines.slice(1, 4).every((line) => /nothing on record/i.test(line))).toBe(true);
  });
});

describe('a meeting in five lines', () => {
  test('says when, where and under whom, who came, what about, what came of it, what is next', () => {
    expect(linesOf('session-brief', 'water-10')).toEqual([
      'Meeting: Date: 20 May 2021. Place: Fjordby, Eastfjord. Chair: Eastfjord. Chaired by Clara Specimen [1,2]',
      'Attendees: 5 delegations: Eastfjord, Northmere, Southmere, Westholm, Secretariat of the League of Lakes. Southmere: Frode Instance, deputy in place of the principal; Westholm: Dag Placeholder, by video, as [2] alone says [1,2]',
      'Agenda: 2 topics: Fishing; Shore safety [1,2]',
      'Outcomes: Signed: The minutes of the meeting; Agreed: Catch limits for perch [1,2]',
      'Next: Assembly of Presidents, 14–15 September 2021, Reedport, Northmere; and 3 more ahead [1,6]',
    ]);
  });

  test('leaves open what no source states, and says what only follows from one', () => {
    expect(linesOf('session-brief', 'call-2021').slice(0, 3)).toEqual([
      'Meeting: Date: not stated; first reported on 22 May 2021. Place: not stated [1]',
      'Attendees: The source speaks of the heads of delegation [1]',
      'Agenda: No source on record says what was discussed []',
    ]);
    expect(linesOf('session-brief', 'water-7')[0]).toContain('Date: 14 May 2018 (derived)');
  });

  test('never takes a meeting that is announced for one that was held', () => {
    const [meeting, delegations, agenda] = linesOf('session-brief', 'presidents-4', '2021-08-20');
    expect(meeting).toMatch(
      /^Meeting: Standing: announced; no source on record reports it as held/,
    );
    expect(delegations).toMatch(/^Announced delegations: /);
    expect(agenda).toMatch(/is to be discussed|topic/);
  });

  test('is the same in its pack, with the numbers of the pack', () => {
    const words = (document: 'session-brief' | 'session-pack') =>
      summaryOf(viewOf(document, 'water-10'))?.map(({ text }) => text.replace(/\[\d+\]/, ''));
    expect(words('session-pack')?.slice(0, 4)).toEqual(words('session-brief')?.slice(0, 4));
  });
});

test.each(['seating-list', 'badges', 'tent-cards', 'name-plates'] as const)(
  'there is none of %s, which nobody reads as a text',
  (document) => {
    expect(summaryOf(viewOf(document, 'water-10'))).toBeUndefined();
  },
);

describe('every paper on record', () => {
  const files = yamlFilesIn('data');
  const ours = linkRegistry(readRecords(files, 'data').value).value;
  const papers = [
    ...[...ours.states.keys()].map((id) => ['country-brief', id] as const),
    ...[...ours.meetings.keys()].flatMap((id) => [
      ['session-brief', id] as const,
      ['session-pack', id] as const,
    ]),
  ];

  test('counts what was said apart from what was decided', () => {
    const view = viewOf('session-brief', 'scs-16', '2022-12-01', ours);
    const outcomes = summaryOf(view)?.find(({ label }) => label === 'Outcomes')?.text;
    const { decisions, positions } = (view as SessionBrief).outcomes;
    expect(decisions.length).toBeGreaterThan(0);
    expect(outcomes).toMatch(new RegExp(`; ${positions.length} statements$`));
    expect(outcomes).not.toContain(`${positions.length} more`);
  });

  test.each(papers)(
    '%s of %s has five lines that say something, from its own sources',
    (...paper) => {
      const view = viewOf(...paper, '2022-12-01', ours);
      const lines = summaryOf(view) ?? [];
      expect(lines).toHaveLength(5);
      const numbers = 'sources' in view ? view.sources.map(({ number }) => number) : [];
      const printed = wordsOf(textsIn(view).join(' '));
      for (const { label, text, refs } of lines) {
        expect(label).not.toBe('');
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|null|\[object|\.\.$/);
        expect(numbers).toEqual(expect.arrayContaining([...refs]));
        const own = [...wordsOf(text)].filter((word) => !printed.has(word) && !JOINTS.has(word));
        expect(own.filter((word) => !/^\d+$/.test(word))).toEqual([]);
      }
    },
  );
});

/** The words that join facts in a summary; all others are the paper's. */
const JOINTS = new Set(
  'and more ahead delegation delegations topic topics statement statements date place chair chaired by nobody is marked as a deputy or taking part video announced to attend at on record none derived no nothing'.split(
    ' ',
  ),
);

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
}

describe('a line that would be too long', () => {
  const cited = (text: string, ref: number): Cited => ({ text, grounds: [], refs: [ref] });

  test('says how many more there are, and cites only for what it says', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      cited(`Fact ${index} ${'x'.repeat(50)}.`, index),
    );
    const { text, refs } = lineOf('A', many, { lead: 'Of this: ', more: '2 statements.' });
    expect(text).toMatch(/^Of this: Fact 0 x+; Fact 1 x+; and 7 more; 2 statements$/);
    expect(refs).toEqual([0, 1]);
  });

  test('holds its first fact whole, however long', () => {
    const long = 'y'.repeat(5_000);
    expect(lineOf('A', [cited(long, 1), cited('b', 2)]).text).toBe(`Y${long.slice(1)}; and 1 more`);
    expect(namesThatFit([long, 'b', 'c'])).toBe(`${long}, and 2 more`);
  });
});
