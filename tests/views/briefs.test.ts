import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import type { Settings } from '../../src/records/schema/kinds.ts';
import type { Registry } from '../../src/registry/registry.ts';
import {
  buildCountryBrief,
  type CountryBrief,
  countryBriefView,
} from '../../src/views/country-brief.ts';
import {
  buildSessionBrief,
  type SessionBrief,
  sessionBriefView,
} from '../../src/views/session-brief.ts';
import { lakes } from '../support/lakes.ts';

let registry: Registry;
beforeAll(() => {
  registry = lakes();
});

const country = (code: string, asOf: string, settings: Partial<Settings> = {}): CountryBrief =>
  buildCountryBrief(registry, code, asOf, { ...DEFAULT_SETTINGS, ...settings });

const session = (id: string, asOf: string, settings: Partial<Settings> = {}): SessionBrief => {
  const view = buildSessionBrief(registry, id, asOf, { ...DEFAULT_SETTINGS, ...settings });
  if (!view) throw new Error(`${id} is not known on ${asOf}`);
  return view;
};

/** Every list of source numbers anywhere in a view. */
function refsIn(value: unknown): number[][] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'refs' ? [inner as number[]] : refsIn(inner),
  );
}

describe('every view', () => {
  const days = ['2009-01-01', '2018-05-16', '2020-06-12', '2021-05-21', '2021-05-22', '2030-01-01'];

  test.each(days)('has exactly the shape of its schema as of %s', (day) => {
    for (const code of registry.states.keys()) {
      expect(() => countryBriefView.parse(country(code, day))).not.toThrow();
    }
    for (const id of registry.meetings.keys()) {
      const view = buildSessionBrief(registry, id, day, DEFAULT_SETTINGS);
      if (view) expect(() => sessionBriefView.parse(view)).not.toThrow();
    }
  });

  test.each(days)('lists every source it cites, and no other, as of %s', (day) => {
    for (const code of registry.states.keys()) {
      const { sources, ...parts } = country(code, day);
      const cited = [...new Set(refsIn(parts).flat())].sort((a, b) => a - b);
      expect(sources.map(({ number }) => number)).toEqual(cited);
    }
  });

  test('numbers its sources in the order in which a reader meets them', () => {
    const { sources: _sources, ...parts } = country('XA', '2021-06-01');
    const firsts = [...new Set(refsIn(parts).flat())];
    const order = refsIn(parts)
      .flat()
      .filter((one, index, all) => all.indexOf(one) === index);
    expect(Math.max(...firsts)).toBe(firsts.length);
    expect(order[0]).toBe(1);
  });
});

describe('as of a day', () => {
  test.each([
    ['2018-05-15', 'Ada Example', false],
    ['2018-05-16', 'Ada Example', true],
    ['2021-05-20', 'Frode Instance', false],
    ['2021-05-21', 'Frode Instance', true],
    ['2021-05-21', 'spoke by video link', false],
    ['2021-01-14', 'Клара Специмен', false],
    ['2021-05-20', 'for the joint exercise', false],
  ])('%s: "%s" is known: %s', (day, words, known) => {
    expect(JSON.stringify(country('XB', day)).includes(words)).toBe(known);
  });

  test('a name in its own script waits for the source that gives it and a seat to print it at', () => {
    const people = country('XA', '2021-05-21').counterparts?.people ?? [];
    expect(people.flatMap(({ original }) => original.map(({ text }) => text))).toEqual([
      'Клара Специмен',
    ]);
  });

  test('a house name waits for a source that prints it', () => {
    const head = (day: string) => session('water-10', day).attendees.sections[0]?.people[0]?.name;
    expect(head('2021-05-21')).toBe('Clara Specimen');
    const mentioned = session('water-9', '2020-06-12').attendees.mentions[0]?.text;
    expect(mentioned).toContain('B. Sample');
    expect(JSON.stringify(country('XB', '2018-06-01'))).not.toContain('Boris');
    expect(JSON.stringify(country('XB', '2018-06-01'))).toContain('Borys Sample');
  });

  test('a meeting nobody had reported has no session brief', () => {
    expect(buildSessionBrief(registry, 'water-10', '2021-05-20', DEFAULT_SETTINGS)).toBeUndefined();
  });

  test('a state has the status it had', () => {
    const status = (day: string) => country('XC', day).glance[0]?.statements[0]?.text;
    expect(status('2018-06-01')).toBe('Observer of the LL since 2015');
    expect(status('2021-06-01')).toBe(
      'Member of the LL since 1 May 2019; before that observer since 2015',
    );
    expect(status('2014-12-31')).toBe('not stated on record');
  });

  test('a register published later counts by its facts but does not tell what came later', () => {
    const register = country('XC', '2018-06-01').sources.find(({ note }) => note);
    expect(register?.published).toBe('published after the as-of day');
    expect(register?.address).toBe('lakes.example, record lakes-register');
    expect(register?.href).toBeUndefined();
  });
});

