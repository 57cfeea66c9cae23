import { writeYaml } from '../schema/write-yaml.ts';
import type { LedgerEntry } from './ledger-schema.ts';

const HEAD = `# The editions of one paper, the earliest first, as \`brief issue\` wrote them. Each can be made again
# from its data, N.json in the folder beside this file. Keep both under version control.
`;

/**
 * The text of a ledger with one more edition at its end. What stands there already stays as it
 * is, letter by letter, so that editions of two papers never touch the same lines.
 */
export function addEdition(ledger: string | undefined, entry: LedgerEntry): string {
  const { asOf, madeFrom, ...rest } = entry;
  const { edition, issued, title, marking, data, files, starts } = rest;
  const written = {
    edition,
    issued,
    as_of: asOf,
    title,
    marking,
    data,
    made_from: madeFrom,
    files,
    starts,
  };
  const before = ledger ?? HEAD;
  return `${before}${before.endsWith('\n') ? '' : '\n'}${writeYaml([written])}`;
}
