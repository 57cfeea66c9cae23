import type { Definition } from '../../layout/definition.ts';
import type { Page, PageItem, Vector } from './internals.d.ts';
import type { PrintNode } from './print-node.ts';
import { isLeftPage } from './tab-marks.ts';
import type { TextLine } from './text-line.ts';

/** From the top to the foot of something on a page, in points. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Lines of one text with no more than this between them have one bar. In points. */
const TOUCHING = 4;

/**
 * Draws a bar in the outer margin beside each stretch of text that has changed since the edition
 * before, the way revised standards and manuals mark it. Bars are artifacts: what they say to the
 * eye the list of changes says in words. Comes after pages have been moved to their sides.
 */
export function drawChangeBars(pages: readonly Page[], definition: Definition): void {
  for (const [index, page] of pages.entries()) {
    const x = placeOf(index + 1, definition);
    for (const { top, bottom } of joined(page.items.flatMap(barredStretch))) {
      const { width, color } = definition.changeBar;
      const bar: Vector = { type: 'rect', x, y: top, w: width, h: bottom - top, color };
      page.items.push({ type: 'vector', item: { ...bar, lineWidth: 0 }, isFixed: true });
    }
  }
}

/** On one side of the paper the left margin is free; on both it is the one away from the binding. */
function placeOf(page: number, definition: Definition): number {
  const { pageSize, pageMargins, bothSides, changeBar } = definition;
  const { distance, width } = changeBar;
  if (!bothSides) return pageMargins.left - distance - width;
  if (!isLeftPage(page, definition)) return pageSize.width - pageMargins.right + distance;
  return pageMargins.left - bothSides.shift - distance - width;
}

function barredStretch({ type, item }: PageItem): Stretch[] {
  if (type === 'line') {
    const line = item as TextLine;
    if (!line.inlines.some(({ style }) => style.barred)) return [];
    return [{ top: line.y ?? 0, bottom: (line.y ?? 0) + line.getHeight() }];
  }
  if (type !== 'svg') return [];
  const { barred, y, _height = 0 } = item as PrintNode & { readonly y: number };
  return barred ? [{ top: y, bottom: y + _height }] : [];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.top - b.top);
  const bars: Stretch[] = [];
  for (const one of sorted) {
    const last = bars.at(-1);
    if (!last || one.top > last.bottom + TOUCHING) bars.push(one);
    else bars[bars.length - 1] = { top: last.top, bottom: Math.max(last.bottom, one.bottom) };
  }
  return bars;
}
