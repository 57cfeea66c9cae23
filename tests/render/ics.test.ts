import fc from 'fast-check';
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { type CalendarFile, renderIcs } from '../../src/render/ics/render-ics.ts';
import { buildCalendarPaper } from '../../src/views/calendar-paper.ts';
import {
  hasKhal,
  hasPythonIcalendar,
  openKhal,
  readByPython,
} from '../support/calendar-programs.ts';
import { lakes } from '../support/lakes.ts';

type Entry = CalendarFile['entries'][number];

const ENTRY: Entry = {
  uid: '1f7e5904-8877-52f3-b295-1fe6aa846db1',
  title: 'Workshop on rescue at sea',
  first: '2021-12-31',
  last: '2022-01-01',
  precision: 'day',
  status: 'tentative',
  sequence: 3,
  modified: '2021-08-30',
  place: 'Fjordby, Eastfjord',
  address: 'https://mere-daily.example/2021/08/30/called-off',
  categories: ['other', 'Shore safety, and rescue'],
  description: 'Announced\nSource: The Mere Daily',
};

function fileWith(changes: Partial<Entry> = {}, of: Partial<CalendarFile> = {}): string {
  return renderIcs({
    uid: '71bb7197-c259-5e1d-832a-9ed5d721874f',
    name: 'Calendar: everything announced',
    description: 'Calendar: everything announced, as of 10 September 2021',
    categories: ['LL'],
    footer: ['As of 10 September 2021', 'TLP:GREEN'],
    class: 'private',
    entries: [{ ...ENTRY, ...changes }],
    ...of,
  });
}

/** The calendar of everything in the League of Lakes, as known on a day. */
function lakesFile(asOf: string): string {
  const { schedule, identity } = buildCalendarPaper(lakes(), 'all', asOf, DEFAULT_SETTINGS);
  const entries = schedule.entries.filter(({ precision }) => precision === 'day');
  return fileWith({}, { entries, name: identity.title });
}

/** Reads a file with a library that is not the one that wrote it. */
function read(ics: string): IcsCalendar {
  return convertIcsCalendar(undefined, ics);
}

function linesOf(ics: string): string[] {
  return ics.split('\r\n');
}

/** What a reader sees once folded lines are joined: RFC 5545, section 3.1. */
function unfolded(ics: string): string[] {
  return linesOf(ics.replaceAll('\r\n ', ''));
}

const octets = (line: string) => new TextEncoder().encode(line).length;

describe('an entry', () => {
  test('is read back by another library as it was', () => {
    const { events, name, version } = read(fileWith());
    expect([name, version]).toEqual(['Calendar: everything announced', '2.0']);
    expect(events).toHaveLength(1);
    expect(events?.[0]).toMatchObject({
      uid: ENTRY.uid,
      summary: ENTRY.title,
      start: { type: 'DATE', date: new Date('2021-12-31T00:00:00Z') },
      end: { type: 'DATE', date: new Date('2022-01-02T00:00:00Z') },
      stamp: { date: new Date('2021-08-30T00:00:00Z') },
      lastModified: { date: new Date('2021-08-30T00:00:00Z') },
      status: 'TENTATIVE',
      class: 'PRIVATE',
      timeTransparent: 'TRANSPARENT',
      sequence: 3,
      location: ENTRY.place,
      url: ENTRY.address,
      description: `${ENTRY.description}\nAs of 10 September 2021\nTLP:GREEN`,
    });
  });

  test('is a published one: no method, times of Greenwich, days without a time', () => {
    const lines = unfolded(fileWith());
    expect(lines).toContain('DTSTART;VALUE=DATE:20211231');
    expect(lines).toContain('DTEND;VALUE=DATE:20220102');
    expect(lines).toContain('DTSTAMP:20210830T000000Z');
    expect(lines).toContain('CATEGORIES:other,Shore safety\\, and rescue');
    expect(lines).toContain('URL:https://mere-daily.example/2021/08/30/called-off');
    expect(
      lines.filter((line) => /^(METHOD|ORGANIZER|ATTENDEE|TZID|BEGIN:VTIMEZONE)/.test(line)),
    ).toEqual([]);
    expect(lines.at(-2)).toBe('END:VCALENDAR');
    expect(lines.at(-1)).toBe('');
  });

  test('on a month says that its day is not stated', () => {
    const ics = fileWith({ precision: 'month', first: '2021-10-01', last: '2021-10-31' });
    const [event] = read(ics).events ?? [];
    expect(event?.summary).toBe('[day not stated] Workshop on rescue at sea');
    expect(unfolded(ics)).toContain('DTEND;VALUE=DATE:20211101');
  });

  test('has neither place nor address where none is stated', () => {
    const { place: _place, address: _address, ...bare } = ENTRY;
    const ics = fileWith({}, { entries: [bare] });
    expect(ics).not.toMatch(/^(LOCATION|URL)/m);
  });

  test('has an address of ASCII alone', () => {
    const ics = fileWith({ address: 'https://lakes.example/Министр вод?a=1;b=2,3' });
    expect(unfolded(ics)).toContain(
      'URL:https://lakes.example/%D0%9C%D0%B8%D0%BD%D0%B8%D1%81%D1%82%D1%80%20%D0%B2%D0%BE%D0%B4?a=1;b=2,3',
    );
  });
});

