import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnWidth } from '../../src/layout/definition.ts';
import { columnWidths } from '../../src/render/pdfmake/column-widths.ts';

const auto: ColumnWidth = { auto: true };
const share = (part: number): ColumnWidth => ({ share: part });
const fixed = (width: number): ColumnWidth => ({ fixed: width });

test('fixed columns keep their width, shares divide what is left', () => {
  const wish = { min: 10, max: 500 };
  expect(columnWidths([fixed(100), share(1), share(2)], [wish, wish, wish], 400, true)).toEqual([
    100, 100, 200,
  ]);
});

test('a share narrower than its longest word gets the room for it', () => {
  const wishes = [
    { min: 150, max: 200 },
    { min: 10, max: 20 },
  ];
  expect(columnWidths([share(1), share(1)], wishes, 200, true)).toEqual([150, 50]);
});

test('columns that follow their content grow to their longest line, then share what is left', () => {
  const wishes = [
    { min: 10, max: 50 },
    { min: 10, max: 100 },
  ];
  expect(columnWidths([auto, auto], wishes, 150, true)).toEqual([50, 100]);
  expect(columnWidths([auto, auto], wishes, 300, true)).toEqual([100, 200]);
  expect(columnWidths([auto, auto], wishes, 300, false)).toEqual([50, 100]);
});

test('where the longest words do not fit, the widest columns give way, not the narrow ones', () => {
  const wishes = [20, 900, 700].map((min) => ({ min, max: min }));
  expect(columnWidths([auto, auto, auto], wishes, 420, true)).toEqual([20, 200, 200]);
});

test('columns never take more than the room there is, and none is without width', () => {
  const column = fc.oneof(
    fc.constant(auto),
    fc.integer({ min: 1, max: 5 }).map(share),
    fc.integer({ min: 5, max: 300 }).map(fixed),
  );
  const wish = fc
    .tuple(fc.float({ min: 1, max: 900, noNaN: true }), fc.float({ min: 0, max: 900, noNaN: true }))
    .map(([min, more]) => ({ min, max: min + more }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(column, wish), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 60, max: 600 }),
      fc.boolean(),
      (columns, room, fill) => {
        const widths = columnWidths(
          columns.map(([one]) => one),
          columns.map(([, one]) => one),
          room,
          fill,
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 0.01);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      },
    ),
  );
});
