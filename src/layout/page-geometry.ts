import type { Theme } from './theme.ts';

/** How the pages are to be printed: on one side, on both, or two of them on a side. */
export type Print = 'simplex' | 'duplex' | 'booklet' | '2up';

/** Size and margins of the pages that text is laid out on, in points; odd pages where they differ. */
export interface PageGeometry {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Set where both sides of the paper are printed. */
  readonly bothSides?: {
    /** Points that the text of even pages stands further left. */
    readonly shift: number;
    /** Whether what begins a section begins a sheet. */
    readonly onSheets: boolean;
  };
}

/** The pages of a document by how it is to be printed. */
export function pageGeometry(
  theme: Theme,
  paper: 'a4' | 'letter',
  print: Print,
  liesOnItsSide = false,
): PageGeometry {
  const { width, height } = theme.paper[paper];
  const pageSize = liesOnItsSide ? { width: height, height: width } : { width, height };
  const { margins, duplex, booklet } = theme;
  if (print === 'duplex') {
    const { inner, outer } = duplex;
    const both = { ...margins, left: inner, right: outer };
    return { pageSize, margins: both, bothSides: { shift: inner - outer, onSheets: true } };
  }
  if (print === 'booklet') {
    const { scale, inner, outer, top, bottom } = booklet;
    // Half of the sheet, as it lies on its long side.
    const half = { width: pageSize.height / 2 / scale, height: pageSize.width / scale };
    return {
      pageSize: half,
      margins: { top, bottom, left: inner, right: outer },
      // A booklet has few pages, and nobody takes it apart.
      bothSides: { shift: inner - outer, onSheets: false },
    };
  }
  return { pageSize, margins };
}
