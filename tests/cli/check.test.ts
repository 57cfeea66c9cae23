import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { DocumentRequest } from '../../src/pipeline.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const CHECKED =
  '41 files, 10 sources, 1 organisation, 3 bodies, 4 states, 13 people, 5 meetings, 8 events, 3 topics, 2 instruments, 1 order, 1 briefing, 9 documents';

/** A pipeline in which the document on one subject has a fault. */
function faultyDocument(subject: string) {
  const asked: DocumentRequest[] = [];
  const makeDocument = (_: unknown, request: DocumentRequest) => {
    asked.push(request);
    const fault = { code: 'template/empty-value', args: { name: request.subject } };
    return Promise.resolve({ value: [], diagnostics: request.subject === subject ? [fault] : [] });
  };
  return { asked, pipeline: { makeDocument } };
}

describe('brief check', () => {
  test('says what was checked, and that nothing was found', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['check'], world)).toBe(0);
    expect(printed).toEqual({ out: '', err: `${CHECKED}: no problems\n` });
  });

  test('says nothing with --quiet', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['check', '--quiet'], world)).toBe(0);
    expect(printed).toEqual({ out: '', err: '' });
  });

  test('builds every document known by the day, in no form', async () => {
    const { asked, pipeline } = faultyDocument('none');
    const { world } = fakeWorld({ pipeline });
    expect(await run(['check', '--as-of', '2020-12-31'], world)).toBe(0);
    expect(asked.map(({ subject }) => subject)).toEqual([
      'XA',
      'XB',
      'XC',
      'XD',
      'water-7',
      'water-9',
      'all',
    ]);
    expect(asked.every(({ formats, asOf }) => formats.length === 0 && asOf === '2020-12-31')).toBe(
      true,
    );
  });

  test('reports what only a document brings to light, beside what the folders do', async () => {
    const { pipeline } = faultyDocument('water-10');
    const files = { ...lakesFiles(), '/desk/data/notes.txt': 'x' };
    const { world, printed, files: after } = fakeWorld({ files, pipeline });
    expect(await run(['check'], world)).toBe(1);
    expect(printed.err).toContain('warning[cli/stray-file]');
    expect(printed.err).toContain('error[template/empty-value]: `water-10` prints nothing');
    expect(printed.err.endsWith(`\n\n${CHECKED}: 1 error, 1 warning\n`)).toBe(true);
    expect([...after.keys()].filter((path) => path.includes('/out/'))).toEqual([]);
  });

  test('gives the counts as data with --json', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['check', '--json'], world)).toBe(0);
    expect(printed.err).toBe('');
    expect(JSON.parse(printed.out)).toMatchObject({
      files: 41,
      records: { meetings: 5, people: 13 },
      documents: 9,
      diagnostics: [],
    });
  });
});
