import type { Page, Vector } from '../internals.d.ts';
import type { Measure } from '../measure.ts';
import type { PageLayout } from '../page-layout.ts';
import type { PrintNode } from '../print-node.ts';
import type { TextLine } from '../text-line.ts';
import { type FittedCard, fitCard } from './fit-card.ts';
import { asVector } from './marks.ts';
import { placeTexts } from './place-texts.ts';
import type { Box } from './sheet-grid.ts';

/** Part of a card's height that the lines at its foot may take. */
const FOOT_PART = 1 / 3;
/** Points between the ends of a ground and the text on it. */
const FOOT_PADDING = 6;
/** Points between a ground and the text above it. */
const FOOT_APART = 4;

/** What stands at the foot of a card, as it is drawn. */
interface Foot {
  readonly lines: readonly TextLine[];
  readonly ground?: Vector;
}

/** Makes the lines at the foot of a card fit; the height is that of all they keep free. */
export function fitFeet(
  feet: readonly PrintNode[],
  { width, height: whole }: Box,
  measure: Measure,
): FittedCard {
  if (feet.length === 0) return { height: 0, small: [], fits: true };
  const room = { width: width - 2 * FOOT_PADDING, height: whole * FOOT_PART };
  const fitted = fitCard(feet, room, measure);
  return { ...fitted, height: fitted.height + FOOT_APART };
}

/**
 * Sets lines on a ground of their own, one under the other at the foot of a card. The ground ends
 * inside of the padding, so that a cut beside the line shows no strip of the next card's.
 * @param taken height that the foot keeps free
 */
export function placeFeet(
  feet: readonly PrintNode[],
  box: Box,
  taken: number,
  page: Page,
  layout: PageLayout,
): Foot {
  const [first] = feet;
  if (!first) return { lines: [] };
  const height = taken - FOOT_APART;
  const top = box.y + box.height - height;
  const color = first.fillColor ?? '#000000';
  const ground: Vector = { type: 'rect', x: box.x, y: top, w: box.width, h: height, color };
  page.items.push(asVector(ground));
  const place = { x: box.x + FOOT_PADDING, y: top, width: box.width - 2 * FOOT_PADDING, height };
  return { lines: placeTexts(feet, place, page, layout), ground };
}