describe('representation', () => {
  const rows = (code: string, day = '2030-01-01') =>
    Object.fromEntries(
      country(code, day)
        .representation.flatMap((series) => series.rows)
        .map(({ meeting, how }) => [meeting, how]),
    );
  const SEVENTH = '7th, 14 May 2018, Reedport';
  const NINTH = '9th, 9–10 June 2020';
  const TENTH = '10th, 20 May 2021, Fjordby';

  test('tells principal, deputy, no list, not a member then and an observer at the table apart', () => {
    expect(rows('XA')).toMatchObject({ [SEVENTH]: 'Principal', [NINTH]: 'No list published' });
    expect(rows('XB')[TENTH]).toBe('Deputy in place of the principal');
    expect(rows('XC')[SEVENTH]).toBe('Principal. Not a member then (observer since 2015)');
    expect(rows('XD')).toMatchObject({
      [SEVENTH]: 'Not a member then; not on the list',
      [NINTH]: 'Not a member then; no list published',
      [TENTH]: 'Principal. Not a member then (observer since September 2020)',
    });
  });

  test('says which meetings of the series are not on record', () => {
    expect(country('XA', '2030-01-01').representation[0]?.missing).toBe(
      'The 1st to 6th and 8th meetings are not on record.',
    );
    expect(country('XA', '2018-06-01').representation[0]?.missing).toBe(
      'The 1st to 6th meetings are not on record.',
    );
  });
});

describe('attendees', () => {
  const table = (day = '2030-01-01', settings = {}) => session('water-10', day, settings).attendees;

  test('stand in sections by status on the day of the meeting, the chair first', () => {
    expect(
      table().sections.map(({ title, people }) => [title, people.map((one) => one.name)]),
    ).toEqual([
      ['Chair', ['Clara Specimen', 'Gus Fixture']],
      ['Members', ['Ada Example', 'Frode Instance']],
      ['Observers', ['Dag Placeholder']],
      ['Organisations', ['Eve Dummy']],
    ]);
  });

  test('follow the order of the body unless the settings name another, and say which', () => {
    expect(table().orderRule).toBe('Russian alphabetical order of the names of states');
    const english = table('2030-01-01', { order: 'english-alphabet' });
    expect(english.orderRule).toBe('English alphabetical order');
  });

  test('mark a deputy, taking part by video with its source, and who is not the head', () => {
    const people = table().sections.flatMap((section) => section.people);
    const flags = Object.fromEntries(people.map(({ name, flags: marks }) => [name, marks]));
    expect(flags['Frode Instance']).toEqual(['deputy in place of the principal']);
    expect(flags['Dag Placeholder']?.[0]).toMatch(/^by video, as \[\d\] alone says$/);
    expect(people.find(({ name }) => name === 'Gus Fixture')?.head).toBe(false);
  });

  test('are not made up from mentions where no list was published', () => {
    const { sections, noList, mentions } = session('water-9', '2030-01-01').attendees;
    expect(sections).toEqual([]);
    expect(noList?.text).toBe('No source on record lists the delegations.');
    expect(mentions.map(({ text }) => text)).toEqual(['B. Sample, minister: opened the meeting']);
  });
});

describe('continuity', () => {
  test('compares with the previous meeting that has a list, and names what is not on record', () => {
    const since = session('water-10', '2030-01-01').continuity;
    expect(since?.previous).toBe('7th meeting of the Council of Water Ministers, 14 May 2018');
    expect(since?.missing).toBe('8th meeting');
    const texts = (list: readonly { text: string }[] = []) => list.map(({ text }) => text);
    expect(texts(since?.changed)).toEqual([
      'Eastfjord: Clara Specimen (previously K. Spesimen)',
      'Southmere: Frode Instance, deputy (previously Boris Sample)',
    ]);
    expect(texts(since?.same)).toEqual([
      'Northmere: Ada Example',
      'Secretariat of the League of Lakes: Eve Dummy',
    ]);
    expect(texts(since?.joined)).toEqual(['Westholm: Dag Placeholder']);
    expect(since?.absent).toEqual([]);
  });

  test('is left out for the first meeting on record', () => {
    expect(session('water-7', '2030-01-01').continuity).toBeUndefined();
  });
});

