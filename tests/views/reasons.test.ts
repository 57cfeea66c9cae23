import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCountryBrief } from '../../src/views/country-brief.ts';
import { buildSessionBrief } from '../../src/views/session-brief.ts';
import { lakes } from '../support/lakes.ts';

const LATE = '2030-01-01';

function session(asOf: string) {
  const view = buildSessionBrief(lakes(), 'water-10', asOf, DEFAULT_SETTINGS);
  if (!view) throw new Error(`no session on ${asOf}`);
  return view;
}

const country = (code: string, asOf = LATE) =>
  buildCountryBrief(lakes(), code, asOf, DEFAULT_SETTINGS);

test('a deputy is called one with the reason, and the sources that print the title', () => {
  const people = session(LATE).attendees.sections.flatMap((section) => section.people);
  const deputy = people.find(({ flags }) => flags.some((flag) => flag.startsWith('deputy')));
  expect(deputy?.remarks.map(({ text }) => text)).toContain(
    'deputy, derived: the title says deputy minister',
  );
  expect(deputy?.remarks[0]?.refs).not.toEqual([]);
  const home = country('XC').representation.flatMap(({ rows }) => rows);
  const others = ['XA', 'XB', 'XD'].flatMap((code) =>
    country(code).representation.flatMap(({ rows }) => rows),
  );
  const reasons = [...home, ...others].flatMap(({ because }) => because ?? []);
  expect(reasons.sort()).toEqual([
    'deputy, derived: the title says deputy minister',
    'deputy, derived: the title says vice-president',
  ]);
});

test('spellings are listed with the reason why they are one person’s', () => {
  const { spellings } = session(LATE).attendees;
  const clara = spellings.find(({ name }) => name === 'Clara Specimen');
  expect(clara?.because).toBe('the same post at the same meeting');
  for (const { forms, because } of spellings) {
    expect(forms.length > 0 || because !== undefined).toBe(true);
    for (const { refs } of forms) expect(refs).not.toEqual([]);
  }
});

test('a reason that may speak of all sources waits until all are known', () => {
  const early = JSON.stringify([session('2021-05-21'), country('XB', '2021-05-21')]);
  expect(early).not.toContain('the same post at the same meeting');
  expect(JSON.stringify(session(LATE))).toContain('the same post at the same meeting');
});

test('what the sources have alike is not said again where they differ', () => {
  const rows = session(LATE).differences?.groups.flatMap((group) => group.rows) ?? [];
  for (const { said } of rows) {
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
    for (const { text } of said) expect(text).not.toBe('');
  }
});
