import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Making } from './attached-data.ts';
import type { PageDifference, PaperDifference } from './compare-papers.ts';
import type { OtherMaterial } from './other-materials.ts';

/** What a message on a difference needs to say why there is one. */
export function about(file: string, others: readonly OtherMaterial[]): Args {
  const deciding = others.filter((one) => one !== 'records' && one !== 'settings');
  return deciding.length > 0 ? { file, others: deciding.join(', ') } : { file };
}

/** How a file differs from the paper made again; nothing where only bytes behind its end do. */
export function wordDifference(
  args: Args,
  { page, outer }: PaperDifference,
  isWhole: boolean,
): Diagnostic[] {
  if (page) return [wordPage(args, page)];
  if (outer.length > 0)
    return [{ code: 'verify/outer-parts', args: { ...args, parts: outer.join(', ') } }];
  return isWhole ? [] : [{ code: 'verify/packed-otherwise', args }];
}

function wordPage(args: Args, { page, kind, found = '', wanted = '' }: PageDifference): Diagnostic {
  const at = { ...args, page: String(page) };
  if (kind !== 'text') return { code: 'verify/page-differs', args: { ...at, kind } };
  return { code: 'verify/text-differs', args: { ...at, found, wanted } };
}

/** What is another thing at hand than the file names, but for its records. */
export function wordOthers(
  file: string,
  { program }: Making,
  others: readonly OtherMaterial[],
): Diagnostic[] {
  const deciding = others.filter((one) => one !== 'records');
  if (deciding.length === 0) return [];
  const args = {
    file,
    others: deciding.join(', '),
    version: program.version,
    sha: program.sha256.slice(0, 12),
  };
  return [{ code: 'verify/other-materials', args }];
}
