import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

/** The example, in which a meeting of one year was announced for another month the year before. */
async function list(...args: string[]): Promise<string> {
  const path = '/desk/data/events/presidents-2021.yaml';
  const text = lakesFiles()[path] ?? '';
  const files = { ...lakesFiles(), [path]: text.replace('date: 2021\n', 'date: 2021-10\n') };
  const { world, printed } = fakeWorld({ files });
  expect(await run(['list', 'differences', ...args], world)).toBe(0);
  expect(printed.err).toBe('');
  return printed.out;
}

test('every difference is listed once, as open or as decided', async () => {
  const lines = (await list()).trim().split('\n');
  expect(
    lines.every((line) => / · (open: no choice recorded; |decided: chosen on )/.test(line)),
  ).toBe(true);
  expect(new Set(lines).size).toBe(lines.length);
  const decided = lines.filter((line) => line.includes(' · decided: '));
  expect(decided).toEqual([
    'water-10         Ada Example: Ada Example, Minister of Water of Northmere [mere-daily-2021, 21 May 2021] (chosen, printed) / A. Example, Minister of Water and Forests of Northmere [shore-gazette-2021, 22 May 2021] · decided: chosen on 1 June 2021 by the Lakes Desk: Forests went to another ministry before the meeting.',
  ]);
});

test('with --json programs get record, state, wordings and decision apart', async () => {
  const { differences } = JSON.parse(await list('--json'));
  expect(differences).toContainEqual(
    expect.objectContaining({
      kind: 'events',
      id: 'presidents-2021',
      state: 'open',
      what: 'Assembly of Presidents',
      said: [
        { text: 'October 2021', sources: ['lakes-news-2020'], marks: [] },
        {
          text: '14–15 September 2021, Reedport',
          sources: ['mere-daily-2021', 'presidents-notice-2021'],
          marks: ['printed'],
        },
      ],
      decision: 'no choice recorded; printed as announced last',
    }),
  );
  const boris = differences.find(({ id }: { id: string }) => id === 'boris-sample');
  expect(boris).toMatchObject({ kind: 'people', printed: 'Boris Sample', state: 'open' });
});
