import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld } from './fake-world.ts';

const ask = (...more: string[]) => ['--session', 'water-10', ...more];
const STEM = 'out/2021-07-01_LL_water-10_';

describe('brief --cards', () => {
  test('makes a file for each kind, in place of the brief', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--cards', 'tent,Badge', '--cards', 'table-plan'), world)).toBe(0);
    expect(printed.out).toBe(
      ['tent-cards', 'badges', 'seating-list'].map((name) => `${STEM}${name}.pdf\n`).join(''),
    );
  });

  test('makes them beside a pack where both are asked for', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--pack', '--cards', 'place'), world)).toBe(0);
    expect(printed.out).toBe(`${STEM}session-pack.pdf\n${STEM}name-plates.pdf\n`);
  });

  test.each([
    [
      ['--session', 'water-10', '--cards', 'bagde'],
      'does not take `bagde`',
      'did you mean `badge`?',
    ],
    [['--country', 'XA', '--cards', 'tent'], 'no session was asked for', '--session'],
    [
      ask('--cards', 'tent', '--format', 'pdf,html'),
      '`tent-cards` have no HTML form',
      'table-plan',
    ],
  ])('refuses %j', async (words, message, help) => {
    const { world, printed } = fakeWorld();
    expect(await run(words, world)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toContain(message);
    expect(printed.err).toContain(help);
  });

  test('gives a seating list as HTML, and any cards as data', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--cards', 'table-plan', '--format', 'html'), world)).toBe(0);
    expect(await run(ask('--cards', 'tent', '--format', 'json'), world)).toBe(0);
    expect(printed.out).toBe(`${STEM}seating-list.html\n${STEM}tent-cards.json\n`);
  });

  test('of all sessions says which have nobody listed', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--all', '--cards', 'tent'], world)).toBe(0);
    expect(printed.out).not.toMatch(/country-brief|water-9/);
    expect(printed.err).toContain('as no source lists their delegations: call-2021, water-9\n');
  });

  test('numbers no copies of what is cut, and says so', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--cards', 'tent,table-plan', '--copies', '2'), world)).toBe(0);
    expect(printed.out.match(/tent-cards/g)).toHaveLength(1);
    expect(printed.out.match(/seating-list_copy-/g)).toHaveLength(2);
    expect(printed.err).toContain('cards are made once and for one side of the paper');
  });
});
