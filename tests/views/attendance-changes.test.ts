import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { buildCountryBrief } from '../../src/views/country-brief.ts';
import { openDesk } from '../../src/views/desk.ts';
import { sectionsAt } from '../../src/views/parts/attendees.ts';
import { changesAt, isByVideo, seatsAt } from '../../src/views/seats.ts';
import { buildSessionBrief } from '../../src/views/session-brief.ts';
import { LAKES, linked } from '../registry/lakes-with.ts';
import { lakes } from '../support/lakes.ts';
import { sortedParties } from './order-table.ts';

const ID = 'presidents-4';
const MEETING = 'data/meetings/presidents-4.yaml';

/** The announced list, before the first change, after all of them, and long after the day. */
const DAYS = {
  listed: '2021-08-20',
  quiet: '2021-09-06',
  changed: '2021-09-07',
  past: '2021-12-01',
};

function session(asOf: string, registry = lakes()) {
  const view = buildSessionBrief(registry, ID, asOf, DEFAULT_SETTINGS);
  if (!view) throw new Error(`no session on ${asOf}`);
  return view;
}

const country = (code: string, asOf: string, registry = lakes()) =>
  buildCountryBrief(registry, code, asOf, DEFAULT_SETTINGS);

function table(asOf: string, registry = lakes()) {
  return session(asOf, registry).attendees.sections.flatMap(({ people }) =>
    people.map(({ name, standing }) => `${name}: ${standing?.text ?? 'reported'}`),
  );
}

const row = (view: ReturnType<typeof country>, label: string) =>
  view.glance.find((one) => one.label === label)?.statements.map(({ text }) => text);

