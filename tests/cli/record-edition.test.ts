import { describe, expect, test } from 'vitest';
import type { MadeEdition } from '../../src/cli/record-edition.ts';
import { recordEdition } from '../../src/cli/record-edition.ts';
import { fakeWorld } from './fake-world.ts';

const DATA = '/desk/editions/country-brief_XA/1.json';
const LEDGER = '/desk/editions/country-brief_XA.yaml';
const PAPER = '/desk/out/paper.pdf';

/** An edition as it is recorded, without what only papers have to know. */
function edition(): MadeEdition {
  const bytes = new TextEncoder().encode('data');
  const hash = { sha256: '0'.repeat(64) };
  const request = {
    edition: { number: 1, issued: '2021-07-01' },
    asOf: '2021-07-01',
    marking: 'x',
  };
  const making = {
    program: { version: '1.0.0', ...hash },
    records: hash,
    templates: hash,
    settings: hash,
  };
  const view = { identity: { title: 'Country brief: Northmere' } };
  const ledger = {
    paper: 'country-brief_XA',
    path: LEDGER,
    folder: '/desk/editions/country-brief_XA',
    text: undefined,
    entries: [],
  };
  const file = { name: 'paper.pdf', bytes: new TextEncoder().encode('pdf'), starts: [] };
  return {
    ledger,
    bytes,
    data: { request, making, view },
    files: [file],
  } as unknown as MadeEdition;
}

function failingAt(part: string, code: string) {
  const fake = fakeWorld({ files: {} });
  const { createFile } = fake.world.disk;
  const disk = {
    ...fake.world.disk,
    createFile: (path: string, bytes: Uint8Array) => {
      if (!path.includes(part)) return createFile(path, bytes);
      // As a real disk does: there is room for a beginning.
      if (code === 'ENOSPC') fake.files.set(path, bytes.slice(0, 1));
      throw Object.assign(new Error(code), { code });
    },
  };
  return { ...fake, world: { ...fake.world, disk } };
}

describe('an edition', () => {
  test('has its data, its files and its entry', () => {
    const { world, files } = fakeWorld({ files: {} });
    const { written, diagnostics } = recordEdition(edition(), 'out', [], world);
    expect(diagnostics).toEqual([]);
    expect(written.map(({ path }) => path)).toEqual([
      'out/paper.pdf',
      'editions/country-brief_XA.yaml',
    ]);
    for (const path of [DATA, LEDGER, PAPER]) expect(files.has(path)).toBe(true);
  });

  test.each([
    ['the data', '1.json', 'ENOSPC', 'deliver/disk-full'],
    ['the data', '1.json', 'EACCES', 'deliver/no-permission'],
    ['the paper', 'paper.pdf', 'ENOSPC', 'deliver/disk-full'],
    ['the ledger', 'country-brief_XA.yaml', 'ENOSPC', 'deliver/disk-full'],
  ])(
    'is not recorded where %s cannot be written, and its number is free again',
    (_what, part, code, told) => {
      const { world, files } = failingAt(part, code);
      const { diagnostics } = recordEdition(edition(), 'out', [], world);
      expect(diagnostics.map((one) => one.code)).toEqual([told]);
      expect(files.has(DATA)).toBe(false);
      expect(files.has(LEDGER)).toBe(false);
      expect(files.has(PAPER)).toBe(false);
    },
  );
});
