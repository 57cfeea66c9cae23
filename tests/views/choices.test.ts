import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildView, type ViewRequest } from '../../src/views/build-view.ts';
import type { CalendarPaper } from '../../src/views/calendar-paper.ts';
import type { SessionBrief } from '../../src/views/session-brief.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';

const MEETING = 'data/meetings/water-10.yaml';
const DRILL = 'data/events/clean-shore-drill.yaml';
const EVENT = 'data/events/presidents-2021.yaml';
const CHOSEN = (source: string, on = '2021-06-01') =>
  `{ source: ${source}, on: ${on}, by: the desk, because: ITS REASON }`;

function textOf(path: string): string {
  return LAKES.find((one) => one.path === path)?.text ?? '';
}

/** The League of Lakes with words of a file put in the place of others; sound, or the test fails. */
function lakesChanged(path: string, ...changes: [from: string, to: string][]) {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, textOf(path));
  const { registry, diagnostics } = lakesWith([{ path, text }]);
  expect(diagnostics).toEqual([]);
  if (!registry) throw new Error('no registry');
  return registry;
}

type Lakes = ReturnType<typeof lakesChanged>;

function view(
  registry: Lakes,
  document: ViewRequest['document'],
  asOf: string,
  subject = 'water-10',
) {
  return buildView(registry, DEFAULT_SETTINGS, { document, subject, asOf }).value;
}

function session(registry: Lakes, asOf = '2022-01-01'): SessionBrief {
  const brief = view(registry, 'session-brief', asOf);
  if (brief?.document !== 'session-brief') throw new Error('no brief');
  return brief;
}

function rowsOf({ differences }: SessionBrief) {
  return (differences?.groups ?? []).flatMap(({ decision, rows }) =>
    rows.map((row) => ({ ...row, decision })),
  );
}

function rowOn(brief: SessionBrief, what: string) {
  const row = rowsOf(brief).find((one) => one.what === what);
  if (!row) throw new Error(`no difference on ${what}`);
  return { decision: row.decision, said: row.said.map(({ text, marks }) => [text, ...marks]) };
}

function attendee(brief: SessionBrief, key: string) {
  const people = brief.attendees.sections.flatMap((section) => section.people);
  return people.find((one) => one.key === key);
}

const OTHER_TITLE: [string, string] = [
  'source: mere-daily-2021\n      on:',
  'source: shore-gazette-2021\n      on:',
];

describe('whom sources print differently', () => {
  const followed = lakesChanged(MEETING, OTHER_TITLE);

  test('is printed as the chosen source has it, name and title, with its number', () => {
    const ada = attendee(session(followed), 'ada-example');
    expect(ada).toMatchObject({
      name: 'A. Example',
      title: 'Minister of Water and Forests of Northmere',
    });
    expect(ada?.refs).toEqual(ada?.titleRefs);
    const badges = view(followed, 'badges', '2022-01-01');
    expect(JSON.stringify(badges)).toContain('Minister of Water and Forests of Northmere');
  });

  test('is marked in words, with day, unit and reason', () => {
    expect(rowOn(session(followed), 'A. Example')).toEqual({
      decision:
        'Chosen on 1 June 2021 by the Lakes Desk: Forests went to another ministry before the meeting.',
      said: [
        ['Ada Example, Minister of Water of Northmere'],
        ['A. Example, Minister of Water and Forests of Northmere', 'chosen', 'printed'],
      ],
    });
  });

  test('is printed as without a choice on the day before it', () => {
    const before = session(followed, '2021-05-31');
    expect(attendee(before, 'ada-example')?.name).toBe('Ada Example');
    expect(JSON.stringify(before)).not.toContain('Forests went to another ministry');
    expect(rowOn(before, 'Ada Example').decision).toMatch(/^No choice recorded; /);
  });

  test('by video is by video where the chosen source says so, and has no seat', () => {
    const dag = '    printed:\n      mere-daily-2021:\n        name: Dag Placeholder';
    const [both, press] = ['shore-gazette-2021', 'mere-daily-2021'].map((source) =>
      lakesChanged(MEETING, [dag, `    chosen: ${CHOSEN(source)}\n${dag}`]),
    );
    if (!both || !press) throw new Error('no records');
    expect(attendee(session(both), 'dag-placeholder')?.flags).toContain('by video');
    const flags = attendee(session(press), 'dag-placeholder')?.flags ?? [];
    expect(flags.join()).toContain('by video, as [');
  });

  test('a name in another script does not take the place of the one people can read', () => {
    const form = 'name: A. Example\n        title: Minister of Water and Forests of Northmere';
    const registry = lakesWith([
      {
        path: MEETING,
        text: textOf(MEETING)
          .replace(...OTHER_TITLE)
          .replace(form, form.replace('A. Example', 'Ада Пример')),
      },
      {
        path: 'data/people/ada-example.yaml',
        text: `${textOf('data/people/ada-example.yaml')}original:\n  - { form: Ада Пример, language: ru, sources: [shore-gazette-2021] }\n`,
      },
    ]).registry;
    if (!registry) throw new Error('no registry');
    expect(attendee(session(registry), 'ada-example')?.name).toBe('Ada Example');
  });
});

