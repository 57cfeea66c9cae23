import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildView } from '../../src/views/build-view.ts';
import { lakes } from '../support/lakes.ts';
import { seated, tableOf } from './order-table.ts';

/** The same parties in another order, so that nothing comes out right by being left alone. */
function shuffled(parties: readonly string[]): string[] {
  return [...parties].sort((a, b) => (a.slice(-1) + a < b.slice(-1) + b ? 1 : -1));
}

const RU: Readonly<Record<string, string>> = {
  BY: 'Беларусь',
  CN: 'Китай',
  IN: 'Индия',
  IR: 'Иран',
  KG: 'Кыргызстан',
  KZ: 'Казахстан',
  PK: 'Пакистан',
  RU: 'Россия',
  TJ: 'Таджикистан',
  UZ: 'Узбекистан',
};
const RUSSIAN_NAMES = Object.fromEntries(
  Object.entries(RU).map(([code, name]) => [code, `sort_names: { ru: ${name} }`]),
);

describe('the Russian alphabet, as lists of security council secretaries are printed', () => {
  test.each([
    ['the 11th meeting', ['KZ', 'CN', 'KG', 'RU', 'TJ', 'UZ']],
    ['the 16th meeting, the chair apart', ['IN', 'KZ', 'CN', 'KG', 'PK', 'RU', 'UZ']],
    ['the 17th meeting', ['IN', 'KZ', 'CN', 'KG', 'PK', 'RU', 'TJ', 'UZ']],
    ['ten members', ['BY', 'IN', 'IR', 'KZ', 'CN', 'KG', 'PK', 'RU', 'TJ', 'UZ']],
  ])('%s', (_, wanted) => {
    const table = { parties: shuffled(wanted), states: RUSSIAN_NAMES, order: 'russian-alphabet' };
    const { parties, label } = seated(table);
    expect(parties).toEqual(wanted);
    expect(parties).not.toEqual(table.parties);
    expect(label).toBe('Russian alphabetical order of the names of states');
  });
});

describe('the English alphabet, as the United Nations sit', () => {
  const wanted = ['CI', 'CD', 'EG', 'KR', 'RU', 'GB', 'US', 'VN'];

  test('by the short names that a paper prints', () => {
    const { parties, label } = seated({ parties: shuffled(wanted), order: 'english-alphabet' });
    // Congo - Kinshasa, Côte d’Ivoire, Egypt, Russia, South Korea, United Kingdom, United States
    expect(parties).toEqual(['CD', 'CI', 'EG', 'RU', 'KR', 'GB', 'US', 'VN']);
    expect(label).toBe('English alphabetical order');
  });

  test('by official names where papers print those', () => {
    const { parties } = seated({ parties: ['KG', 'CN', 'PK'] }, { countryNames: 'official' });
    // Islamic Republic of Pakistan, Kyrgyz Republic, People’s Republic of China
    expect(parties).toEqual(['PK', 'KG', 'CN']);
  });
});

/** Names that no register of names can decide: several languages, or another alphabet. */
const OWN: Readonly<Record<string, string>> = {
  BE: 'België',
  BG: 'Bulgaria',
  CY: 'Kýpros',
  CZ: 'Česko',
  FI: 'Suomi',
  GR: 'Elláda',
  IE: 'Éire',
  LU: 'Luxembourg',
  MT: 'Malta',
};
const OWN_NAMES = Object.fromEntries(
  Object.entries(OWN).map(([code, name]) => [code, `sort_names: { own: ${name} }`]),
);
const UNION = [
  ...['BE', 'BG', 'CZ', 'DK', 'DE', 'EE', 'IE', 'GR', 'ES', 'FR', 'HR', 'IT', 'CY', 'LV'],
  ...['LT', 'LU', 'HU', 'MT', 'NL', 'AT', 'PL', 'PT', 'RO', 'SI', 'SK', 'FI', 'SE'],
];

describe('names in their own languages, as the European Union lists its members', () => {
  test('all of them, in the order of its protocol', () => {
    const table = { parties: shuffled(UNION), states: OWN_NAMES, order: 'own-language' };
    const { parties, label } = seated(table);
    expect(parties).toEqual(UNION);
    expect(label).toBe('alphabetical order of the names of states in their own languages');
  });

  test('an error names each record that lacks its name, and what to add', () => {
    const { registry } = tableOf({ parties: ['GR', 'BE', 'DK'], order: 'own-language' });
    const { value, diagnostics } = buildView(registry, DEFAULT_SETTINGS, {
      document: 'session-brief',
      subject: 'tide-1',
      asOf: '2022-06-01',
    });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, args, place }) => [code, args['state'], place?.line])).toEqual([
      ['views/no-own-name', 'GR', 1],
      ['views/no-own-name', 'BE', 2],
    ]);
  });

  test('the brief of a country is refused too, since it lists who was met', () => {
    const { registry } = tableOf({ parties: ['GR', 'DK'], order: 'own-language' });
    const request = { document: 'country-brief', subject: 'DK', asOf: '2022-06-01' } as const;
    expect(buildView(registry, DEFAULT_SETTINGS, request).diagnostics).toHaveLength(1);
    const early = { ...request, asOf: '2022-01-01' };
    expect(buildView(registry, DEFAULT_SETTINGS, early).diagnostics).toEqual([]);
  });
});

test('a Russian name that is missing is told, where only the settings want that order', () => {
  const { registry } = tableOf({
    parties: ['TJ', 'UZ'],
    states: { TJ: RUSSIAN_NAMES['TJ'] ?? '' },
  });
  const request = { document: 'session-brief', subject: 'tide-1', asOf: '2022-06-01' } as const;
  const codesOf = (order?: string) =>
    buildView(registry, DEFAULT_SETTINGS, { ...request, order }).diagnostics.map(
      ({ code, args }) => `${code} ${args['state']}`,
    );
  expect(codesOf('russian-alphabet')).toEqual(['views/no-russian-name UZ']);
  expect(codesOf()).toEqual([]);
});

