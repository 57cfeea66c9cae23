import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCalendarPaper } from '../../src/views/calendar-paper.ts';
import { buildSessionBrief } from '../../src/views/session-brief.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';

interface Laid {
  readonly [path: string]: string;
}

/** The calendar of everything on a day, from the League of Lakes with files laid over it. */
function paperOn(asOf: string, laid: Laid = {}, settings = DEFAULT_SETTINGS) {
  const files = Object.entries(laid).map(([path, text]) => ({ path: `data/${path}`, text }));
  const { registry, diagnostics } = lakesWith(files);
  if (!registry || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return buildCalendarPaper(registry, 'all', asOf, settings);
}

function entryOn(asOf: string, title: string, laid: Laid = {}) {
  const found = paperOn(asOf, laid).schedule.entries.filter((one) => one.title.includes(title));
  expect(found.length, `${title} on ${asOf}`).toBeLessThan(2);
  return found[0];
}

/** The workshop of the example with other announcements. */
function workshop(...announcements: readonly string[]): Laid {
  const lines = announcements.map((one) => `  - { ${one} }\n`).join('');
  const head = 'id: rescue-workshop\ntitle: Workshop on rescue at sea\nkind: other\n';
  return { 'events/rescue-workshop.yaml': `${head}announcements:\n${lines}` };
}

const JULY = 'source: shore-gazette-2021-07';
const AUGUST = 'source: mere-daily-2021-08';

describe('an event that changes', () => {
  test('keeps its UID when it is moved, and counts the change from the day of the source', () => {
    const before = entryOn('2021-08-29', 'Workshop');
    const after = entryOn('2021-08-30', 'Workshop');
    expect(before).toMatchObject({
      first: '2021-09-28',
      last: '2021-09-28',
      sequence: 0,
      modified: '2021-07-12',
      status: 'tentative',
    });
    expect(after).toMatchObject({
      uid: before?.uid,
      first: '2021-10-05',
      last: '2021-10-06',
      sequence: 1,
      modified: '2021-08-30',
      status: 'tentative',
      place: 'Fjordby, Eastfjord',
      address: 'https://mere-daily.example/2021/08/30/called-off',
      categories: ['other', 'Shore safety'],
    });
    expect(after?.description).toContain('Also announced for 28 September 2021');
    expect(paperOn('2021-07-11').schedule.entries.map(({ title }) => title)).not.toContain(
      'Workshop on rescue at sea',
    );
  });

  test('is the same entry on every later day on which nothing comes out', () => {
    const { description: _, ...one } = entryOn('2021-08-30', 'Workshop') ?? {};
    const { description: __, ...later } = entryOn('2029-01-01', 'Workshop') ?? {};
    expect(later).toEqual(one);
  });

  test('keeps its UID and its days when it is cancelled, and no paper shows it as ahead', () => {
    const before = entryOn('2021-08-29', 'ice');
    const paper = paperOn('2021-08-30');
    const after = paper.schedule.entries.find(({ title }) => title.includes('ice'));
    expect(before?.status).toBe('tentative');
    expect(after).toMatchObject({
      uid: before?.uid,
      status: 'cancelled',
      first: '2021-11-09',
      last: '2021-11-10',
      modified: '2021-08-30',
    });
    const { ahead, off, months, past } = paper.calendar;
    expect(JSON.stringify([ahead, months, past])).not.toContain('Conference on lake ice');
    expect(off).toHaveLength(1);
    expect(off[0]?.says).toBe('cancelled (report of 30 August 2021); Too few have signed up.');
    expect(off[0]?.announcedBy).toBe('report of 12 July 2021');
  });

  test('counts a correction of the curator from its day on', () => {
    expect(entryOn('2021-07-14', 'ice')).toMatchObject({ sequence: 0, modified: '2021-07-12' });
    expect(entryOn('2021-07-15', 'ice')).toMatchObject({ sequence: 1, modified: '2021-07-15' });
    expect(entryOn('2021-08-30', 'ice')).toMatchObject({ sequence: 2, modified: '2021-08-30' });
  });

  test('counts nothing where a second source says the same', () => {
    const same = 'date: 2021-09-28, place: Fjordby, state: XC';
    const laid = workshop(`${JULY}, ${same}`, `${AUGUST}, ${same}`);
    expect(entryOn('2021-09-01', 'Workshop', laid)).toMatchObject({
      sequence: 0,
      modified: '2021-07-12',
      address: 'https://mere-daily.example/2021/08/30/called-off',
    });
  });

  test('postponed to no stated day is off on the last day that was known, and says so', () => {
    const laid = workshop(
      `${JULY}, date: 2021-09-28`,
      `${AUGUST}, date: not stated, status: postponed`,
    );
    const entry = entryOn('2021-09-01', 'Workshop', laid);
    expect(entry).toMatchObject({ first: '2021-09-28', status: 'cancelled', sequence: 1 });
    expect(entry?.description).toContain(
      'Postponed, no new date stated (report of 30 August 2021), 28 September 2021',
    );
    const { ahead, off } = paperOn('2021-09-01', laid).calendar;
    expect(JSON.stringify(ahead)).not.toContain('Workshop');
    expect(off.map(({ title }) => title)).toContain('Workshop on rescue at sea');
  });

  test.each(['status: postponed', 'status: announced'])(
    'moved to a month (%s) is off on its day, and in the month for who wants months',
    (status) => {
      const laid = workshop(`${JULY}, date: 2021-09-28`, `${AUGUST}, date: 2021-10, ${status}`);
      const { schedule, calendar } = paperOn('2021-09-01', laid);
      const found = schedule.entries.filter(({ title }) => title.includes('Workshop'));
      expect(found.map(({ first, precision, status: now }) => [first, precision, now])).toEqual([
        ['2021-09-28', 'day', 'cancelled'],
        ['2021-10-01', 'month', 'tentative'],
      ]);
      expect(new Set(found.map(({ uid }) => uid)).size).toBe(1);
      expect(calendar.ahead.map(({ date }) => date)).toContain('October 2021 (day not stated)');
    },
  );

  test('keeps its day and its place where a later source is silent on them', () => {
    const laid = workshop(
      `${JULY}, date: 2021-09-28, place: Fjordby, state: XC`,
      `${AUGUST}, date: not stated, says: The invitations are out.`,
    );
    expect(entryOn('2021-09-01', 'Workshop', laid)).toMatchObject({
      first: '2021-09-28',
      place: 'Fjordby, Eastfjord',
      sequence: 0,
    });
    const { calendar } = paperOn('2021-09-01', laid);
    const ahead = calendar.ahead.find(({ key }) => key === 'rescue-workshop');
    expect(ahead).toMatchObject({ date: '28 September 2021', place: 'Fjordby, Eastfjord' });
    expect(ahead?.says).toBe('The invitations are out.');
  });

  test('has a new sequence on the day on which somebody chose another of its dates', () => {
    const chosen = workshop(`${JULY}, date: 2021-09-28`, `${AUGUST}, date: 2021-10-05`);
    const path = 'events/rescue-workshop.yaml';
    const laid = {
      [path]: `${chosen[path]}chosen: { source: shore-gazette-2021-07, on: 2021-09-01, because: The Gazette asked. }\n`,
    };
    const before = entryOn('2021-08-31', 'Workshop', laid);
    const after = entryOn('2021-09-01', 'Workshop', laid);
    expect(before).toMatchObject({ first: '2021-10-05', sequence: 1, modified: '2021-08-30' });
    expect(after).toMatchObject({ first: '2021-09-28', sequence: 2, modified: '2021-09-01' });
  });

  test('told again with less exact a date has no day, and nothing says that it is off', () => {
    const laid = workshop(`${JULY}, date: 2021-09-28`, `${AUGUST}, date: 2021-09`);
    const { entries, withoutDay } = paperOn('2021-09-01', laid).schedule;
    expect(entries.find(({ title }) => title.includes('Workshop'))?.precision).toBe('month');
    expect(withoutDay.map(({ words }) => words)).toContain(
      'Workshop on rescue at sea, September 2021 (day not stated)',
    );
  });

  test.each([
    ['2021-09-28', 'confirmed'],
    ['2021-09-28~', 'tentative'],
    ['2021-09-28?', 'tentative'],
  ])('confirmed for %s is %s', (date, status) => {
    const laid = workshop(`${JULY}, date: ${date}, status: confirmed`);
    expect(entryOn('2021-07-12', 'Workshop', laid)?.status).toBe(status);
  });
});

describe('a meeting', () => {
  test('has the UID of the event that announced it, and its own date once it was held', () => {
    const ahead = paperOn('2020-07-01').schedule.entries;
    const month = ahead.find(({ title }) => title.startsWith('Tenth'));
    const held = entryOn('2021-05-21', 'Tenth');
    expect(month).toMatchObject({ precision: 'month', first: '2021-05-01', last: '2021-05-31' });
    expect(held).toMatchObject({
      uid: month?.uid,
      precision: 'day',
      first: '2021-05-20',
      status: 'confirmed',
      sequence: 1,
      modified: '2021-05-21',
    });
  });

  test('changes when a head of delegation is replaced or withdrawn, and says who comes', () => {
    const [before, replaced] = ['2021-08-20', '2021-09-07'].map((day) =>
      entryOn(day, 'Presidents'),
    );
    expect(replaced?.uid).toBe(before?.uid);
    expect(replaced?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(replaced?.modified).toBe('2021-09-07');
    expect(before?.description).toContain('Eastfjord: Mika Esimerkki, President of Eastfjord');
    expect(replaced?.description).toContain('Eastfjord: Nora Vorlage, Vice-President of Eastfjord');
    expect(replaced?.description).toContain('Nora Vorlage in place of Mika Esimerkki');
  });

  test('without an event has the UID of its own record; a paper about it always has it', () => {
    const gone = { 'events/presidents-2021.yaml': '[]\n' };
    const entry = entryOn('2021-09-10', 'Presidents', gone);
    expect(entry?.uid).not.toBe(entryOn('2021-09-10', 'Presidents')?.uid);
    expect(entry).toMatchObject({ first: '2021-09-14', last: '2021-09-15', status: 'tentative' });
    const { registry } = lakesWith([]);
    const brief =
      registry && buildSessionBrief(registry, 'water-9', '2021-07-01', DEFAULT_SETTINGS);
    expect(brief?.schedule.entries[0]).toMatchObject({ status: 'confirmed', sequence: 0 });
  });

  test('that calendars have before an event is written of it goes on in its own entry', () => {
    const alone = { 'events/presidents-2021.yaml': '[]\n' };
    const off = {
      'events/presidents-2021.yaml': `id: presidents-2021
title: Assembly of Presidents
kind: meeting
body: presidents
announcements:
  - { source: lakes-news-2020, meeting: water-9, date: 2021 }
  - { source: mere-daily-2021-09, date: not stated, status: cancelled }
  - { source: presidents-notice-2021, date: 2021-09-14/2021-09-15, place: Reedport, state: XA }
meeting: presidents-4
entry_of_meeting: true
`,
    };
    const before = entryOn('2021-09-06', 'Presidents', alone);
    const after = entryOn('2021-09-10', 'Presidents', off);
    expect(after).toMatchObject({ uid: before?.uid, status: 'cancelled', first: '2021-09-14' });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    // A day on which only the event is known, and the meeting is not.
    expect(paperOn('2021-01-01', off).schedule.withoutDay.map(({ uid }) => uid)).toContain(
      before?.uid,
    );
  });

  test.each(['cancelled', 'postponed'])(
    'that is %s by an event without a date of its own is off on the days of its record',
    (status) => {
      const alone = { 'events/presidents-2021.yaml': '[]\n' };
      const off = {
        'events/presidents-2021.yaml': `id: presidents-2021
title: Assembly of Presidents
kind: meeting
announcements:
  - { source: mere-daily-2021-09, date: not stated, status: ${status} }
meeting: presidents-4
entry_of_meeting: true
`,
      };
      const before = entryOn('2021-09-06', 'Presidents', alone);
      const after = entryOn('2021-09-08', 'Presidents', off);
      expect(after).toMatchObject({
        uid: before?.uid,
        status: 'cancelled',
        first: '2021-09-14',
        last: '2021-09-15',
      });
      expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99);
      const [gone] = paperOn('2021-09-08', off).calendar.off.filter(({ key }) =>
        key.includes('presidents'),
      );
      expect(gone?.date).toBe('14–15 September 2021');
      expect(gone?.place).toBe('Reedport, Northmere');
    },
  );

  test('has the days of its record in papers and calendars where its event has only a month', () => {
    const month = {
      'events/presidents-2021.yaml': `id: presidents-2021
title: Assembly of Presidents
kind: meeting
announcements:
  - { source: mere-daily-2021, date: 2021-09 }
meeting: presidents-4
`,
    };
    const { calendar, schedule, sources } = paperOn('2021-08-25', month);
    const ahead = calendar.ahead.find(({ key }) => key === 'presidents-2021');
    expect(ahead).toMatchObject({ date: '14–15 September 2021', place: 'Reedport, Northmere' });
    expect(ahead?.says).toContain('also announced for September 2021');
    const cited = sources.filter(({ number }) => ahead?.refs.includes(number));
    expect(cited.map(({ title }) => title)).toContain('“Assembly of Presidents, delegations”');
    expect(schedule.entries.find(({ title }) => title.includes('Presidents'))).toMatchObject({
      first: '2021-09-14',
      last: '2021-09-15',
    });
    // Of no body of its own, it is still that body's meeting.
    const { registry } = lakesWith([
      { path: 'data/events/presidents-2021.yaml', text: Object.values(month)[0] ?? '' },
    ]);
    const own =
      registry && buildCalendarPaper(registry, 'presidents', '2021-08-25', DEFAULT_SETTINGS);
    expect(own?.calendar.ahead.map(({ key }) => key)).toContain('presidents-2021');
    expect(own?.reach).toContain('1 meeting of its own on record, 1 of them only announced');
  });

  test('names its heads as papers do where another source was chosen', () => {
    const path = 'data/meetings/water-10.yaml';
    const text = LAKES.find((one) => one.path === path)?.text ?? '';
    const other = text.replace(
      'source: mere-daily-2021\n      on:',
      'source: shore-gazette-2021\n      on:',
    );
    const { registry } = lakesWith([{ path, text: other }]);
    const brief =
      registry && buildSessionBrief(registry, 'water-10', '2021-07-01', DEFAULT_SETTINGS);
    const names = brief?.attendees.sections.flatMap(({ people }) => people).map(({ name }) => name);
    expect(names).toContain('A. Example');
    expect(brief?.schedule.entries[0]?.description).toContain('Northmere: A. Example, Minister');
  });

  test('that is cancelled is so in its own brief, in the cover and in the glance', () => {
    const laid = `id: presidents-2021
title: Assembly of Presidents
kind: meeting
body: presidents
announcements:
  - { source: presidents-notice-2021, date: 2021-09-14/2021-09-15, place: Reedport, state: XA }
  - { source: mere-daily-2021-09, date: not stated, status: cancelled }
meeting: presidents-4
`;
    const { registry } = lakesWith([{ path: 'data/events/presidents-2021.yaml', text: laid }]);
    if (!registry) throw new Error('no registry');
    const brief = buildSessionBrief(registry, 'presidents-4', '2021-09-10', DEFAULT_SETTINGS);
    expect(brief?.front.subtitle).toBe('Reedport, 14–15 September 2021 (cancelled)');
    expect(brief?.facts[0]?.statements[0]?.text).toBe('cancelled');
    expect(brief?.schedule.entries[0]).toMatchObject({
      status: 'cancelled',
      first: '2021-09-14',
      last: '2021-09-15',
    });
    const before = buildSessionBrief(registry, 'presidents-4', '2021-09-01', DEFAULT_SETTINGS);
    expect(before?.front.subtitle).toContain('(announced)');
  });
});

test('a namespace of the office’s own makes other UIDs, and the same ones every time', () => {
  const own = { ...DEFAULT_SETTINGS, calendarNamespace: '6c1f7a52-3a53-4c3d-9b57-0f1f6f2f8a10' };
  const uidsOf = (settings: typeof DEFAULT_SETTINGS) => {
    const { uid, entries } = paperOn('2021-09-10', {}, settings).schedule;
    return [uid, ...entries.map((one) => one.uid)];
  };
  expect(uidsOf(own)).toEqual(uidsOf(own));
  expect(uidsOf(own).filter((uid) => uidsOf(DEFAULT_SETTINGS).includes(uid))).toEqual([]);
  expect(uidsOf(own).every((uid) => /^[0-9a-f-]{14}5[0-9a-f-]{21}$/.test(uid))).toBe(true);
});

test('UIDs never change: these are in calendars', () => {
  const { uid, entries } = paperOn('2021-09-10').schedule;
  expect([uid, entries.find(({ title }) => title.includes('ice'))?.uid]).toEqual([
    '71bb7197-c259-5e1d-832a-9ed5d721874f',
    '5594a4d6-877d-5444-a560-1d8f062997a0',
  ]);
});

test('of what has no day, no date of any kind is made up', () => {
  const { entries, withoutDay } = paperOn('2021-09-10').schedule;
  expect(withoutDay.map(({ words }) => words)).toEqual([
    'Exercise Clean Shore, October 2021 (day not stated)',
    'Eleventh meeting of the Council of Water Ministers, 2022 (date not stated)',
    'Conference on shared gauges, date not stated (announced 21 May 2021)',
  ]);
  const titles = entries.map(({ title }) => title);
  expect(titles).not.toContain('Eleventh meeting of the Council of Water Ministers');
  expect(titles).not.toContain('Day of the Lakes');
});

test('the calendar of a body holds its meetings and what was announced at them', () => {
  const { registry } = lakesWith([]);
  if (!registry) throw new Error('no registry');
  const paper = buildCalendarPaper(registry, 'presidents', '2021-09-10', DEFAULT_SETTINGS);
  expect(paper.schedule.entries.map(({ title }) => title)).toEqual(['Assembly of Presidents']);
  expect(paper.calendar.ahead.map(({ title }) => title)).toEqual(['Assembly of Presidents']);
});