const HOSTILE = [
  'BEGIN:VEVENT',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
  'x\rATTENDEE:mailto:x@example.org',
  'a;b,c\\d\\nn"e:f',
  '\\',
  ' folded\r\n continued',
  '\u0000\u0007\u001b[2J\u009b',
  '\u2028x\u2029',
  '\ud800 half',
  '‮txet',
];

describe('hostile words', () => {
  test.each(HOSTILE)('%j stays in its property', (words) => {
    const ics = fileWith(
      { title: words, place: words, description: words, categories: [words] },
      { name: words, description: words, footer: [words] },
    );
    const lines = unfolded(ics);
    const names = lines.map((line) => line.split(/[:;]/)[0]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    const plain = unfolded(fileWith()).map((line) => line.split(/[:;]/)[0]);
    expect(names).toEqual(plain);
    // What is no character of a text stands as a mark that something was there.
    const kept = words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '\ufffd');
    expect(ics.replaceAll('\r\n ', '')).toContain(
      `SUMMARY:${kept.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}\r\n`,
    );
  });
});

describe('lines', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom('ж', '会', '🛶', 'e\u0301', 'a', ' ', ',', '\n'),
      maxLength: 400,
    }),
  );

  test('have at most 75 octets, and no character is cut in two', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const ics = fileWith({ title, description }, { name: title });
        for (const line of linesOf(ics)) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cs}|\n|\r/u);
        }
        const [event] = read(ics).events ?? [];
        const back = readText(ics, 'SUMMARY');
        expect(back).toBe(
          title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '\ufffd'),
        );
        expect(event?.uid).toBe(ENTRY.uid);
      }),
    );
  });

  test('are full: a long word takes the fewest lines there can be', () => {
    const lines = linesOf(fileWith({ title: 'x'.repeat(1000) }));
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(octets(lines[at] ?? '')).toBeGreaterThanOrEqual(74);
    expect(octets(lines[at + 1] ?? '')).toBe(75);
  });
});

/** A text of the event with its escapes undone, by hand. */
function readText(ics: string, name: string): string {
  const events = unfolded(ics).slice(unfolded(ics).indexOf('BEGIN:VEVENT'));
  const line = events.find((one) => one.startsWith(`${name}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, mark) => (/n/i.test(mark) ? '\n' : mark));
}

describe.skipIf(!hasPythonIcalendar)('Python’s icalendar', () => {
  test('reads every entry of the League of Lakes without a fault', () => {
    const ics = lakesFile('2021-09-10');
    const { name, events } = readByPython(ics);
    expect(name).toBe('Calendar: everything announced');
    expect(events.map(({ summary, first, end, status }) => [summary, first, end, status])).toEqual([
      ['Tenth meeting of the Council of Water Ministers', '2021-05-20', '2021-05-21', 'CONFIRMED'],
      ['Assembly of Presidents', '2021-09-14', '2021-09-16', 'TENTATIVE'],
      ['Workshop on rescue at sea', '2021-10-05', '2021-10-07', 'TENTATIVE'],
      ['Conference on lake ice', '2021-11-09', '2021-11-11', 'CANCELLED'],
    ]);
    expect(events.flatMap(({ errors }) => errors)).toEqual([]);
    expect(events.every((one) => one.class === 'PRIVATE')).toBe(true);
    expect(events[2]).toMatchObject({ stamp: '2021-08-30T00:00:00+00:00', sequence: 1 });
    expect(events[2]?.categories).toEqual(['other', 'Shore safety']);
  });

  test('reads hostile words as they were written', () => {
    // It takes an escaped backslash before an n for a line end, so there is none here.
    const words = 'BEGIN:VEVENT; a,b\\x "c"\nМинистр 会議 🛶';
    const [event] = readByPython(fileWith({ title: words, description: words })).events;
    expect(event?.summary).toBe(words);
    expect(event?.description).toBe(`${words}\nAs of 10 September 2021\nTLP:GREEN`);
  });
});

describe.skipIf(!hasKhal)('khal', () => {
  test('shows whole days, whatever the zone, and replaces what was moved or cancelled', () => {
    const khal = openKhal();
    khal.import(lakesFile('2021-08-29'));
    expect(khal.list('2021-09-28', '2021-09-29')).toContain('2021-09-28 2021-09-28');
    expect(khal.list('2021-11-09', '2021-11-11')).not.toContain('CANCELLED');
    const before = khal.stored().length;

    khal.import(lakesFile('2021-08-30'));
    expect(khal.stored()).toHaveLength(before);
    expect(khal.list('2021-09-28', '2021-09-29')).not.toContain('Workshop');
    expect(khal.list('2021-10-05', '2021-10-08')).toContain('2021-10-05 2021-10-06');
    expect(khal.list('2021-11-09', '2021-11-11')).toMatch(/CANCELLED ?Conference on lake ice/);
    expect(khal.stored().filter((text) => text.includes('SEQUENCE:1'))).not.toEqual([]);
  }, 60_000);
});
