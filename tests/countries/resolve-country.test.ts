import { describe, expect, test } from 'vitest';
import {
  countryCandidates,
  countryNames,
  resolveCountry,
} from '../../src/countries/resolve-country.ts';

describe('resolveCountry', () => {
  test.each([
    ['Pakistan', 'PK'],
    ['PK', 'PK'],
    ['pk', 'PK'],
    ['PAK', 'PK'],
    ['586', 'PK'],
    ['  pakistan ', 'PK'],
    ['Islamic Republic of Pakistan', 'PK'],
    ['the Islamic Republic of Pakistan', 'PK'],
    ['Kyrgyz Republic', 'KG'],
    ['Kyrgyzstan', 'KG'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['Россия', 'RU'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['UK', 'GB'],
    ['Great Britain', 'GB'],
    ['U.S.A.', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Republic of Korea', 'KR'],
    ['DPRK', 'KP'],
    ['Viet Nam', 'VN'],
    ['Lao PDR', 'LA'],
    ['Niger', 'NE'],
    ['Guinea', 'GN'],
    ['Sudan', 'SD'],
    ['Dominica', 'DM'],
    ['Georgia', 'GE'],
    ['Bosnia & Herzegovina', 'BA'],
    ['St. Lucia', 'LC'],
    ['Česko', 'CZ'],
    ['Peoples Republic of China', 'CN'],
  ])('%s is %s', (words, code) => {
    expect(resolveCountry(words)?.code).toBe(code);
  });

  test('says the name and the words it was taken from', () => {
    expect(resolveCountry(' Kyrgyz Republic ')).toEqual({
      code: 'KG',
      name: 'Kyrgyzstan',
      took: 'Kyrgyz Republic',
    });
  });

  test.each(['', '   ', 'Korea', 'Congo', 'Pakistann', 'XA', 'republic', '.', 'constructor'])(
    '`%s` is no single state',
    (words) => {
      expect(resolveCountry(words)).toBeUndefined();
    },
  );

  test.each(countryNames())('the name we suggest for it, %s, is understood', (name) => {
    expect(resolveCountry(name)?.name).toBe(name);
  });
});

describe('countryCandidates', () => {
  test.each([
    ['Korea', ['KP', 'KR']],
    ['Congo', ['CG', 'CD']],
    ['Atlantis', []],
    ['', []],
  ])('of %s are %j', (words, codes) => {
    const found = countryCandidates(words).map(({ code }) => code);
    expect(found.sort()).toEqual([...codes].sort());
  });
});
