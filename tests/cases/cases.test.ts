import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareCase } from '../support/case-compare.ts';
import { caseNames, readCase } from '../support/case-file.ts';
import { announcedAndGiven, runCase } from '../support/case-run.ts';

const STRICTNESS = {
  update: Boolean(process.env['UPDATE']),
  ci: Boolean(process.env['CI']),
};

/** Every line that a stage wrote to the console or to a stream: none of them may. */
let said: string[] = [];

beforeEach(() => {
  said = [];
  const keep = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
    return true;
  };
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(keep);
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(process, 'emitWarning').mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(caseNames())('%s', async (name) => {
  const one = readCase(name);
  const run = await runCase(one);
  const console = [...said];
  vi.restoreAllMocks();
  const { announced, given } = announcedAndGiven(one, run);
  expect(given, one.about).toEqual(announced);
  expect(compareCase(one.folder, run.outputs, STRICTNESS).join('\n\n'), one.about).toBe('');
  expect(console, one.about).toEqual([]);
});
