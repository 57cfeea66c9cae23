import { formatDate } from '../dates/format-date.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { LedgerEntry } from '../editions/ledger-schema.ts';
import { findLedgers } from './find-ledgers.ts';
import type { Row } from './listing.ts';
import type { CommonOptions } from './options.ts';
import type { World } from './world.ts';

/** Every edition that the ledgers beside the records name, paper by paper, the earliest first. */
export async function listEditions(options: CommonOptions, world: World): Promise<Result<Row[]>> {
  const { value: ledgers, diagnostics } = await findLedgers(options, world);
  const value = ledgers.flatMap(({ paper, entries }) =>
    entries.map((entry) => ({ id: `${paper} ${entry.edition}`, ...words(entry) })),
  );
  return { value, diagnostics };
}

function words({ issued, asOf, title, files }: LedgerEntry): Pick<Row, 'name' | 'more'> {
  const days = `issued ${formatDate(issued)}, as of ${formatDate(asOf)}`;
  return { name: title, more: [days, ...files.map(({ name }) => name)].join(' · ') };
}
