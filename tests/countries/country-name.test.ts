import { expect, test } from 'vitest';
import { countryName } from '../../src/countries/country-name.ts';

test.each([
  ['PK', 'Pakistan', 'Islamic Republic of Pakistan'],
  ['KG', 'Kyrgyzstan', 'Kyrgyz Republic'],
  ['RU', 'Russia', 'Russian Federation'],
])('%s is %s, officially %s', (code, short, official) => {
  expect(countryName(code, 'short')).toBe(short);
  expect(countryName(code, 'official')).toBe(official);
});

test.each(['XA', 'XB', 'QM', 'ZZ', 'EU', 'UN', 'SU', 'YU', 'pk', 'PAK', '', 'constructor'])(
  '`%s` is the code of no state',
  (code) => {
    expect(countryName(code, 'short')).toBeUndefined();
    expect(countryName(code, 'official')).toBeUndefined();
  },
);
