import { expect, test } from 'vitest';
import { readMarkings } from '../../src/markings/read-markings.ts';
import { markings, markingsText } from '../support/markings.ts';

function faultsOf(text: string): string[] {
  const { value, diagnostics } = readMarkings({ path: 'markings.yaml', text });
  expect(value).toBeUndefined();
  return diagnostics.map(({ code, place, args }) => `${code} ${place?.line} ${args['field']}`);
}

test('what the program ships is TLP 2.0 and the lowest UK tier, from the lowest to the highest', () => {
  const labels = Object.values(markings.schemes).map(({ levels }) =>
    levels.map(({ label, colour }) => [label, colour].filter(Boolean).join(' ')),
  );
  expect(labels).toEqual([
    ['OFFICIAL', 'OFFICIAL-SENSITIVE'],
    [
      'TLP:CLEAR #ffffff',
      'TLP:GREEN #33ff00',
      'TLP:AMBER #ffc000',
      'TLP:AMBER+STRICT #ffc000',
      'TLP:RED #ff2b2b',
    ],
  ]);
  const { tlp, official } = markings.schemes;
  expect(tlp).toMatchObject({ placement: 'right', size: 12, ground: '#000000' });
  expect(official).toMatchObject({ placement: 'centre', above: ['SECRET', 'TOP SECRET'] });
});

test.each([
  ['placement: right', 'placement: middle', 'records/bad-value', 'placement'],
  ["colour: '#33ff00'", "colour: 'green'", 'records/bad-value', 'colour'],
  ['label: TLP:GREEN', 'label: tlp:green', 'records/bad-value', 'label'],
  ['label: TLP:GREEN', 'label: TLP:CLEAR', 'records/bad-value', 'label'],
  ['label: TLP:GREEN', 'label: "TLP: CLEAR"', 'records/bad-value', 'label'],
  ['label: TLP:GREEN', 'label: "A // B"', 'records/bad-value', 'label'],
  ['size: 12', 'size: 40', 'records/bad-value', 'size'],
  ['    mail: subject and text', '    mails: subject', 'records/unknown-field', 'mails'],
])('%s as %s is told at its line', (from, to, code, field) => {
  expect(markingsText).toContain(from);
  const text = markingsText.replace(from, to);
  const line = text.split('\n').findLastIndex((one) => one.includes(to)) + 1;
  expect(faultsOf(text)).toContain(`${code} ${line} ${field}`);
});

test.each(['__proto__', 'My_Scheme', '""'])('a scheme is not called %s', (name) => {
  expect(faultsOf(markingsText.replace('\n  tlp:', `\n  ${name}:`))).toHaveLength(1);
});

test('a scheme called `constructor` is a scheme like any other', () => {
  const text = markingsText.replace('\n  tlp:', '\n  constructor:');
  const { value } = readMarkings({ path: 'markings.yaml', text });
  expect(Object.keys(value?.schemes ?? {})).toEqual(['official', 'constructor']);
});
