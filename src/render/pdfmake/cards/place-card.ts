import type { CardShape } from '../../../layout/definition.ts';
import { linesOf } from '../heights.ts';
import type { Page, PageItem, Vector } from '../internals.d.ts';
import type { PageLayout } from '../page-layout.ts';
import type { PrintNode } from '../print-node.ts';
import type { TextLine } from '../text-line.ts';
import { type FittedCard, fitCard } from './fit-card.ts';

/** Points that stay free at the edges of a sheet that cards are cut out of. */
const SHEET_MARGIN = 36;
/** Points above the cards that running heads need. */
const LEAST_FOR_HEADS = 60;

/** Where cards have come to stand: the sheet that is being filled, and how far it is. */
export interface CardSheet {
  readonly shape: CardShape;
  next: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many cards of a shape stand on a sheet, and where the first one does. */
interface Grid {
  readonly across: number;
  readonly down: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Places a card in the next free place of its sheet, or on a new one. Its texts stand in the middle;
 * those on a ground of their own at its foot.
 */
export function placeCard(node: PrintNode, layout: PageLayout): void {
  const { card: shape, stack = [] } = node;
  if (!shape) return;
  const box = nextBox(shape, layout);
  const page = layout.writer.context().getCurrentPage();
  page.isBare = true;
  if (!hasMargin(shape, layout.definition.pageSize)) page.isPlain = true;
  if (shape.faces === 2) page.items.push(...foldMarks(box, layout.definition.pageSize.width));
  const feet = stack.filter(({ fillColor }) => fillColor);
  const texts = stack.filter(({ fillColor }) => !fillColor);
  const whole = inside(box, shape.padding);
  const foot = placeFeet(feet, whole, page, layout);
  const room = { ...whole, height: whole.height - foot.height };
  const fitted = fitCard(texts, room, layout.measure);
  note(node, [foot, fitted], layout);
  // What is too much is one fault, and not one more for each line of it.
  if (!fitted.fits || !foot.fits) return;
  const top = room.y + Math.max(0, (room.height - fitted.height) / 2);
  const height = room.height - (top - room.y);
  const lines = placeTexts(texts, { ...room, y: top, height }, page, layout);
  if (shape.faces === 2) page.items.push(...turned([...foot.lines, ...lines], box));
}

/** Says what is too much for its card, or could only be set in small type. */
function note(node: PrintNode, fitted: readonly FittedCard[], layout: PageLayout): void {
  const words = (parts: readonly PrintNode[]) =>
    parts.map(({ text = [] }) => text.map((run) => run.text).join('')).join(' · ');
  const small = fitted.flatMap((one) => one.small);
  if (fitted.some(({ fits }) => !fits)) {
    layout.cardFaults.push({ code: 'layout/card-full', text: words(node.stack ?? []) });
  } else if (small.length > 0) {
    layout.cardFaults.push({ code: 'layout/card-small', text: words(small) });
  }
}

function nextBox(shape: CardShape, layout: PageLayout): Box {
  const { pageSize } = layout.definition;
  const grid = gridOf(shape, pageSize);
  const { sheet } = layout;
  const goesOn = sheet && sheet.shape.width === shape.width && sheet.shape.height === shape.height;
  const isFull = goesOn && sheet.next >= grid.across * grid.down;
  if (!goesOn || isFull) {
    if (layout.built.size > 0) layout.writer.moveToNextPage();
    layout.sheet = { shape, next: 0 };
    const page = layout.writer.context().getCurrentPage();
    if (shape.cut) page.items.push(...cutMarks(shape, grid));
  }
  const at = layout.sheet?.next ?? 0;
  if (layout.sheet) layout.sheet.next = at + 1;
  return {
    x: grid.left + (at % grid.across) * shape.width,
    y: grid.top + Math.floor(at / grid.across) * shape.height,
    width: shape.width,
    height: shape.height,
  };
}

/** Cards that are cut out stand side by side in the middle; one that is folded fills its sheet. */
function gridOf({ width, height, faces, cut }: CardShape, sheet: Page['pageSize']): Grid {
  if (!cut) return { across: 1, down: 1, left: 0, top: faces === 2 ? height : 0 };
  const many = (room: number, one: number) =>
    Math.max(1, Math.floor((room - 2 * SHEET_MARGIN) / one));
  const across = many(sheet.width, width);
  const down = many(sheet.height, height);
  const left = (sheet.width - across * width) / 2;
  return { across, down, left, top: (sheet.height - down * height) / 2 };
}

/** Whether running heads have room outside of the cards and of the marks around them. */
function hasMargin(shape: CardShape, sheet: Page['pageSize']): boolean {
  return shape.cut && gridOf(shape, sheet).top >= LEAST_FOR_HEADS;
}

/** What is left of a box inside of its padding. */
function inside({ x, y, width, height }: Box, padding: number): Box {
  return {
    x: x + padding,
    y: y + padding,
    width: width - 2 * padding,
    height: height - 2 * padding,
  };
}

/** Part of a card's height that the lines at its foot may take. */
const FOOT_PART = 1 / 3;
/** Points between the ends of a ground and the text on it. */
const FOOT_PADDING = 6;

/**
 * Lines on a ground of their own, one under the other at the foot of a card. The ground ends inside
 * of the padding, so that a cut beside the line shows no strip of the next card's.
 */
function placeFeet(
  feet: readonly PrintNode[],
  box: Box,
  page: Page,
  layout: PageLayout,
): FittedCard & { readonly lines: readonly TextLine[] } {
  if (feet.length === 0) return { height: 0, small: [], fits: true, lines: [] };
  const width = box.width - 2 * FOOT_PADDING;
  const fitted = fitCard(feet, { width, height: box.height * FOOT_PART }, layout.measure);
  const { height } = fitted;
  const top = box.y + box.height - height;
  const color = feet[0]?.fillColor ?? '#000000';
  page.items.push(asVector({ type: 'rect', x: box.x, y: top, w: box.width, h: height, color }));
  const place = { x: box.x + FOOT_PADDING, y: top, width, height };
  return { ...fitted, lines: placeTexts(feet, place, page, layout) };
}

/** Sets texts under one another from the top of a box; they may not reach out of it. */
function placeTexts(
  texts: readonly PrintNode[],
  place: Box,
  page: Page,
  layout: PageLayout,
): TextLine[] {
  let { y } = place;
  return texts.flatMap((node, index) => {
    y += index > 0 ? (node.margin?.[1] ?? 0) : 0;
    const lines = linesOf(node, place.width);
    layout.describe(node, lines[0]);
    for (const line of lines) {
      layout.count(line, node);
      const free = { left: 0, justify: 0, center: 0.5, right: 1 }[alignmentOf(node)];
      line.x = place.x + (place.width - line.getWidth()) * free;
      line.y = y;
      line.box = place;
      y += line.getHeight();
      page.items.push({ type: 'line', item: line });
    }
    return lines;
  });
}

function alignmentOf({ _runStyle }: PrintNode) {
  return _runStyle?.alignment ?? 'left';
}

/** The other face: the same lines, turned about the fold, for the eye alone. */
function turned(lines: readonly TextLine[], box: Box): PageItem[] {
  const about = { x: box.x + box.width / 2, y: box.y };
  return lines.map((line) => ({ type: 'turned', item: { line, about } }));
}

/** Length of a mark, and how far it stands from what is cut: outside of it, and on the sheet. */
const TICK = 10;
const APART = 4;
/** Length of a mark where to fold: printers leave some millimetres at the edge of a sheet blank. */
const FOLD_TICK = 28;
const MARK = { lineWidth: 0.4, lineColor: '#555555' } as const;

/** Where to cut: ticks at the ends of each cut, outside of all cards. */
function cutMarks({ width, height }: CardShape, { across, down, left, top }: Grid): PageItem[] {
  const [right, bottom] = [left + across * width, top + down * height];
  const columns = places(left, width, across).flatMap((x) => [
    { x1: x, x2: x, y1: top - APART - TICK, y2: top - APART },
    { x1: x, x2: x, y1: bottom + APART, y2: bottom + APART + TICK },
  ]);
  const rows = places(top, height, down).flatMap((y) => [
    { x1: left - APART - TICK, x2: left - APART, y1: y, y2: y },
    { x1: right + APART, x2: right + APART + TICK, y1: y, y2: y },
  ]);
  return [...columns, ...rows].map((line) => asVector({ type: 'line', ...line, ...MARK }));
}

function places(start: number, step: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => start + index * step);
}

/** Where to fold: ticks at the edges of the sheet, clear of all text. */
function foldMarks({ y }: Box, sheet: number): PageItem[] {
  const ends = [
    { x1: 0, x2: FOLD_TICK },
    { x1: sheet - FOLD_TICK, x2: sheet },
  ];
  return ends.map((end) => asVector({ type: 'line', ...end, y1: y, y2: y, ...MARK }));
}

function asVector(vector: Vector): PageItem {
  return { type: 'vector', item: vector };
}