describe('a fact that sources have differently', () => {
  const date = '{ source: shore-gazette-2021 }';
  const differing = lakesChanged(MEETING, [
    date,
    `{ source: shore-gazette-2021, says: 19 May 2021 }\n  chosen: ${CHOSEN('mere-daily-2021')}`,
  ]);

  test('is printed with who has it so, and what the other has beside it', () => {
    const statement = session(differing).facts.find(({ label }) => label === 'Date')?.statements[0];
    expect(statement?.text).toBe('20 May 2021');
    expect(statement?.grounds).toEqual([
      { text: 'chosen on 1 June 2021', refs: [1] },
      { text: 'derived: The item of 21 May says "yesterday".', refs: [1] },
      { text: 'another wording: 19 May 2021', refs: [2] },
    ]);
    expect(rowOn(session(differing), 'Date')).toEqual({
      decision: 'Chosen on 1 June 2021 by the desk: ITS REASON',
      said: [['20 May 2021', 'chosen', 'printed'], ['19 May 2021']],
    });
  });

  test('is told with the rule where nobody has chosen', () => {
    const open = lakesChanged(
      MEETING,
      ['basis: derived,', 'basis: derived, says: on 20 May,'],
      [date, '{ source: shore-gazette-2021, says: 19 May 2021 }'],
    );
    expect(rowOn(session(open), 'Date')).toEqual({
      decision: 'No choice recorded; printed as the record has it',
      said: [['on 20 May', 'printed'], ['19 May 2021']],
    });
  });
});

describe('an event that is announced differently', () => {
  const text = textOf(DRILL).replace('date: not stated', 'date: 2021-09');
  const withChoice = (on: string) => {
    const files = [{ path: DRILL, text: `${text}chosen: ${CHOSEN('lakes-news-2020', on)}\n` }];
    const { registry, diagnostics } = lakesWith(files);
    if (!registry) throw new Error('no registry');
    return { registry, codes: diagnostics.map(({ code }) => code) };
  };
  const entry = (registry: Lakes, asOf: string) => {
    const found = view(registry, 'country-brief', asOf, 'XC');
    if (found?.document !== 'country-brief') throw new Error('no brief');
    return found.calendar.ahead.find(({ title }) => title === 'Exercise Clean Shore');
  };

  test('stands in the calendar as the chosen source has it, and the other date beside it', () => {
    const { registry, codes } = withChoice('2021-06-01');
    expect(codes).toEqual([]);
    expect(entry(registry, '2021-06-02')).toMatchObject({
      date: 'September 2021 (day not stated)',
      says: 'also announced for October 2021; chosen on 1 June 2021 by the desk: ITS REASON',
    });
    expect(entry(registry, '2021-05-31')).toMatchObject({
      date: 'October 2021 (day not stated)',
      says: 'also announced for September 2021; no choice recorded; printed as announced last',
    });
  });

  test('what was announced after the choice counts before it, and the record is told to be looked at', () => {
    const { registry, codes } = withChoice('2021-01-01');
    expect(codes).toEqual(['registry/choice-overtaken']);
    expect(entry(registry, '2021-06-02')?.date).toBe('October 2021 (day not stated)');
    expect(entry(registry, '2021-06-02')?.says).toContain('the choice of 1 January 2021 is older');
  });

  test('is linked to its meeting by the announcement that counts', () => {
    const other = textOf(EVENT).replace(
      'meeting: presidents-4',
      `chosen: ${CHOSEN('lakes-news-2020', '2021-09-01')}\nmeeting: presidents-4`,
    );
    expect(
      lakesWith([
        { path: EVENT, text: other.replace('date: 2021\n', 'date: 2022\n') },
      ]).diagnostics.map(({ code }) => code),
    ).toEqual(['registry/event-date-conflict']);
  });
});

