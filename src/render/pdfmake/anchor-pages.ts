import type { Page } from './internals.d.ts';

/** The number of the page, from 1, on which each anchor came to stand first. */
export function anchorPages(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { items }] of pages.entries()) {
    for (const { item } of items) {
      const { anchors = [] } = item as { readonly anchors?: readonly string[] };
      for (const anchor of anchors) if (!found.has(anchor)) found.set(anchor, index + 1);
    }
  }
  return found;
}
