import { describe, expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import { readDistribution } from '../../src/records/read-distribution.ts';
import { readSettings } from '../../src/records/read-settings.ts';
import { asExpected } from '../support/as-expected.ts';

const AUDIENCES = ['ministry', 'partners', 'press'];
const read = (text: string) => readDistribution({ path: 'distribution.yaml', text }, AUDIENCES);
const oneOf = (address: string) => read(`unit: { to: [${JSON.stringify(address)}] }\n`);

test('recipients are read by audience, with the names that stand beside their addresses', () => {
  const { value, diagnostics } = read(`
unit:
  to: [desk@example.org]
partners:
  to: [Ada Example <ada@example.org>, '"Example, Boris" <boris@example.org>']
  bcc: [clara@example.org]
`);
  expect(diagnostics).toEqual([]);
  expect(value?.['unit']).toEqual({ to: [{ address: 'desk@example.org' }], cc: [], bcc: [] });
  expect(value?.['partners']).toEqual({
    to: [
      { address: 'ada@example.org', name: 'Ada Example' },
      { address: 'boris@example.org', name: 'Example, Boris' },
    ],
    cc: [],
    bcc: [{ address: 'clara@example.org' }],
  });
});

test.each(['', '# nobody yet\n'])('%j is a list of nobody', (text) => {
  expect(read(text)).toEqual({ value: {}, diagnostics: [] });
});

describe('an address that could be another one, or two, is refused at its place', () => {
  test.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example.org, eve@example.org',
    'ada@example.org; eve@example.org',
    'Ada <ada@example.org> <eve@example.org>',
    'Ada <ada@example.org',
    'ada@example.org\nBcc: eve@example.org',
    'Ada\r\nBcc: eve@example.org <ada@example.org>',
    'Ada\0 <ada@example.org>',
    'Ada \u202ednA <ada@example.org>',
    '=?utf-8?Q?Ada?= <ada@example.org>',
    'ada@exämple.org',
    'ада@example.org',
    'group: ada@example.org;',
    `${'a'.repeat(300)}@example.org`,
    `${'A'.repeat(200)} <ada@example.org>`,
    '<>',
    ' ',
  ])('%j', (address) => {
    const { value, diagnostics } = oneOf(address);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'records/bad-value', place: { line: 1 } }]);
  });

  test.each([
    'unit: { too: [ada@example.org] }',
    'unit: [ada@example.org]',
    'Unit: { to: [ada@example.org] }',
    'unit: { to: ada@example.org }',
    '- unit',
  ])('so is a file of another shape: %s', (text) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).not.toEqual([]);
  });
});

describe('the example of a code gives exactly what it announces', () => {
  const examples = Object.entries(codes).filter(
    ([code, { example }]) => code.startsWith('mail/') && example !== undefined,
  );

  test('there are some', () => expect(examples).toHaveLength(2));

  test.each(examples)('%s', (_, { example = '' }) => {
    const { files, expected } = exampleFiles(example);
    const [file] = files;
    const { diagnostics } = readDistribution(file ?? { path: '', text: '' }, AUDIENCES);
    const given = asExpected(diagnostics);
    expect(given).toEqual(expected);
  });
});

test('a slip in the name of an audience is told with the nearest, and gives nobody its papers', () => {
  const { diagnostics } = read('partnres: { to: [ada@example.org] }\n');
  expect(diagnostics).toMatchObject([
    { code: 'mail/unknown-audience', args: { nearest: 'partners' }, place: { column: 1 } },
  ]);
});

describe('settings of mail', () => {
  const settings = (text: string) => readSettings({ path: 'brief.yaml', text });
  const server = (rest: string) => settings(`mail: { server: { port: 25, ${rest} } }\n`);

  test.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])(
    'a line without protection is taken to this machine: %s',
    (host) => {
      expect(server(`host: '${host}', security: none`).diagnostics).toEqual([]);
    },
  );

  test.each(['mail.example.org', '10.0.0.1', 'localhost.example.org', '127.0.0.1.example.org'])(
    'and to no other: %s',
    (host) => {
      const { value, diagnostics } = server(`host: ${host}, security: none`);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([
        { code: 'records/bad-value', args: { field: 'security' } },
      ]);
      expect(server(`host: ${host}, security: tls`).diagnostics).toEqual([]);
    },
  );

  test.each([
    'host: "a b", security: tls',
    'host: "a\\r\\nb", security: tls',
    'host: a, security: tls, password: secret',
    'host: a, security: ssl',
    'host: a',
  ])('what a server cannot be is refused: %s', (rest) => {
    expect(server(rest).value).toBeUndefined();
  });

  test('no audience can have the name that stands for none', () => {
    const { value, diagnostics } = settings('audiences:\n  unit: { label: Us }\n');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ place: { line: 2 } }]);
  });
});
