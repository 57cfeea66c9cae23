import type { CardShape } from '../../../layout/definition.ts';
import type { PageLayout } from '../page-layout.ts';
import type { PrintNode } from '../print-node.ts';
import { type FittedCard, fitCard } from './fit-card.ts';
import { cutMarks, foldMarks } from './marks.ts';
import { otherFace } from './other-face.ts';
import { fitFeet, placeFeet } from './place-foot.ts';
import { placeTexts } from './place-texts.ts';
import { type Box, gridOf, hasMargin, inside } from './sheet-grid.ts';

/** Where cards have come to stand: the sheet that is being filled, and how far it is. */
export interface CardSheet {
  readonly shape: CardShape;
  next: number;
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
  const foot = fitFeet(feet, whole, layout.measure);
  const room = { ...whole, height: whole.height - foot.height };
  const fitted = fitCard(texts, room, layout.measure);
  note(node, [fitted, foot], layout);
  // What is too much is one fault, and not one more for each line of it.
  if (!fitted.fits || !foot.fits) return;
  const lines = placeTexts(texts, middleOf(room, fitted.height), page, layout);
  const ending = placeFeet(feet, whole, foot.height, page, layout);
  if (shape.faces === 2) {
    page.items.push(...otherFace([...lines, ...ending.lines], ending.ground, box));
  }
}

/** A box that begins where something of a height begins if it stands in the middle. */
function middleOf(box: Box, height: number): Box {
  const above = Math.max(0, (box.height - height) / 2);
  return { ...box, y: box.y + above, height: box.height - above };
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
