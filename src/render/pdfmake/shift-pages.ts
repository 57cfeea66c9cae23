import type { Definition } from '../../layout/definition.ts';
import type { Page, PageItem } from './internals.d.ts';
import { isLeftPage } from './tab-marks.ts';

/** What of an item says where it is across the page, whatever kind of item it is. */
const ACROSS = ['x', 'x1', 'x2', 'from', 'to'] as const;

/**
 * Moves what stands on even pages to the outer side, so that the wide margin is the bound one. All
 * pages are laid out alike and this is done last: lines break and pages end as on one side.
 */
export function shiftPages(pages: readonly Page[], definition: Definition): void {
  const { bothSides } = definition;
  if (!bothSides) return;
  for (const [index, page] of pages.entries()) {
    if (!isLeftPage(index + 1, definition)) continue;
    for (const item of page.items) if (!item.isFixed) shift(item, bothSides.shift);
  }
}

function shift({ item }: PageItem, by: number): void {
  const places = item as Record<string, unknown>;
  for (const name of ACROSS) {
    const place = places[name];
    if (typeof place === 'number') places[name] = place - by;
  }
}
