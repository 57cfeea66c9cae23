import type { FurnitureItem } from '../../layout/definition.ts';
import { breakLines } from './break-lines.ts';
import type { Page } from './internals.d.ts';
import type { PageLayout } from './page-layout.ts';
import type { TextLine } from './text-line.ts';

/** Part of the text width that a centred line may take: the sides stay free for what is there. */
const CENTRED_PART = 0.7;
/** Left and right pieces may meet, not overlap. */
const SIDE_PART = 0.5;

/** Sets the running heads and feet of every page. They are no part of the flow. */
export function placeFurniture(layout: PageLayout): void {
  const { pages } = layout.writer.context();
  for (const [index, page] of pages.entries()) {
    const numbers = { page: String(index + 1), pages: String(pages.length) };
    for (const item of layout.definition.furniture) {
      page.items.push(...furnitureLines(item, numbers, page, layout).map(asItem));
    }
  }
}

function asItem(line: TextLine) {
  return { type: 'line', item: line };
}

function furnitureLines(
  item: FurnitureItem,
  numbers: Readonly<Record<'page' | 'pages', string>>,
  { pageSize }: Page,
  layout: PageLayout,
): TextLine[] {
  const { pageMargins, grid } = layout.definition;
  const style = layout.measure.styleOf(item.style);
  const text = item.text.map((run) => ('token' in run ? numbers[run.token] : run.text)).join('');
  const width = pageSize.width - pageMargins.left - pageMargins.right;
  const part = style.alignment === 'center' ? CENTRED_PART : SIDE_PART;
  const chunks = layout.measure.chunks([{ text, style: item.style }]);
  const lines = breakLines(chunks, style, width * part);
  const free = { left: 0, justify: 0, center: 0.5, right: 1 }[style.alignment];
  const toTop = style.leading - grid.descent;
  const first =
    item.edge === 'top'
      ? item.distance - toTop
      : pageSize.height - item.distance - toTop - (lines.length - 1) * style.leading;
  return lines.map((line, index) => {
    line.furniture = true;
    line.x = pageMargins.left + (width - line.getWidth()) * free;
    line.y = first + index * style.leading;
    return line;
  });
}
