import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile, type YamlFile } from '../schema/yaml-file.ts';
import { type LedgerEntry, ledgerSchema } from './ledger-schema.ts';

/**
 * Reads the ledger of one paper: its editions, the earliest first. A fault of shape, a number
 * missing or twice (as a merge of two branches leaves it) and a day before that of the edition
 * before are errors at their place; then there is no ledger, since nothing may be issued on it.
 */
export function readLedger(file: TextFile): Result<readonly LedgerEntry[] | undefined> {
  const { value: yaml, diagnostics } = readYamlFile(file);
  if (!yaml) return { value: undefined, diagnostics };
  const shape = checkShape(ledgerSchema, yaml.value ?? [], yaml, { whole: 'the ledger' });
  if (!shape.value) return { value: undefined, diagnostics: shape.diagnostics };
  const entries = shape.value.map((entry) => camelKeys(entry) as LedgerEntry);
  const faults = outOfOrder(entries, yaml);
  return { value: faults.length > 0 ? undefined : entries, diagnostics: faults };
}

function outOfOrder(entries: readonly LedgerEntry[], yaml: YamlFile): Diagnostic[] {
  return entries.flatMap(({ edition, issued }, index): Diagnostic[] => {
    const before = entries[index - 1]?.issued ?? '';
    if (edition !== index + 1) {
      const args = { found: String(edition), wanted: String(index + 1) };
      return [{ code: 'editions/bad-number', args, place: yaml.placeOf([index, 'edition']) }];
    }
    if (issued >= before) return [];
    const place = yaml.placeOf([index, 'issued']);
    return [{ code: 'editions/bad-day', args: { found: issued, before }, place }];
  });
}
