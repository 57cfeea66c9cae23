import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeEntry } from '../../src/diagnostics/codes.ts';
import { addEdition } from '../../src/editions/add-edition.ts';
import type { LedgerEntry } from '../../src/editions/ledger-schema.ts';
import { paperKey } from '../../src/editions/paper-key.ts';
import { readLedger } from '../../src/editions/read-ledger.ts';
import { emptyFolder } from '../support/empty-folder.ts';

const sha = (digit: string) => digit.repeat(64);

function entry(edition: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    edition,
    issued: `2021-09-0${edition}`,
    asOf: `2021-09-0${edition}`,
    title: 'Session brief: 4th meeting of the Assembly of Presidents',
    marking: 'Fictional example',
    data: sha('a'),
    madeFrom: {
      program: { version: '0.1.0', sha256: sha('b') },
      records: sha('c'),
      templates: sha('d'),
      settings: sha('e'),
    },
    files: [{ name: `2021-09-0${edition}_LL_x_ed-${edition}.pdf`, sha256: sha('f'), pages: 3 }],
    starts: ['0123456789ab', null],
    ...more,
  };
}

const read = (text: string) => readLedger({ path: 'editions/x.yaml', text });
const two = addEdition(addEdition(undefined, entry(1)), entry(2));

describe('a ledger', () => {
  test('is read as it was written, whatever the texts are', () => {
    const title = 'no: "yes" # \'x\'\n- 1\n\u0442 \u{1F600}';
    const odd = entry(2, { title, marking: '12' });
    const { value, diagnostics } = read(addEdition(addEdition(undefined, entry(1)), odd));
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([entry(1), odd]);
  });

  test('grows at its end, and what stands there stays letter by letter', () => {
    const kept = `${addEdition(undefined, entry(1))}# A note of the records officer.\n`;
    expect(addEdition(kept, entry(2)).startsWith(kept)).toBe(true);
    expect(addEdition(kept.trimEnd(), entry(2)).startsWith(kept.trimEnd())).toBe(true);
  });

  test.each([
    ['a number twice', two.replace('edition: 2', 'edition: 1'), 'editions/bad-number', 23],
    ['a number left out', two.replace('edition: 2', 'edition: 3'), 'editions/bad-number', 23],
    ['a day before the last', two.replaceAll('2021-09-02', '2021-08-31'), 'editions/bad-day', 24],
    ['a field that is unknown', two.replace('marking:', 'markings:'), 'records/unknown-field', 7],
    [
      'a way out of the folder',
      two.replace('name: 2021', 'name: ../2021'),
      'records/bad-value',
      17,
    ],
    [
      'marks of a merge',
      two.replace('- edition: 2', '<<<<<<< HEAD\n- edition: 2'),
      'records/bad-yaml',
      23,
    ],
  ])('with %s is refused at its place', (_what, text, code, line) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    const [first] = diagnostics;
    expect(first).toMatchObject({ code, place: { file: 'editions/x.yaml', line } });
    expect(codeEntry(code).message(first?.args ?? {})).not.toMatch(/undefined/);
  });
});

test('a paper has one ledger for each audience', () => {
  const paper = { document: 'session-pack', subject: 'water-10' };
  expect(paperKey(paper)).toBe('session-pack_water-10');
  expect(paperKey({ ...paper, audience: 'press' })).toBe('session-pack_water-10_for-press');
});

const hasGit = spawnSync('git', ['--version']).error === undefined;
if (!hasGit) console.info('skipped: how ledgers merge, since git is not installed');

describe.runIf(hasGit)('two branches', () => {
  /** A repository in which each branch has issued something on the same ground. */
  function repository(ours: string, theirs: string) {
    const cwd = emptyFolder();
    const git = (...args: string[]) => {
      const as = ['-c', 'user.name=Lakes Desk', '-c', 'user.email=desk@lakes.example'];
      return spawnSync('git', [...as, ...args], { cwd, encoding: 'utf8' });
    };
    const pathOf = (paper: string) => join(cwd, 'editions', `${paper}.yaml`);
    const issue = (paper: string, edition: number, data: string) => {
      const before = edition === 1 ? undefined : readFileSync(pathOf(paper), 'utf8');
      writeFileSync(pathOf(paper), addEdition(before, entry(edition, { data: sha(data) })));
    };
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
    mkdirSync(join(cwd, 'editions'));
    for (const paper of ['country-brief_XA', 'country-brief_XB']) issue(paper, 1, '0');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'theirs');
    issue(theirs, 2, '1');
    git('commit', '-qam', 'theirs');
    git('checkout', '-q', 'main');
    issue(ours, 2, '2');
    git('commit', '-qam', 'ours');
    const ledger = (paper: string) => read(readFileSync(pathOf(paper), 'utf8'));
    return { merge: () => git('merge', 'theirs').status, ledger };
  }

  test('that issued different papers merge without a conflict', () => {
    const { merge, ledger } = repository('country-brief_XA', 'country-brief_XB');
    expect(merge()).toBe(0);
    expect(ledger('country-brief_XA').value).toHaveLength(2);
    expect(ledger('country-brief_XB').value).toHaveLength(2);
  });

  test('that gave one number to two editions conflict, and nothing is issued on that', () => {
    const { merge, ledger } = repository('country-brief_XA', 'country-brief_XA');
    expect(merge()).not.toBe(0);
    expect(ledger('country-brief_XA').value).toBeUndefined();
    expect(ledger('country-brief_XB').value).toHaveLength(1);
  });
});
