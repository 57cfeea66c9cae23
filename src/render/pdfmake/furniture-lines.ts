import type { FurnitureItem } from '../../layout/definition.ts';
import { breakLines } from './break-lines.ts';
import type { Page, PageItem } from './internals.d.ts';
import type { PageLayout } from './page-layout.ts';
import { tabMark, tabPlaces } from './tab-marks.ts';
import type { TextLine } from './text-line.ts';

/** Part of the text width that a centred line may take: the sides stay free for what is there. */
const CENTRED_PART = 0.7;
/** Part that a piece at a side has in any case; it may take what the other side leaves. */
const SIDE_PART = 0.5;
/** Points that stay free between two pieces of one line. */
const APART = 14;

type Numbers = Readonly<Record<'page' | 'pages' | 'section', string>>;

/** Sets the running heads and feet of every page. They are no part of the flow. */
export function placeFurniture(layout: PageLayout): void {
  const { pages } = layout.writer.context();
  const places = tabPlaces(pages);
  for (const [index, page] of pages.entries()) {
    const place = places[index];
    const section = place ? `${place.label}-${place.number}` : '';
    const numbers = { page: String(index + 1), pages: String(pages.length), section };
    if (page.isPlain) continue;
    const items = layout.definition.furniture.filter(({ always }) => always || !page.isBare);
    for (const item of items) {
      page.items.push(...furnitureLines(item, numbers, page, layout).map(asItem));
    }
    if (page.isBlank) page.items.push(...blankWords(page, layout));
    else if (place) page.items.push(...tabMark(place, index + 1, layout));
  }
}

/** Where the text of a blank back is looked for: a little above the middle. */
const BLANK_AT = 0.45;

function blankWords({ pageSize }: Page, layout: PageLayout): PageItem[] {
  const { bothSides } = layout.definition;
  if (!bothSides) return [];
  const { text, style } = bothSides.blank;
  const item = {
    edge: 'top',
    distance: pageSize.height * BLANK_AT,
    text: [{ text }],
    style,
  } as const;
  const none = { page: '', pages: '', section: '' };
  return furnitureLines(item, none, { pageSize, items: [] }, layout).map(asItem);
}

function asItem(line: TextLine) {
  return { type: 'line', item: line };
}

function furnitureLines(
  item: FurnitureItem,
  numbers: Numbers,
  { pageSize }: Page,
  layout: PageLayout,
): TextLine[] {
  const { pageMargins, grid } = layout.definition;
  const style = layout.measure.styleOf(item.style);
  const width = pageSize.width - pageMargins.left - pageMargins.right;
  const lines = linesOf(item, numbers, roomOf(item, numbers, width, layout), layout);
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

/** Width that a piece may take before it is broken. */
function roomOf(item: FurnitureItem, numbers: Numbers, width: number, layout: PageLayout): number {
  const { measure, definition } = layout;
  const isCentred = ({ style }: FurnitureItem) => measure.styleOf(style).alignment === 'center';
  if (isCentred(item)) return width * CENTRED_PART;
  const beside = definition.furniture.filter(
    (other) => other !== item && other.edge === item.edge && other.distance === item.distance,
  );
  if (beside.some(isCentred)) return width * SIDE_PART;
  const taken = beside.map((other) => APART + widthOf(other, numbers, layout));
  return Math.max(width * SIDE_PART, width - Math.max(0, ...taken));
}

function widthOf(item: FurnitureItem, numbers: Numbers, layout: PageLayout): number {
  const lines = linesOf(item, numbers, Number.POSITIVE_INFINITY, layout);
  return Math.max(0, ...lines.map((line) => line.getWidth()));
}

function linesOf(
  { text, style }: FurnitureItem,
  numbers: Numbers,
  room: number,
  { measure }: PageLayout,
): TextLine[] {
  const said = text.map((run) => ('token' in run ? numbers[run.token] : run.text)).join('');
  if (said === '') return [];
  return breakLines(measure.chunks([{ text: said, style }]), measure.styleOf(style), room);
}
