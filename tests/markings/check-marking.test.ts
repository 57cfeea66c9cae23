import { expect, test } from 'vitest';
import { codeEntry } from '../../src/diagnostics/codes.ts';
import { checkMarking } from '../../src/markings/check-marking.ts';
import { markings } from '../support/markings.ts';

test.each([
  ['TLP:AMBR', 'TLP:AMBER'],
  ['TLP: AMBER', 'TLP:AMBER'],
  ['TLP AMBER', 'TLP:AMBER'],
  ['tlp:amber', 'TLP:AMBER'],
  ['TLP:AMBER STRICT', 'TLP:AMBER+STRICT'],
  ['TLP:AMBER-STRICT', 'TLP:AMBER+STRICT'],
  ['TLP:WHITE', 'TLP:CLEAR'],
  ['TLP:АMBER', 'TLP:AMBER'], // a Cyrillic letter
  ['ＴＬＰ：ＲＥＤ', 'TLP:RED'],
  ['Official', 'OFFICIAL'],
  ['OFFICAL', 'OFFICIAL'],
  ['OFFICIAL SENSITIVE', 'OFFICIAL-SENSITIVE'],
  ['OFFICIAL-SENSITVE', 'OFFICIAL-SENSITIVE'],
])('%s is a slip of %s', (text, wanted) => {
  const [fault, ...others] = checkMarking(text, markings);
  expect(others).toEqual([]);
  expect(fault?.code).toBe('markings/unknown-level');
  expect(fault && codeEntry(fault.code).help?.(fault.args)).toBe(`did you mean \`${wanted}\`?`);
});

test.each(['TLP:BLACK', 'TLP', 'TLP:RED,OFFICIAL'])('%s is no level, and all are named', (text) => {
  const [fault] = checkMarking(text, markings);
  expect(fault?.code).toBe('markings/unknown-level');
  expect(fault && codeEntry(fault.code).help?.(fault.args)).toContain('`TLP:AMBER+STRICT`');
});

test.each([
  'SECRET',
  'secret',
  'Top Secret',
  'NATO SECRET',
  'UK SECRET EYES ONLY',
  'OFFICIAL//SECRET',
])('%s is above what papers of this program bear', (text) => {
  const [fault] = checkMarking(text, markings);
  expect(fault?.code).toBe('markings/too-high');
  expect(fault && codeEntry(fault.code).message(fault.args)).toMatch(
    /they go up to `OFFICIAL-SENSITIVE`$/,
  );
});

test.each([
  'Compiled from public sources',
  'Fictional example',
  'Unofficial',
  'Officially nothing',
  'The secret garden',
  'Secretariat papers',
  'TLPX papers',
  'Embargoed until noon',
  'constructor',
  '__proto__',
  'OFFICIAL-SENSITIVE // TLP:RED, for the mission',
])('%s is a marking', (text) => {
  expect(checkMarking(text, markings)).toEqual([]);
});
