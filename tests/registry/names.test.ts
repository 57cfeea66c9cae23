import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/records/schema/kinds.ts';
import { foldToken, skeletonOf, stemOf } from '../../src/registry/names/fold-token.ts';
import { likenesses } from '../../src/registry/names/likeness.ts';
import { parseName } from '../../src/registry/names/parse-name.ts';

/** A person by the forms of the name; the family name is marked by capitals: `V. V. KHOLMOV`. */
function person(id: string, ...forms: string[]): Person {
  const marked = forms[0] ?? '';
  const family = (marked.match(/\p{Lu}[\p{Lu}'’-]{1,}(?: \p{Lu}[\p{Lu}'’-]{1,})*/u) ?? [marked])[0];
  const plain = (text: string) => text.replace(family, capitalised(family));
  return {
    id,
    name: plain(marked),
    family: capitalised(family),
    forms: forms.map((form) => ({ form: plain(form), evidence: [] })),
    original: [],
    distinctFrom: [],
    notes: [],
  };
}

function capitalised(family: string): string {
  return family.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function likenessOf(a: string[], b: string[]): string {
  const [found] = likenesses([person('a', ...a), person('b', ...b)]);
  return found?.kind ?? 'none';
}

describe('one spelling of a sound is folded into another', () => {
  test.each([
    ['Kholmov', 'Xolmov'],
    ['Qaharov', 'Kakharov'],
    ['Yermekov', 'Ermekov'],
    ['Dzhamshedov', 'Jamshedov'],
    ['Sergey', 'Sergei'],
    ['Zhumabek', 'Jumabek'],
    ['Maxim', 'Maksim'],
    ['Tsarev', 'Tzarev'],
    ['Asset', 'Aset'],
    ['Müller', 'MULLER'],
    ['O’Neil', "O'Neil"],
    ['Østby', 'Ostby'],
    ['Gulbaev', 'Gulbayev'],
  ])('%s and %s', (a, b) => {
    expect(foldToken(a)).toBe(foldToken(b));
  });

  test('other scripts stay as they are, but for case and marks', () => {
    expect(foldToken('Образцова')).toBe('образцова');
    expect(foldToken('赵克志')).toBe('赵克志');
  });

  test('endings go where enough is left', () => {
    expect(['mahmudov', 'mahmudzoda', 'mahmudova'].map(stemOf)).toEqual(Array(3).fill('mahmud'));
    expect(['norov', 'ov', 'pev'].map(stemOf)).toEqual(['norov', 'ov', 'pev']);
    expect(skeletonOf('mahmud')).toBe('mhmd');
  });
});

test.each([
  ['N. B.Kholmov', 'Kholmov', { given: [], initials: ['n', 'b'] }],
  ['Kholmov N.B.', 'Kholmov', { given: [], initials: ['n', 'b'] }],
  ['Nurlan Kholmov', 'Kholmov', { given: ['nurlan'], initials: ['n'] }],
  ['Nurlan B. Kholmov', 'Kholmov', { given: ['nurlan'], initials: ['n', 'b'] }],
  ['Wen Li', 'Wen', { given: ['li'], initials: ['l'] }],
  ['Ahmad Ahmadov', 'Ahmadov', { given: ['ahmad'], initials: ['a'] }],
  ['Yu. Petrenko', 'Petrenko', { given: [], initials: ['y'] }],
  ['Piet van der Meer', 'van der Meer', { given: ['pet'], initials: ['p'] }],
  ['Sukra', 'Sukra', { given: [], initials: [] }],
])('%s of the family %s is taken apart', (form, family, parts) => {
  expect(parseName(form, family)).toMatchObject(parts);
});

describe('names that fit one person', () => {
  test.each([
    [['Ada EXAMPLE'], ['Ada EXAMPLE']],
    [['Ada EXAMPLE'], ['EXAMPLE Ada']],
    [['Ada EXAMPLE'], ['A. EXAMPLE']],
    [['A. EXAMPLE'], ['A. B. EXAMPLE']],
    [['Ada EXAMPLE'], ['ada EXEMPLE']],
    [['Farkhod TOJIEV'], ['Farhod TADJIYEV']],
    [['Asset ISSEKOV'], ['Aset ISEKOV']],
    [['Jumakhon GIYOSOV'], ['D. F. GIYOSOV']],
    [['Nikolai PATRUSHKIN'], ['N. P. PATRUSHKIN']],
    [['Nikolai PATRUSHKIN'], ['Nikolay PATRUSHKINE']],
    [['Mohammed SALEHI'], ['Muhammad SALEHI']],
    [['A. KHOLMOV'], ['Abror KHOLMZODA']],
    [['SUKRA'], ['SUKRA']],
    [['Ada Maria EXAMPLE'], ['Ada EXAMPLE']],
    [['Zhang MINGHAO'], ['MINGHAO Zhang']],
  ])('%j and %j', (a, b) => {
    expect(likenessOf(a, b)).toBe('one');
  });

  test('in any of their forms', () => {
    expect(likenessOf(['Ada EXAMPLE'], ['Berta SAMPLE', 'A. Example'])).toBe('one');
  });
});

describe('names of two people that a reader may mix up', () => {
  test.each([
    [['V. V. MAKHMUDOV'], ['N. R. MAKHMUDZODA']],
    [
      ['Viktor MAKHMUDOV', 'V. V. Makhmudov'],
      ['Nasrullo MAHMUDZODA', 'N.R. Makhmudzoda'],
    ],
    [['Igor KHOLMOV'], ['Anna KHOLMOVA']],
    [['A. EXAMPLE'], ['B. EXAMPLE']],
    [['A. EXAMPLE'], ['Berta EXAMPLE']],
    [['Anna EXAMPLE'], ['Inna EXAMPLE']],
    [['WEN Li'], ['WEN Lu']],
  ])('%j and %j', (a, b) => {
    expect(likenessOf(a, b)).toBe('confusing');
  });
});

describe('names of people who have nothing to do with one another', () => {
  test.each([
    [['Ada EXAMPLE'], ['Boris SAMPLE']],
    [['Ada EXAMPLE'], ['Berta EXAMPLE']],
    [['Viktor MAKHMUDOV'], ['Vladimir MAKHMUDOV']],
    [['WANG Yi'], ['WANG Xiaohong']],
    [['A. SALIMOV'], ['A. HALIMOV']],
    [['Ada KARIMOVA'], ['Ada RAHIMOVA']],
    [['A. LEE'], ['A. LIM']],
    [['Ada STONE'], ['Ada STORE']],
    [['N. NOROV'], ['N. NAZAROV']],
    [['Person 1 TEST1'], ['Person 2 TEST2']],
    [['Ada FAMILY12'], ['Ada FAMILY13']],
    [['Ivan PETROV'], ['Ivan PETERSEN']],
  ])('%j and %j', (a, b) => {
    expect(likenessOf(a, b)).toBe('none');
  });
});

test('each pair is found once, in the order given', () => {
  const people = [
    person('c', 'Ada EXAMPLE'),
    person('a', 'A. EXAMPLE'),
    person('b', 'Ada EXEMPLE'),
  ];
  expect(likenesses(people).map(({ first, second }) => `${first.id}-${second.id}`)).toEqual([
    'c-a',
    'c-b',
    'a-b',
  ]);
});

test('thousands of people are compared in a moment', () => {
  const syllables = ['ka', 'ri', 'mo', 'su', 'ten', 'ber', 'gol', 'vin', 'dar', 'pel'];
  const word = (seed: number) =>
    Array.from({ length: 4 }, (_, at) => syllables[Math.floor(seed / 7 ** at) % 10]).join('');
  const people = Array.from({ length: 5_000 }, (_, at) =>
    person(`p${at}`, `${word(at * 31)} ${word(at * 17 + 3).toUpperCase()}`),
  );
  const start = performance.now();
  likenesses(people);
  expect(performance.now() - start).toBeLessThan(5_000);
});
