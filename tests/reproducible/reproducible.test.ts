import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadProject, makeDocument } from '../../src/pipeline.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { inputsOf, requestFor } from '../support/papers.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';

const XA = ['--country', 'XA', '--as-of', '2021-06-01'];
const WATER = ['--session', 'water-10', '--as-of', '2021-06-01'];
const FORMATS = ['--format', 'pdf,html,ics,json'];

interface Setting {
  readonly data?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Sums = Readonly<Record<string, string>>;

/** Runs the command into a new folder: what it wrote, as checksums by file name. */
async function sums(
  args: readonly string[],
  { data = LAKES, cwd, env }: Setting = {},
): Promise<Sums> {
  const out = emptyFolder();
  const all = [...args, '--data', data, ...FORMATS, '--out', out];
  const { code, err } = await runBrief(all, { cwd: cwd ?? emptyFolder(), ...(env ? { env } : {}) });
  expect(code, err).toBe(0);
  const listed = fromManifest(join(out, 'manifest.json'));
  const names = readdirSync(out).filter((name) => name !== 'manifest.json');
  expect(Object.keys(listed)).toHaveLength(names.length);
  const written = names.map((name) => [name, sum(readFileSync(join(out, name)))] as const);
  return { ...Object.fromEntries(written), ...listed };
}

/** What a manifest says of each file, by file: the list itself grows with what is made. */
function fromManifest(path: string): Sums {
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: { file: string }[] };
  return Object.fromEntries(
    files.map((entry) => [`${entry.file} in the manifest`, sum(JSON.stringify(entry))]),
  );
}

function sum(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The lakes in another folder, their files written in another order. */
function copyOfLakes(): string {
  const folder = emptyFolder();
  const names = readdirSync(LAKES, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.yaml')).reverse()) {
    mkdirSync(join(folder, 'data', dirname(name)), { recursive: true });
    writeFileSync(join(folder, 'data', name), readFileSync(join(LAKES, name)));
  }
  cpSync(join(LAKES, '../brief.yaml'), join(folder, 'brief.yaml'));
  return join(folder, 'data');
}

describe('the same records give the same bytes', () => {
  let expected: Sums;

  beforeAll(async () => {
    expected = { ...(await sums(XA)), ...(await sums(WATER)) };
    expect(Object.keys(expected)).toHaveLength(2 * 8);
  });

  const inPlace = (zone: string, locale: string) => ({
    env: { TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale },
  });
  const only = (part: string) =>
    Object.fromEntries(Object.entries(expected).filter(([name]) => name.includes(part)));

  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', XA, '_XA_'],
    ['America/St_Johns', 'de_DE', WATER, '_water-10_'],
  ])('in the time zone %s and the locale %s', async (zone, locale, args, part) => {
    expect(await sums(args, inPlace(zone, locale))).toEqual(only(part));
  });

  test('with nothing kept by the runs before it', async () => {
    expect(await sums(XA, { env: { BRIEF_FRESH: '1' } })).toEqual(only('_XA_'));
  });

  test('in another working folder, from files in another place and order', async () => {
    const data = copyOfLakes();
    expect(await sums(XA, { data, cwd: dirname(data) })).toEqual(only('_XA_'));
  });

  test('after other papers in one run', async () => {
    const all = await sums(
      ['--all', '--as-of', '2021-06-01'],
      inPlace('Asia/Kathmandu', 'tr_TR.UTF-8'),
    );
    expect(Object.keys(all).length).toBeGreaterThan(Object.keys(expected).length);
    expect(all).toMatchObject(expected);
  });
});

test('the order in which files are read changes no byte', async () => {
  const inputs = inputsOf('examples/lakes/data');
  const orders = [
    inputs,
    { ...inputs, data: [...inputs.data].reverse(), templates: [...inputs.templates].reverse() },
    { ...inputs, data: [...inputs.data.slice(11), ...inputs.data.slice(0, 11)] },
  ];
  const wanted = { document: 'session-brief' as const, subject: 'water-10', asOf: '2021-06-01' };
  const request = requestFor({ ...wanted, formats: ['pdf', 'html', 'ics', 'json'] });
  const made = await Promise.all(
    orders.map(async (one) => {
      const { value: project } = loadProject(one);
      const files = project ? (await makeDocument(project, request)).value : [];
      return files.map(({ name, bytes }) => `${name} ${sum(bytes)}`);
    }),
  );
  expect(made[0]).toHaveLength(4);
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});