test('a list that was chosen gives the order where the body lists as printed', () => {
  const bodies = textOf('data/bodies/bodies.yaml');
  const meeting = textOf(MEETING)
    .replace(
      'title: not stated\n        place_in_list: 5',
      'title: not stated\n        place_in_list: 3',
    )
    .replace(
      'Forests of Northmere\n        place_in_list: 3',
      'Forests of Northmere\n        place_in_list: 5',
    );
  const [asPrinted, chosen] = ['', `, chosen: ${CHOSEN('shore-gazette-2021')}`].map((more) => {
    const { registry } = lakesWith([
      {
        path: 'data/bodies/bodies.yaml',
        text: bodies.replaceAll(/order: .*/g, 'order: as-printed'),
      },
      {
        path: MEETING,
        text: meeting.replace(
          'attendance: { list: published }',
          `attendance: { list: published${more} }`,
        ),
      },
    ]);
    if (!registry) throw new Error('no registry');
    return session(registry);
  });
  if (!asPrinted || !chosen) throw new Error('no brief');
  const members = (brief: SessionBrief) =>
    brief.attendees.sections
      .find(({ title }) => title === 'Members')
      ?.people.map(({ delegation }) => delegation);
  expect(members(asPrinted)).toEqual(['Northmere', 'Southmere']);
  expect(members(chosen)).toEqual(['Southmere', 'Northmere']);
  expect(chosen.attendees.orderRule).toBe('order of the list in the chosen source');
  expect(rowOn(chosen, 'Order of the list').said[1]?.slice(1)).toEqual(['chosen', 'printed']);
  expect(rowOn(asPrinted, 'Order of the list').said[0]?.slice(1)).toEqual(['printed']);
});

test('nothing stands under `Where sources differ` without a word on who or what rule decided', () => {
  for (const document of ['session-brief', 'session-pack', 'country-brief'] as const) {
    const subject = document === 'country-brief' ? 'XA' : 'water-10';
    const found = view(lakesChanged(MEETING), document, '2022-01-01', subject);
    const all = found && 'differences' in found ? [found.differences ?? []].flat() : [];
    const groups = all.flatMap((one) => ('difference' in one ? one.difference : one).groups);
    expect(groups).not.toEqual([]);
    for (const { decision, rows } of groups) {
      expect(decision).toMatch(/^(Chosen on \d|No choice recorded; )/);
      expect(rows).not.toEqual([]);
    }
  }
});

describe('one source with words of its own for a fact, and one without', () => {
  const presidents = (says: string, basis = 'stated') => {
    const registry = lakesChanged('data/meetings/presidents-4.yaml', [
      'date: { edtf: 2021-09-14/2021-09-15 }',
      `date: { edtf: 2021-09-14/2021-09-15, evidence: [{ source: presidents-notice-2021, basis: ${basis}, ${basis === 'derived' ? 'because: it says so, ' : ''}says: ${says} }, { source: mere-daily-2021-09, basis: stated }] }`,
    ]);
    const brief = view(registry, 'session-brief', '2021-09-08', 'presidents-4');
    if (brief?.document !== 'session-brief') throw new Error('no brief');
    return rowsOf(brief).filter(({ what }) => what === 'Date');
  };

  test('differ where the words are another value, and the paper says so', () => {
    const [row, ...more] = presidents('on 12 and 13 September');
    expect(more).toEqual([]);
    expect(row?.said.map(({ text, marks }) => [text, ...marks])).toEqual([
      ['on 12 and 13 September'],
      ['14–15 September 2021', 'printed'],
    ]);
  });

  test('do not where the words are the same value, or lead to it', () => {
    expect(presidents('on 14-15 September')).toEqual([]);
    expect(presidents('next Tuesday and Wednesday', 'derived')).toEqual([]);
  });
});

describe('announcements of an event', () => {
  const OTHER: [string, string] = ['date: 2021\n', 'date: 2021-10\n'];
  const on = (registry: Lakes, asOf: string) =>
    rowsOf(session(registry, asOf)).filter(({ what }) => what === 'Assembly of Presidents');
  const listed = (registry: Lakes) =>
    (view(registry, 'calendar', '2021-06-01', 'all') as CalendarPaper).calendar.ahead.find(
      ({ key }) => key === 'presidents-2021',
    );

  test('that cannot both be right differ until it is held, its record or not', () => {
    const registry = lakesChanged(EVENT, OTHER);
    expect(on(registry, '2021-06-01')).toHaveLength(1);
    expect(on(registry, '2021-09-08')).toHaveLength(1);
    expect(listed(registry)?.says).toContain('no choice recorded; printed as announced last');
  });

  test('do not where one is more exact, or says that it was postponed', () => {
    const exact = lakesChanged(EVENT);
    expect(on(exact, '2021-06-01')).toEqual([]);
    expect(listed(exact)?.says).toBe('also announced for 2021');
    const workshop = (
      view(exact, 'calendar', '2021-09-01', 'all') as CalendarPaper
    ).calendar.ahead.find(({ key }) => key === 'rescue-workshop');
    expect(workshop?.says).toContain('postponed (report of 30 August 2021)');
    expect(workshop?.says).not.toContain('no choice recorded');
  });
});
