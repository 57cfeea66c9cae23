import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Page } from './internals.d.ts';
import { namedOn, type PageList } from './page-lists.ts';

/** Whether every list of pages still says where the finished pages name whoever it is of. */
export function checkIndex(pages: readonly Page[], lists: readonly PageList[]): Diagnostic[] {
  const found = new Map<number, ReturnType<typeof namedOn>>();
  return lists.flatMap(({ key, pages: printed, before }): Diagnostic[] => {
    const named = found.get(before) ?? namedOn(pages, before);
    found.set(before, named);
    const wanted = (named.get(key) ?? []).map(({ page }) => page).join(', ');
    if (printed.length === 0) return [{ code: 'layout/nobody-named', args: { text: key } }];
    if (printed.join(', ') === wanted) return [];
    return [{ code: 'layout/index-pages', args: { text: key, found: printed.join(', '), wanted } }];
  });
}
