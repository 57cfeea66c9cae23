import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCalendarPaper } from '../../src/views/calendar-paper.ts';
import { buildCountryBrief } from '../../src/views/country-brief.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';

const TITLE = '4th meeting of the Assembly of Presidents';

/** The League of Lakes, where nothing but its own record says that the presidents are to meet. */
function lakes(more: Readonly<Record<string, string>> = {}) {
  const laid = { 'events/presidents-2021.yaml': '[]\n', ...more };
  const files = Object.entries(laid).map(([path, text]) => ({ path: `data/${path}`, text }));
  const { registry, diagnostics } = lakesWith(files);
  if (!registry || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return registry;
}

function textOf(path: string): string {
  return LAKES.find((one) => one.path === `data/${path}`)?.text ?? '';
}

function calendarOn(asOf: string, subject = 'all', registry = lakes()) {
  return buildCalendarPaper(registry, subject, asOf, DEFAULT_SETTINGS);
}

function briefOn(asOf: string, code: string, registry = lakes()) {
  const brief = buildCountryBrief(registry, code, asOf, DEFAULT_SETTINGS);
  if (!brief) throw new Error(`no brief on ${code}`);
  return brief;
}

describe('a meeting that was announced without an event of its own', () => {
  test('lies ahead in papers, with its sources, in the list and in its month', () => {
    const { calendar, sources } = calendarOn('2021-09-10');
    const entry = calendar.ahead.find(({ title }) => title === TITLE);
    expect(entry).toMatchObject({
      date: '14–15 September 2021',
      place: 'Reedport, Northmere',
      announcedBy: 'report of 20 August 2021 and report of 7 September 2021',
    });
    const cited = (entry?.refs ?? []).map((ref) => sources[ref - 1]?.title ?? '');
    expect(cited.some((text) => text.includes('Assembly of Presidents, delegations'))).toBe(true);
    const lanes = JSON.stringify(calendar.months.find(({ title }) => title === 'September 2021'));
    expect(lanes).toContain(TITLE);
  });

  test('is the next event of a country, and stands in its timeline', () => {
    const { glance, timeline } = briefOn('2021-09-10', 'XC');
    const next = glance.find(({ label }) => label === 'Next event');
    expect(next?.statements[0]?.text).toBe(`${TITLE}, 14–15 September 2021, Reedport, Northmere`);
    expect(timeline?.alt).toContain(`Announced and ahead: ${TITLE}, 14–15 September 2021`);
  });

  test('is not known before a source has told of it', () => {
    const titles = calendarOn('2021-08-19').calendar.ahead.map(({ title }) => title);
    expect(titles).not.toContain(TITLE);
  });

  test('has gone by where its day has, and nobody reports it', () => {
    const { ahead, past } = calendarOn('2021-09-20').calendar;
    expect(ahead.map(({ title }) => title)).not.toContain(TITLE);
    expect(past.map(({ title }) => title)).toContain(TITLE);
  });

  test('is no more ahead once it is reported', () => {
    const report = `id: presidents-report
kind: press item
publisher: The Mere Daily
title: Presidents part in Reedport
published: { edtf: 2021-09-16 }
language: en
address: https://mere-daily.example/2021/09/16/reedport
`;
    const path = 'meetings/presidents-4.yaml';
    const meeting = textOf(path).replace(
      'sources: [presidents-notice-2021, mere-daily-2021-09]',
      'sources: [presidents-notice-2021, mere-daily-2021-09, presidents-report]',
    );
    const registry = lakes({ 'sources/presidents-report.yaml': report, [path]: meeting });
    const { ahead, past } = calendarOn('2021-09-20', 'all', registry).calendar;
    expect([...ahead, ...past].map(({ title }) => title)).not.toContain(TITLE);
  });

  test.each(['all', 'presidents'])('is in the paper and in the file of %s alike', (subject) => {
    const { calendar, schedule } = calendarOn('2021-09-10', subject);
    const inPaper = calendar.ahead.flatMap(({ date, title }) =>
      date.includes('not stated') ? [] : [title],
    );
    const inFile = schedule.entries
      .filter(({ first, precision }) => precision === 'day' && first > '2021-09-10')
      .filter(({ status }) => status !== 'cancelled')
      .map(({ title }) => title);
    expect(inFile.filter((title) => title === TITLE)).toHaveLength(1);
    expect(inFile.sort()).toEqual(inPaper.sort());
  });
});