describe('the calendar', () => {
  test('lists what lies ahead at its true precision and draws its months', () => {
    const { calendar } = country('XA', '2021-06-01');
    expect(calendar.ahead.map(({ date, title }) => `${date}: ${title}`)).toEqual([
      '14–15 September 2021: Assembly of Presidents',
      'October 2021 (day not stated): Exercise Clean Shore',
      '2022 (date not stated): Eleventh meeting of the Council of Water Ministers',
      'date not stated (announced 21 May 2021): Conference on shared gauges',
    ]);
    expect(calendar.months.map(({ title, band }) => [title, band])).toEqual([
      ['September 2021', []],
      ['October 2021', ['Exercise Clean Shore']],
    ]);
    expect(calendar.undated).toHaveLength(2);
    expect(calendar.nothingAhead).toBeUndefined();
  });

  test('says that nothing lies ahead, and names a day on which something does', () => {
    const { calendar } = country('XA', '2030-01-01');
    expect(calendar.ahead).toEqual([]);
    expect(calendar.months).toEqual([]);
    expect(calendar.nothingAhead).toContain('As of 30 August 2021 something did.');
    expect(calendar.past.map(({ title }) => title)).toContain('Assembly of Presidents');
  });

  test('an event whose meeting is on record is no longer ahead nor without a record', () => {
    const before = country('XA', '2021-05-20').calendar.ahead.map(({ title }) => title);
    const after = JSON.stringify(country('XA', '2021-05-21').calendar);
    expect(before).toContain('Tenth meeting of the Council of Water Ministers');
    expect(after).not.toContain('Tenth meeting of the Council');
  });

  test('keeps an event without a date ahead for a year, then moves it to the past', () => {
    const where = (day: string) => {
      const { calendar } = country('XA', day);
      const has = (list: readonly { title: string }[]) =>
        list.some(({ title }) => title === 'Conference on shared gauges');
      return [has(calendar.ahead), has(calendar.past)];
    };
    expect(where('2022-05-21')).toEqual([true, false]);
    expect(where('2022-05-22')).toEqual([false, true]);
  });

  test('shows an earlier announcement that gave another date', () => {
    const entry = country('XA', '2021-06-01').calendar.ahead[0];
    expect(entry?.says).toBe('also announced for 2021');
  });
});

describe('where sources differ', () => {
  test('each difference stands with what each source has', () => {
    const groups = session('water-10', '2030-01-01').differences?.groups ?? [];
    const rows = groups.flatMap((group) => group.rows);
    const clara = rows.find(({ what }) => what === 'Clara Specimen');
    expect(clara?.said.map(({ text }) => text)).toEqual([
      'Dr Clara Specimen, Minister of Water of Eastfjord',
      'Klara Spetsimen, Minister of Water',
    ]);
    expect(rows.map(({ what }) => what)).toContain('Order of the list');
    const chair = rows.find(({ what }) => what === 'Who was in the chair');
    expect(chair?.said.map(({ text }) => text)).toEqual([
      'Clara Specimen',
      'does not name the person',
    ]);
    expect(rows.find(({ what }) => what === 'Wording of no. 2')?.said).toHaveLength(2);
  });

  test('what only one report has is listed under it', () => {
    const only = session('water-10', '2030-01-01').differences?.only ?? [];
    expect(only.flatMap(({ facts }) => facts)).toEqual([
      'Announced: Conference on shared gauges; Assembly of Presidents',
      'Of the outcomes and statements: 1',
      'Courtesy call on the President of Eastfjord',
      'Announced: Exercise Clean Shore; Eleventh meeting of the Council of Water Ministers',
      'On the agenda: Shore safety',
    ]);
  });

  test('a single report differs from nothing', () => {
    expect(session('water-7', '2030-01-01').differences).toBeUndefined();
    // What an earlier meeting announced for the year is the same date told less exactly.
    expect(session('water-10', '2021-05-21').differences).toBeUndefined();
  });
});

describe('the topic grid', () => {
  test('shows what is on, what entered and what left the series', () => {
    const { series, meetings, rows } = country('XA', '2030-01-01').topicGrid;
    expect(series).toEqual([{ label: 'Water Ministers', span: 3 }]);
    expect(meetings.map(({ label }) => label)).toEqual(['7th, 2018', '9th, 2020', '10th, 2021']);
    expect(rows.map(({ topic, cells }) => [topic, ...cells.map(({ kind }) => kind)])).toEqual([
      ['Water levels', 'on', 'on', 'left'],
      ['Fishing', 'on', 'left', 'new'],
      ['Shore safety', 'off', 'new', 'on'],
    ]);
  });
});

describe('statements that name a country', () => {
  test('are gathered by meeting, the latest first', () => {
    const named = country('XC', '2030-01-01').named;
    expect(named.map(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual([
      ['Thanked'],
      ['Agreed'],
    ]);
    expect(country('XA', '2030-01-01').named).toEqual([]);
  });
});

describe('a second report of a meeting', () => {
  test('is unknown the day before it came out', () => {
    const before = JSON.stringify(session('water-10', '2021-05-21'));
    const after = JSON.stringify(session('water-10', '2021-05-22'));
    for (const words of ['Klara Spetsimen', 'Gus Fixture', 'by video', 'Shore Gazette']) {
      expect(before).not.toContain(words);
      expect(after).toContain(words);
    }
  });
});

test('no topic stands alone of its group at the end or the top of a page', () => {
  const { rows } = country('XA', '2021-06-01').topicGrid;
  expect(rows[0]?.startsGroup).toBe(true);
  expect(rows.at(-1)?.keepsNext).toBe(false);
  for (const [index, { startsGroup, keepsNext }] of rows.entries()) {
    const next = rows[index + 1];
    const isLast = !next || next.startsGroup;
    if (isLast) expect(keepsNext).toBe(false);
    else if (startsGroup) expect(keepsNext).toBe(true);
  }
});