describe('as printed', () => {
  const asPakistanPrints = ['PK', 'CN', 'RU', 'KG', 'TJ', 'UZ', 'IN', 'KZ'];

  test('the list of the first source is kept', () => {
    const { parties, label } = seated({ parties: asPakistanPrints, order: 'as-printed' });
    expect(parties).toEqual(asPakistanPrints);
    expect(label).toBe('order of the list in the first source');
  });
});

describe('a list on record', () => {
  const table = { parties: ['XA', 'XB', 'XC', 'XD'], states: named('XA', 'XB', 'XC', 'XD') };

  test('is followed, and its name and sources stand for the rule', () => {
    const { parties, label, evidence } = seated({
      ...table,
      order: 'list',
      list: ['XC', 'XA', 'XD', 'XB'],
    });
    expect(parties).toEqual(['XC', 'XA', 'XD', 'XB']);
    expect(label).toBe('order of the tides');
    expect(evidence).toEqual([{ source: 'tide-news', basis: 'stated' }]);
  });

  test('whom it does not name comes behind in English order, and the printed rule says so', () => {
    const { parties, label } = seated({ ...table, list: ['XD', 'XC'] }, { order: 'list' });
    expect(parties).toEqual(['XD', 'XC', 'XA', 'XB']);
    expect(label).toBe(
      'order of the tides; states it does not name behind, in English alphabetical order',
    );
  });

  test('may put bodies in order too, behind the states', () => {
    const parties = ['moon', 'XA', 'sun', 'XB'];
    const states = named('XA', 'XB');
    const list = ['sun', 'XB', 'XA', 'moon'];
    expect(seated({ parties, states, list, order: 'list' }).parties).toEqual([
      ...['XB', 'XA'],
      ...['sun', 'moon'],
    ]);
    // No alphabet has an order of bodies: the source has.
    expect(seated({ parties, states }).parties).toEqual(['XA', 'XB', 'moon', 'sun']);
  });
});

function named(...codes: string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, `name: State ${code}`]));
}

describe('the host', () => {
  const table = { parties: ['KZ', 'TJ', 'UZ'], states: RUSSIAN_NAMES, order: 'russian-alphabet' };

  test.each([
    ['in order', ['KZ', 'TJ', 'UZ'], ''],
    ['first', ['TJ', 'KZ', 'UZ'], '; the host first'],
    ['last', ['KZ', 'UZ', 'TJ'], '; the host last'],
  ] as const)('%s', (host, wanted, tail) => {
    const { parties, label } = seated({ ...table, host: 'TJ' }, { host });
    expect(parties).toEqual(wanted);
    expect(label).toBe(`Russian alphabetical order of the names of states${tail}`);
  });

  test('goes with any rule, and with a list', () => {
    const list = ['UZ', 'TJ', 'KZ'];
    const settings = { host: 'last', order: 'list' } as const;
    expect(seated({ ...table, host: 'UZ', list }, settings).parties).toEqual(['TJ', 'KZ', 'UZ']);
  });

  test('is said to be unknown where no source states the country', () => {
    const { parties, label } = seated(table, { host: 'first' });
    expect(parties).toEqual(['KZ', 'TJ', 'UZ']);
    expect(label).toContain('no host is put first, as no source states in which country');
  });
});

describe('one setting', () => {
  /** Delegations of the same meeting as a session brief and a country brief have them. */
  function orderIn(order: string, host: 'in order' | 'last') {
    const asked = { asOf: '2018-06-01', order, host };
    const view = (one: { document: 'session-brief' | 'country-brief'; subject: string }) =>
      buildView(lakes(), DEFAULT_SETTINGS, { ...asked, ...one }).value;
    const session = view({ document: 'session-brief', subject: 'water-7' });
    const country = view({ document: 'country-brief', subject: 'XC' });
    if (session?.document !== 'session-brief' || country?.document !== 'country-brief') {
      throw new Error('no views');
    }
    const { attendees } = session;
    const rules = new Set([attendees.orderRule, country.counterparts?.orderRule]);
    return {
      table: attendees.sections.flatMap(({ people }) => people.map(({ delegation }) => delegation)),
      counterparts: country.counterparts?.people.map(({ delegation }) => delegation),
      rules: [...rules],
      refs: attendees.orderRefs,
    };
  }
  const BODY = 'Secretariat of the League of Lakes';

  test('moves lists in every document, and the rule that is printed under them', () => {
    const accession = orderIn('accession', 'in order');
    expect(accession.counterparts).toEqual(['Southmere', 'Northmere', BODY]);
    expect(accession.rules).toEqual(['order of accession to the League']);
    expect(accession.refs).not.toEqual([]);
    const english = orderIn('english-alphabet', 'in order');
    expect(english.counterparts).toEqual(['Northmere', 'Southmere', BODY]);
    expect(english.rules).toEqual(['English alphabetical order']);
    expect(english.refs).toEqual([]);
    const last = orderIn('english-alphabet', 'last');
    expect(last.counterparts).toEqual(['Southmere', 'Northmere', BODY]);
    expect(last.rules).toEqual(['English alphabetical order; the host last']);
  });

  test('leaves the sections of the table: the chair, members, guests, organisations', () => {
    expect(orderIn('accession', 'last').table).toEqual([
      ...['Northmere', 'Southmere', 'Eastfjord', BODY],
    ]);
  });
});
