import type { CardShape } from '../../../layout/definition.ts';
import type { Page } from '../internals.d.ts';

/** Points that stay free at the edges of a sheet that cards are cut out of. */
const SHEET_MARGIN = 36;
/** Points above the cards that running heads need. */
const LEAST_FOR_HEADS = 60;

/** An area of a sheet, in points from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many cards of a shape stand on a sheet, and where the first one does. */
export interface Grid {
  readonly across: number;
  readonly down: number;
  readonly left: number;
  readonly top: number;
}

/** Cards that are cut out stand side by side in the middle; one that is folded fills its sheet. */
export function gridOf({ width, height, faces, cut }: CardShape, sheet: Page['pageSize']): Grid {
  if (!cut) return { across: 1, down: 1, left: 0, top: faces === 2 ? height : 0 };
  const many = (room: number, one: number) =>
    Math.max(1, Math.floor((room - 2 * SHEET_MARGIN) / one));
  const across = many(sheet.width, width);
  const down = many(sheet.height, height);
  const left = (sheet.width - across * width) / 2;
  return { across, down, left, top: (sheet.height - down * height) / 2 };
}

/** Whether running heads have room outside of the cards and of the marks around them. */
export function hasMargin(shape: CardShape, sheet: Page['pageSize']): boolean {
  return shape.cut && gridOf(shape, sheet).top >= LEAST_FOR_HEADS;
}

/** What is left of a box inside of its padding. */
export function inside({ x, y, width, height }: Box, padding: number): Box {
  return {
    x: x + padding,
    y: y + padding,
    width: width - 2 * padding,
    height: height - 2 * padding,
  };
}
