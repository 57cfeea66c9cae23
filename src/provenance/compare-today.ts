import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { withoutEdition } from '../views/as-edition.ts';
import type { View } from '../views/build-view.ts';
import { isReadable } from '../views/readable.ts';
import type { AttachedData } from './attached-data.ts';
import { firstOtherValue } from './first-difference.ts';
import type { OtherMaterial } from './other-materials.ts';

/** What the records at hand would say, against what the paper says. */
export type Today = 'same records' | 'other records, same view' | 'other view' | 'no such view';

/**
 * Compares what a paper says with what the records at hand give today. Other words from the very
 * records, program and settings that the paper names are an error: it was not made from them.
 */
export function compareToday(
  file: string,
  { view, request }: AttachedData,
  today: unknown,
  others: readonly OtherMaterial[],
): Result<Today> {
  const isOther = others.includes('records');
  const about = { file, subject: request.subject };
  if (today === undefined) {
    const code = isOther ? 'verify/not-on-record' : 'verify/not-of-records';
    return told('no such view', { code, args: about });
  }
  const other = firstOtherValue(ofRecords(view), JSON.parse(JSON.stringify(today)));
  if (!other) {
    if (!isOther) return { value: 'same records', diagnostics: [] };
    return told('other records, same view', { code: 'verify/same-view', args: about });
  }
  const explained = others.some((one) => one !== 'templates' && one !== 'fonts');
  const code = explained ? 'verify/records-changed' : 'verify/not-of-records';
  return told('other view', { code, args: { ...about, ...other } });
}

/** What an edition says beside its records is the ledger's to know. */
function ofRecords(view: View): View {
  return isReadable(view) ? withoutEdition(view) : view;
}

function told(value: Today, diagnostic: Diagnostic): Result<Today> {
  return { value, diagnostics: [diagnostic] };
}
