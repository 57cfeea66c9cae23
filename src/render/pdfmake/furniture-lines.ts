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
      page.items.push(...furnitureItems(item, numbers, page, layout));
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
  return furnitureItems(item, none, { pageSize, items: [] }, layout);
}

function furnitureItems(
  item: FurnitureItem,
  numbers: Numbers,
  page: Page,
  layout: PageLayout,
): PageItem[] {
  const lines = furnitureLines(item, numbers, page, layout);
  const texts = lines.map((line) => ({ type: 'line', item: line }));
  if (item.ground === undefined) return texts;
  return [...lines.map((line) => boxBehind(line, item.ground ?? '', item, layout)), ...texts];
}

/** Parts of the type size: how high a capital is, and what a box leaves free around a label. */
const CAPITAL = 0.66;
const AROUND = 0.17;
const BESIDE = 0.35;

function boxBehind(
  line: TextLine,
  color: string,
  { style }: FurnitureItem,
  { measure, definition }: PageLayout,
): PageItem {
  const { fontSize } = measure.styleOf(style);
  const baseline = (line.y ?? 0) + line.getHeight() - definition.grid.descent;
  const box = {
    x: (line.x ?? 0) - fontSize * BESIDE,
    y: baseline - fontSize * (CAPITAL + AROUND),
    w: line.getWidth() + 2 * fontSize * BESIDE,
    h: fontSize * (CAPITAL + 2 * AROUND),
  };
  return { type: 'vector', item: { type: 'rect', ...box, color } };
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
  const inner = item.ground === undefined ? 0 : style.fontSize * BESIDE;
  const room = roomOf(item, numbers, width, layout);
  const lines = linesOf(item, numbers, room - 2 * inner, layout);
  const sides = sidesOf(item, numbers, layout);
  const free = { left: 0, justify: 0, center: 0.5, right: 1 }[style.alignment];
  const toTop = style.leading - grid.descent;
  const first =
    item.edge === 'top'
      ? item.distance - toTop
      : pageSize.height - item.distance - toTop - (lines.length - 1) * style.leading;
  return lines.map((line, index) => {
    line.furniture = true;
    const x = inner + (width - 2 * inner - line.getWidth()) * free;
    // A centred piece gives way to what is beside it.
    const most = width - sides.right - inner - line.getWidth();
    line.x = pageMargins.left + (free === 0.5 ? Math.max(sides.left, Math.min(x, most)) : x);
    line.y = first + index * style.leading;
    return line;
  });
}

/** Width that a piece may take before it is broken. */
function roomOf(item: FurnitureItem, numbers: Numbers, width: number, layout: PageLayout): number {
  const { left, right } = sidesOf(item, numbers, layout);
  if (isCentred(item, layout)) return Math.min(width * CENTRED_PART, width - left - right);
  const others = beside(item, layout);
  if (others.some((other) => isCentred(other, layout))) return width * SIDE_PART;
  return Math.max(width * SIDE_PART, width - Math.max(left, right));
}

function isCentred({ style }: FurnitureItem, { measure }: PageLayout): boolean {
  return measure.styleOf(style).alignment === 'center';
}

/** The other pieces of the line that a piece stands in. */
function beside(item: FurnitureItem, { definition }: PageLayout): FurnitureItem[] {
  return definition.furniture.filter(
    (other) => other !== item && other.edge === item.edge && other.distance === item.distance,
  );
}

/** Width that the pieces at either side of a line take from the one between them. */
function sidesOf(item: FurnitureItem, numbers: Numbers, layout: PageLayout) {
  const takenAt = (alignment: string) => {
    const there = beside(item, layout).filter(
      ({ style }) => layout.measure.styleOf(style).alignment === alignment,
    );
    return Math.max(0, ...there.map((other) => widthWithGap(other, numbers, layout)));
  };
  return { left: takenAt('left'), right: takenAt('right') };
}

function widthWithGap(item: FurnitureItem, numbers: Numbers, layout: PageLayout): number {
  const lines = linesOf(item, numbers, Number.POSITIVE_INFINITY, layout);
  if (lines.length === 0) return 0;
  const box = item.ground === undefined ? 0 : layout.measure.styleOf(item.style).fontSize * BESIDE;
  return APART + 2 * box + Math.max(...lines.map((line) => line.getWidth()));
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
