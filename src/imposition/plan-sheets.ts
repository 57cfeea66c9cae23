/** One side of a sheet that carries two pages, by their indexes from 0; none where it is blank. */
export interface SheetSide {
  /** Number of the sheet, from 1: the outermost of a booklet. */
  readonly sheet: number;
  readonly side: 'front' | 'back';
  readonly left?: number;
  readonly right?: number;
}

/** Two pages of a document on each side of its sheets. */
export type Imposition = 'booklet' | '2up';

/** Which pages stand on which side of which sheet. */
export function planSheets(kind: Imposition, pages: number): SheetSide[] {
  return kind === 'booklet' ? bookletSides(pages) : twoUpSides(pages);
}

/**
 * One signature, folded and stapled through the fold: the sheets lie in one another, so the
 * outermost carries the first two pages and the last two. Padded with blank pages to fours.
 */
function bookletSides(pages: number): SheetSide[] {
  const padded = Math.ceil(pages / 4) * 4;
  const there = (index: number) => (index < pages ? index : undefined);
  return range(padded / 4).flatMap((sheet): SheetSide[] => {
    const low = sheet * 2;
    const high = padded - 1 - low;
    return [
      sideOf(sheet, 'front', there(high), there(low)),
      sideOf(sheet, 'back', there(low + 1), there(high - 1)),
    ];
  });
}

/** Pages side by side in the order of reading, on both sides of the sheets. */
function twoUpSides(pages: number): SheetSide[] {
  return range(Math.ceil(pages / 2)).map((at) => {
    const right = at * 2 + 1;
    const side = at % 2 === 0 ? 'front' : 'back';
    return sideOf(Math.floor(at / 2), side, at * 2, right < pages ? right : undefined);
  });
}

function sideOf(
  sheet: number,
  side: SheetSide['side'],
  left: number | undefined,
  right: number | undefined,
): SheetSide {
  return {
    sheet: sheet + 1,
    side,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Millimetres that a sheet of office paper (80 g/m²) is thick. */
const THICKNESS = 0.1;

/**
 * Millimetres by which the pages of a booklet's sheet stand out further than those of the outermost,
 * because they are folded around less paper.
 */
export function creepOf({ sheet }: SheetSide): number {
  return (sheet - 1) * THICKNESS;
}

/** More sheets than this no office stapler holds, and the fold springs open. */
export const MOST_SHEETS = 25;
