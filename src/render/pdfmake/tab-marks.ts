import type { Definition } from '../../layout/definition.ts';
import { breakLines } from './break-lines.ts';
import type { Page, PageItem } from './internals.d.ts';
import type { PageLayout } from './page-layout.ts';

/** Where in the tabs of its document a page is. */
export interface TabPlace {
  readonly label: string;
  /** Number of the page in its tab, from 1. */
  readonly number: number;
  /** Number of the tab among all, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
}

/** For each page the place of its tab; none before the first. */
export function tabPlaces(pages: readonly Page[]): (TabPlace | undefined)[] {
  const count = pages.filter(({ tab }) => tab).length;
  let here: TabPlace | undefined;
  return pages.map(({ tab }) => {
    if (tab) here = { label: tab.label, number: 1, index: here ? here.index + 1 : 0, count };
    else if (here) here = { ...here, number: here.number + 1 };
    return here;
  });
}

/** Part of a first page's width that the marks of the pages behind it have. */
const NARROW = 0.7;
/** Part of a mark's width, on the side of the text, that a printer is sure to reach. */
const REACHED = 0.62;
/** Points between the marks of two tabs, where there is room. */
const APART = 6;

/**
 * The mark of a page at its outer edge: a bar with the letter, lower for each tab. No printer
 * reaches the edge itself, so the letter stands towards the text.
 */
export function tabMark(place: TabPlace, page: number, layout: PageLayout): PageItem[] {
  const { definition, measure } = layout;
  const { tabMarks, pageSize } = definition;
  if (!tabMarks) return [];
  const isFirst = place.number === 1;
  const { height, style } = tabMarks;
  const width = isFirst ? tabMarks.width : tabMarks.width * NARROW;
  const onLeft = isLeftPage(page, definition);
  const x = onLeft ? 0 : pageSize.width - width;
  const y = tabMarks.top + place.index * step(place.count, definition);
  const color = isFirst ? tabMarks.firstColor : tabMarks.color;
  const look = measure.styleOf(style);
  const text = measure.chunks([{ text: place.label, style }]);
  const [line] = breakLines(text, look, Number.POSITIVE_INFINITY);
  if (!line) return [];
  line.furniture = true;
  line.edge = true;
  const inner = width * REACHED;
  line.x = (onLeft ? width - inner : x) + (inner - line.getWidth()) / 2;
  line.y = y + (height - look.leading) / 2;
  const bar = { type: 'rect', x, y, w: width, h: height, color } as const;
  return [
    { type: 'vector', item: bar, isFixed: true },
    { type: 'line', item: line, isFixed: true },
  ];
}

function step(count: number, { tabMarks, pageSize }: Definition): number {
  if (!tabMarks || count < 2) return 0;
  const { top, bottom, height } = tabMarks;
  return Math.min(height + APART, (pageSize.height - top - bottom - height) / (count - 1));
}

/** Whether a page, counted from 1, lies on the left of the open document. */
export function isLeftPage(page: number, { bothSides }: Definition): boolean {
  return bothSides !== undefined && page % 2 === 0;
}
