import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';
import { fakeWorld } from './fake-world.ts';

const PAPER = 'out/2021-07-01_LL_water-10_session-brief.pdf';
const SESSION = ['--session', 'water-10'];

describe('--order and --host', () => {
  test('go into the request; without them the settings decide', async () => {
    const { world, text } = fakeWorld();
    expect(await run([...SESSION, '--order', 'accession', '--host', 'Last'], world)).toBe(0);
    expect(text(`/desk/${PAPER}`)).toMatch(/ \| false \| accession \| last$/);
    await run(SESSION, world);
    expect(text(`/desk/${PAPER}`)).toMatch(/ \| false$/);
  });

  test.each(['English-Alphabet', 'russian-alphabet', 'own-language', 'as-printed', 'of the body'])(
    'take the rule %s',
    async (order) => {
      const { world } = fakeWorld();
      expect(await run([...SESSION, '--order', order], world)).toBe(0);
    },
  );

  test('suggest the nearest name, of a rule or of a list on record', async () => {
    const { world, printed } = fakeWorld();
    expect(await run([...SESSION, '--order', 'acession'], world)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toContain(
      '`--order` does not take `acession`; it takes of the body, english-alphabet, russian-alphabet, own-language, as-printed, accession',
    );
    expect(printed.err).toContain('did you mean `accession`?');
  });

  test('refuse a place for the host that there is not', async () => {
    const { world, printed } = fakeWorld();
    expect(await run([...SESSION, '--host', 'frist'], world)).toBe(2);
    expect(printed.err).toContain('`--host` does not take `frist`; it takes in order, first, last');
    expect(printed.err).toContain('did you mean `first`?');
  });

  test('stand in the help, and the orders in a list', async () => {
    const help = fakeWorld();
    await run(['build', '--help'], help.world);
    expect(help.printed.out).toMatch(/--order <name>/);
    expect(help.printed.out).toMatch(/--host <where>/);
    const list = fakeWorld();
    expect(await run(['list', 'orders'], list.world)).toBe(0);
    expect(list.printed.out).toContain('own-language ');
    expect(list.printed.out).toContain('order of accession to the League · list of 3\n');
  });
});

describe('the built command', () => {
  /** A desk with the example's records and these settings. */
  function desk(settings = ''): string {
    const cwd = emptyFolder();
    cpSync(dirname(LAKES), cwd, { recursive: true });
    writeFileSync(join(cwd, 'brief.yaml'), settings);
    return cwd;
  }

  test('prints the order asked for, and verify makes the same paper again', async () => {
    const cwd = desk();
    const asked = [...SESSION, '--as-of', '2021-07-01', '--order', 'accession', '--host', 'last'];
    const made = await runBrief([...asked, '--format', 'pdf,html'], { cwd });
    expect(made.code, made.err).toBe(0);
    const html = readFileSync(join(cwd, PAPER.replace('.pdf', '.html')), 'utf8');
    expect(html).toContain('order of accession to the League; states it does not name behind');
    expect(html).toContain('; the host last');
    const { code, out, err } = await runBrief(['verify', PAPER], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('as claimed');
  });

  test('takes the order from brief.yaml, and says at its line where there is none such', async () => {
    const sound = desk('order: own-language\nhost: first\n');
    const refused = await runBrief([...SESSION, '--as-of', '2021-07-01'], { cwd: sound });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('error[views/no-own-name]: `XC`');
    expect(refused.err).toContain('data/states/states.yaml:15:7');
    const faulty = await runBrief(SESSION, { cwd: desk('paper: a4\norder: acession\n') });
    expect(faulty.code).toBe(3);
    expect(faulty.err).toContain(
      'error[registry/unknown-order]: no order of delegations is called',
    );
    expect(faulty.err).toContain('brief.yaml:2:8');
    expect(faulty.err).toContain('did you mean `accession`?');
  });
});
