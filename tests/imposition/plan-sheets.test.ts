import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creepOf, planSheets, type SheetSide } from '../../src/imposition/plan-sheets.ts';

const pagesOf = (sides: readonly SheetSide[]) =>
  sides.flatMap(({ left, right }) => [left, right]).filter((page) => page !== undefined);

/** The pages of a booklet in the order in which its leaves are turned, each sheet folded in the middle. */
function asTurned(sides: readonly SheetSide[]): (number | undefined)[] {
  const fronts = sides.filter(({ side }) => side === 'front');
  const backs = sides.filter(({ side }) => side === 'back');
  const first = fronts.flatMap((front, index) => [front.right, backs[index]?.left]);
  const second = fronts.map((front, index) => [backs[index]?.right, front.left]);
  return [...first, ...second.reverse().flat()];
}

describe('a booklet', () => {
  test('of eight pages is two sheets', () => {
    expect(planSheets('booklet', 8)).toEqual([
      { sheet: 1, side: 'front', left: 7, right: 0 },
      { sheet: 1, side: 'back', left: 1, right: 6 },
      { sheet: 2, side: 'front', left: 5, right: 2 },
      { sheet: 2, side: 'back', left: 3, right: 4 },
    ]);
  });

  test('is padded to fours with blank pages at its end', () => {
    expect(planSheets('booklet', 5)).toEqual([
      { sheet: 1, side: 'front', right: 0 },
      { sheet: 1, side: 'back', left: 1 },
      { sheet: 2, side: 'front', right: 2 },
      { sheet: 2, side: 'back', left: 3, right: 4 },
    ]);
  });

  test('reads in order when its leaves are turned, whatever its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
        const turned = asTurned(planSheets('booklet', pages));
        expect(turned.slice(0, pages)).toEqual(Array.from({ length: pages }, (_, page) => page));
        expect(turned.slice(pages).every((page) => page === undefined)).toBe(true);
        expect(turned.length % 4).toBe(0);
      }),
    );
  });

  test('creeps by the thickness of the sheets around', () => {
    const creeps = planSheets('booklet', 12).map(creepOf);
    expect(creeps.map((creep) => creep.toFixed(1))).toEqual([
      '0.0',
      '0.0',
      '0.1',
      '0.1',
      '0.2',
      '0.2',
    ]);
  });
});

test('two pages on a side stand in the order of reading, on both sides', () => {
  expect(planSheets('2up', 5)).toEqual([
    { sheet: 1, side: 'front', left: 0, right: 1 },
    { sheet: 1, side: 'back', left: 2, right: 3 },
    { sheet: 2, side: 'front', left: 4 },
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (pages) => {
      const all = pagesOf(planSheets('2up', pages));
      expect(all).toEqual(Array.from({ length: pages }, (_, page) => page));
    }),
  );
});