/** A sound registry of the example with its files changed, and files added. */
function lakesAfter(change: (text: string, path: string) => string, ...added: TextFile[]) {
  const files = LAKES.map(({ path, text }) => ({ path, text: change(text, path) }));
  const { registry, diagnostics } = linked([...files, ...added]);
  if (!registry || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return registry;
}

/** A report of the day after the meeting. */
const REPORT: TextFile = {
  path: 'data/sources/lakes-times-2021.yaml',
  text: `id: lakes-times-2021
kind: press item
publisher: Lakes Times
title: Presidents part
published: { edtf: 2021-09-16 }
language: en
address: https://lakes-times.example/1
`,
};

/** Whom the report lists: one president, the one who came for another, and the Secretary-General. */
const LISTED = ['Ivar Beispiel', 'Nora Vorlage', 'Eve Dummy'];

/** The example once the meeting has been reported. */
function reported() {
  return lakesAfter((text, path) => {
    if (path === MEETING)
      return LISTED.reduce(withReport, text.replace('sources: [', '$&lakes-times-2021, '));
    if (!path.startsWith('data/people/')) return text;
    const form = new RegExp(`(form: (?:${LISTED.join('|')}),?\\s+sources: \\[)`, 'g');
    return text.replace(form, '$1lakes-times-2021, ');
  }, REPORT);
}

/** The record of the meeting with one more source that prints a participant. */
function withReport(text: string, name: string): string {
  const id = name.toLowerCase().replace(' ', '-');
  const at = text.indexOf('    standing:', text.indexOf(`person: ${id}\n`));
  const form = `      lakes-times-2021: { name: ${name}, title: guest of the Assembly }\n`;
  return `${text.slice(0, at)}${form}${text.slice(at)}`;
}

describe('the list of a meeting ahead', () => {
  test('is what was announced, on the day it was', () => {
    expect(table(DAYS.listed)).toEqual([
      'Ivar Beispiel: announced on 20 August 2021',
      'Mika Esimerkki: announced on 20 August 2021',
      'Lena Ejemplo: announced on 20 August 2021',
      'Otto Voorbeeld: announced on 20 August 2021',
      'Eve Dummy: announced on 20 August 2021',
    ]);
    expect(session(DAYS.listed).attendees.changes).toEqual([]);
  });

  test('does not know a change before somebody published it, whatever day it is of', () => {
    expect(table(DAYS.quiet)).toEqual(table(DAYS.listed));
  });

  test('is what stands once the changes are known', () => {
    expect(table(DAYS.changed)).toEqual([
      'Ivar Beispiel: confirmed on 6 September 2021',
      'Nora Vorlage: announced on 6 September 2021',
      'Lena Ejemplo: announced on 20 August 2021',
      'Eve Dummy: announced on 20 August 2021',
    ]);
    const { changes } = session(DAYS.changed).attendees;
    expect(changes.map(({ text }) => text)).toEqual([
      'Eastfjord: Nora Vorlage in place of Mika Esimerkki since 6 September 2021 (Mika Esimerkki was announced on 20 August 2021). The President stays for the storm on the fjord.',
      'Westholm: Otto Voorbeeld withdrawn on 7 September 2021 (was announced on 20 August 2021)',
    ]);
    for (const { refs } of changes) expect(refs).toHaveLength(2);
  });

  test('cites for each standing who says so, not who first printed the name', () => {
    const view = session(DAYS.changed);
    const people = view.attendees.sections.flatMap((section) => section.people);
    const confirmed = people.find(({ name }) => name === 'Ivar Beispiel');
    const [ref] = confirmed?.standing?.refs ?? [];
    expect(view.sources.find(({ number }) => number === ref)?.title).toContain('stays away');
  });

  test('knows a change only from its day on, though it was published before', () => {
    const later = lakesAfter((text) =>
      text
        .replaceAll('on: 2021-09-06, sources', 'on: 2021-09-12, sources')
        .replace('on: 2021-09-06\n', 'on: 2021-09-12\n'),
    );
    expect(table(DAYS.changed, later)).toContain('Mika Esimerkki: announced on 20 August 2021');
    expect(table(DAYS.changed, later).join()).not.toContain('Nora');
    expect(table('2021-09-12', later)).toContain('Nora Vorlage: announced on 12 September 2021');
    expect(table('2021-09-12', later).join()).not.toContain('Mika');
  });

  test('takes somebody back who withdrew and was confirmed again', () => {
    const back = lakesAfter((text) =>
      text.replace(
        '{ status: withdrawn, on: 2021-09-07, sources: [mere-daily-2021-09] }',
        '{ status: withdrawn, on: 2021-09-06, sources: [mere-daily-2021-09] }\n      - { status: confirmed, on: 2021-09-07, sources: [mere-daily-2021-09] }',
      ),
    );
    expect(table(DAYS.changed, back)).toContain('Otto Voorbeeld: confirmed on 7 September 2021');
    expect(session(DAYS.changed, back).attendees.changes.at(-1)?.text).toBe(
      'Westholm: Otto Voorbeeld confirmed on 7 September 2021 (was announced on 20 August 2021, then withdrawn on 6 September 2021)',
    );
  });

  test('says of somebody replaced by nobody known that it is not stated by whom', () => {
    const files = LAKES.map(({ path, text }) => ({
      path,
      text: path === MEETING ? text.replace('        by: nora-vorlage\n', '') : text,
    }));
    const { registry } = linked(files);
    const { changes } = session(DAYS.changed, registry).attendees;
    expect(changes[0]?.text).toContain(
      'Mika Esimerkki replaced on 6 September 2021, by whom is not stated',
    );
  });
});

describe('a session brief on a meeting that no source reports', () => {
  test.each([
    ['ahead', DAYS.changed, 'announced; no source on record reports it as held'],
    [
      'gone by',
      DAYS.past,
      'announced; its date has gone by, and no source on record reports that it was held',
    ],
  ])('says that it is announced, its day %s', (_, day, words) => {
    const view = session(day);
    expect(view.facts.find(({ label }) => label === 'Standing')?.statements[0]?.text).toBe(words);
    expect(view.front.subtitle).toBe('Reedport, 14–15 September 2021 (announced)');
    expect(view.attendees.title).toBe('Announced delegations');
    expect(view.facts.map(({ label }) => label)).toContain('Announced in');
    expect(JSON.stringify(view)).not.toMatch(/\b(attended|took part|was held in|reported in)\b/i);
  });

  test('finds no difference in what one source could not know yet', () => {
    expect(session(DAYS.changed).differences).toBeUndefined();
  });

  test('says nothing of it in the list of meetings before it is announced', () => {
    expect(buildSessionBrief(lakes(), ID, '2021-08-19', DEFAULT_SETTINGS)).toBeUndefined();
  });
});

describe('a country brief before the meeting', () => {
  test('tells who is to come apart from who was last at the table', () => {
    const before = country('XC', DAYS.changed);
    expect(row(before, 'Last at the table')?.[0]).toContain('10th meeting');
    expect(row(before, 'Announced to attend')).toEqual([
      '4th meeting of the Assembly of Presidents, 14–15 September 2021, Reedport: Nora Vorlage, Vice-President of Eastfjord (deputy in place of the principal) (announced on 6 September 2021)',
    ]);
    expect(row(country('XD', DAYS.changed), 'Announced to attend')).toBeUndefined();
    expect(row(country('XA', DAYS.changed), 'In the chair or host')?.[0]).toBe(
      '4th meeting of the Assembly of Presidents, 14–15 September 2021: announced as chair, to be held in Reedport',
    );
    expect(row(before, 'Records')?.[0]).toBe(
      '5 meetings on record, 1 of them only announced; latest report of 7 September 2021.',
    );
  });

  test('lets the event lie ahead until its day has gone by', () => {
    expect(row(country('XA', DAYS.changed), 'Next event')?.[0]).toContain('Assembly of Presidents');
    const { ahead, past } = country('XA', DAYS.past).calendar;
    expect(ahead.map(({ title }) => title)).not.toContain('Assembly of Presidents');
    expect(past.map(({ title }) => title)).toContain('Assembly of Presidents');
  });

  test('says in the table of representation who is announced, and who no longer comes', () => {
    const how = (code: string) =>
      country(code, DAYS.changed)
        .representation.flatMap(({ rows }) => rows)
        .filter(({ meeting }) => meeting.startsWith('4th'))
        .map(({ how, seated }) => [how, seated]);
    expect(how('XA')).toEqual([['Confirmed: Principal', false]]);
    expect(how('XC')).toEqual([['Announced: Deputy in place of the principal', false]]);
    expect(how('XD')).toEqual([['Announced, then withdrawn on 7 September 2021', false]]);
  });

  test('keeps to meetings that were held in decisions, counterparts, topics and the figure', () => {
    const view = country('XA', DAYS.past);
    expect(view.decisions[0]?.meeting).toContain('10th meeting');
    expect(view.counterparts?.meeting).toContain('10th meeting');
    expect(view.topicGrid.meetings.map(({ label }) => label).join()).not.toContain('4th');
    const meetings = view.timeline?.marks.filter(({ shape }) => shape !== 'event') ?? [];
    expect(meetings.map(({ label }) => label).join()).not.toContain('Presidents');
    expect(view.agendas[0]?.title).toContain('(announced)');
  });
});

describe('once a report is out', () => {
  test('those it has attended; one who was only announced is said to be in no report', () => {
    const view = session('2021-10-01', reported());
    expect(view.attendees.title).toBe('Attendees');
    expect(view.facts.map(({ label }) => label)).not.toContain('Standing');
    expect(table('2021-10-01', reported())).toEqual([
      'Ivar Beispiel: reported',
      'Nora Vorlage: reported',
      'Lena Ejemplo: announced on 20 August 2021; in no report of the meeting',
      'Eve Dummy: reported',
    ]);
    expect(view.attendees.changes).toHaveLength(2);
  });

  test('a country that was only announced was not at the table', () => {
    const home = country('XB', '2021-10-01', reported());
    expect(row(home, 'Last at the table')?.[0]).toContain('10th meeting');
    const seat = country('XC', '2021-10-01', reported());
    expect(row(seat, 'Last at the table')?.[0]).toContain('4th meeting of the Assembly');
    expect(row(seat, 'Announced to attend')).toBeUndefined();
  });

  test('the event is over, and linked to what came of it', () => {
    const { past } = country('XA', '2021-10-01', reported()).calendar;
    expect(past.map(({ title }) => title)).not.toContain('Assembly of Presidents');
  });

  test('a paper as of the day before it says what was known then', () => {
    expect(table('2021-09-15', reported())).toEqual(table(DAYS.changed));
  });
});

test('those who stand are given with how they do, and who takes part by video', () => {
  const desk = openDesk(lakes(), DAYS.changed, DEFAULT_SETTINGS);
  const meeting = desk.registry.meetings.get(ID);
  if (!meeting) throw new Error('no meeting');
  const seats = seatsAt(meeting, desk);
  expect(seats.map(({ person, status }) => [person, status])).toEqual([
    ['ivar-beispiel', 'confirmed'],
    ['lena-ejemplo', 'announced'],
    ['nora-vorlage', 'announced'],
    ['eve-dummy', 'announced'],
  ]);
  expect(seats.filter((seat) => isByVideo(seat, meeting)).map(({ person }) => person)).toEqual([
    'lena-ejemplo',
  ]);
  expect(changesAt(meeting, desk)).toHaveLength(2);
});

test('a seat is by video where one source says so, or where the whole meeting is', () => {
  const desk = openDesk(lakes(), '2021-06-01', DEFAULT_SETTINGS);
  const meeting = desk.registry.meetings.get('water-10');
  if (!meeting) throw new Error('no meeting');
  const byVideo = (mode?: 'by video') =>
    seatsAt(meeting, desk)
      .filter((seat) =>
        isByVideo(seat, mode ? { ...meeting, mode: { value: mode, evidence: [] } } : meeting),
      )
      .map(({ person }) => person);
  expect(byVideo()).toEqual(['dag-placeholder']);
  expect(byVideo('by video')).toHaveLength(6);
});

test('those who stand come in the sections of the table, in the order in force', () => {
  const desk = openDesk(lakes(), DAYS.changed, { ...DEFAULT_SETTINGS, order: 'accession' });
  const meeting = desk.registry.meetings.get(ID);
  if (!meeting) throw new Error('no meeting');
  const people = sectionsAt(meeting, desk).map(({ title, seats }) => [
    title,
    seats.map(({ delegation }) => delegation),
  ]);
  expect(people).toEqual([
    ['Chair', ['XA']],
    ['Members', ['XB', 'XC']],
    ['Organisations', ['lakes-secretariat']],
  ]);
  expect(sortedParties(meeting, desk)).toEqual(['XB', 'XA', 'XC', 'lakes-secretariat']);
});

test('every participation of old records stands as reported', () => {
  const desk = openDesk(lakes(), '2021-06-01', DEFAULT_SETTINGS);
  for (const meeting of desk.registry.meetings.values()) {
    const seats = seatsAt(meeting, desk);
    expect(seats).toHaveLength(meeting.participations.length);
    expect(seats.every(({ status }) => status === 'reported')).toBe(true);
    expect(changesAt(meeting, desk)).toEqual([]);
  }
});
