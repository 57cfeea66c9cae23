import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const PACK = '2021-07-01_LL_water-10_session-pack';
const ask = (...more: string[]) => ['--session', 'water-10', '--pack', ...more];
const withHolders = (text: string | Uint8Array) =>
  fakeWorld({ files: { ...lakesFiles(), '/desk/holders.txt': text } });

/** Cells of a register, read by the rules of RFC 4180 and by nothing of ours. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv.split('\r\n').slice(0, -1)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}

describe('numbered copies', () => {
  test('are a file each, with a register of who holds which and by which sum', async () => {
    const { world, printed, text, files } = withHolders(
      '# those who get one\nAda Example\r\n\n  Boris, Sample  \n',
    );
    expect(await run(ask('--copies', '3', '--holders', 'holders.txt', '--quiet'), world)).toBe(0);
    const names = ['_copy-01.pdf', '_copy-02.pdf', '_copy-03.pdf', '_register.csv'];
    expect(printed.out).toBe(names.map((name) => `out/${PACK}${name}\n`).join(''));
    expect(text(`/desk/out/${PACK}_copy-02.pdf`)).toContain('copy 2 of 3 for Boris, Sample');
    const rows = cellsOf(text(`/desk/out/${PACK}_register.csv`));
    expect(rows[0]).toEqual(['copy', 'holder', 'file', 'pages', 'sha256', 'as of', 'marking']);
    expect(rows.slice(1).map(([copy, holder]) => [copy, holder])).toEqual([
      ['1', 'Ada Example'],
      ['2', 'Boris, Sample'],
      ['3', ''],
    ]);
    const bytes = files.get(`/desk/out/${PACK}_copy-01.pdf`) ?? new Uint8Array();
    expect(rows[1]?.[4]).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('are as many as there are holders where no number is given', async () => {
    const { world, printed } = withHolders('Ada\nBoris');
    expect(await run(ask('--holders', 'holders.txt', '--quiet'), world)).toBe(0);
    expect(printed.out.match(/copy-/g)).toHaveLength(2);
  });

  test.each(['=SUM(A1)', '+1', '-1', '@x', '"quoted", and more'])(
    'the register holds %s as text that no spreadsheet runs',
    async (holder) => {
      const { world, text } = withHolders(holder);
      await run(ask('--holders', 'holders.txt', '--quiet'), world);
      const [, row] = cellsOf(text(`/desk/out/${PACK}_register.csv`));
      expect(row?.[1]).toBe(/^[=+@-]/.test(holder) ? `'${holder}` : holder);
    },
  );

  test.each([
    [['--copies', '0'], '', 'cli/bad-copies'],
    [['--copies', '1e3'], '', 'cli/bad-copies'],
    [['--copies', '501'], '', 'cli/bad-copies'],
    [['--copies', '1', '--holders', 'holders.txt'], 'Ada\nBoris', 'cli/more-holders'],
    [['--holders', 'holders.txt'], '# nobody\n\n', 'cli/no-holders'],
    [['--holders', 'holders.txt'], 'x'.repeat(121), 'cli/bad-holder'],
    [['--holders', 'holders.txt'], 'Ada\u0007', 'cli/bad-holder'],
    [['--holders', 'holders.txt'], new Uint8Array([0x41, 0xff]), 'cli/not-utf8'],
    [['--holders', 'nowhere.txt'], '', 'cli/unreadable-file'],
  ] as const)('refuses %j', async (options, holders, code) => {
    const { world, printed } = withHolders(holders);
    expect([2, 3]).toContain(await run(ask(...options), world));
    expect(printed.out).toBe('');
    expect(printed.err).toContain(`[${code}]`);
  });

  test.each(['x'.repeat(121), 'Ada \u202eexample', '\u202bAda'])(
    'a holder that is wrong is named by line and column: %j',
    async (holder) => {
      const { world, printed } = withHolders(`Ada\n  ${holder}\n`);
      expect(await run(ask('--holders', 'holders.txt'), world)).toBe(2);
      expect(printed.err).toContain('holders.txt:2:3');
    },
  );
});

describe('cards and packs', () => {
  test('take the place of the session brief, and countries keep theirs', async () => {
    const { world, printed } = fakeWorld();
    const options = ['--session', 'water-10', '--country', 'XA', '--pack', '--cards', 'tent,badge'];
    expect(await run([...options, '--cards', 'table-plan', '--quiet'], world)).toBe(0);
    expect(
      printed.out.split('\n').map((path) => path.split('_').at(-1)?.replace('.pdf', '')),
    ).toEqual(['country-brief', 'session-pack', 'tent-cards', 'badges', 'seating-list', '']);
  });

  test('of all sessions are of those that somebody is listed for', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--all', '--cards', 'place', '--quiet'], world)).toBe(0);
    expect(printed.out).toContain('water-10_name-plates');
    expect(printed.out).not.toMatch(/water-9_|country-brief/);
  });

  test.each([
    [['--cards', 'tents'], 'did you mean `tent`?'],
    [['--print', 'book'], 'it takes simplex, duplex, booklet, 2up'],
  ])('%j is told what there is', async (options, help) => {
    const { world, printed } = fakeWorld();
    expect(await run(['--session', 'water-10', ...options], world)).toBe(2);
    expect(printed.err).toContain(help);
  });
});
