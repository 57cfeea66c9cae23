import type { PdfKitDocument } from './internals.d.ts';

/**
 * Makes a tree of names sort by bytes, as readers look names up. pdfkit sorts by the locale of
 * the machine. A tree that is not there yet needs no order.
 */
export function sortNames(document: PdfKitDocument, tree: 'Dests' | 'EmbeddedFiles'): void {
  const { data } = document._root.data['Names'] as { data: Record<string, NameTree | undefined> };
  const names = data[tree];
  if (names) names._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}

interface NameTree {
  _compareKeys: (a: string, b: string) => number;
}
