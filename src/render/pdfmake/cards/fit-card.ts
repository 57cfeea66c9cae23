import { linesOf } from '../heights.ts';
import type { Measure } from '../measure.ts';
import type { PrintNode } from '../print-node.ts';

/** The steps by which text is made smaller, in points. */
const STEP = 0.5;
/** Text that is made smaller than a theme allows for is still as large as this part of it. */
const LEAST_PART = 0.4;

/** What became of the texts of a card. */
export interface FittedCard {
  readonly height: number;
  /** Texts that had to be made smaller than the theme would have them. */
  readonly small: readonly PrintNode[];
  readonly fits: boolean;
}

/**
 * Makes the texts of a card as large as they can be: each on one line down to its smallest size,
 * then wrapped at that size. A word that is wider than the line even so is made smaller still, and
 * so is everything where all together is too high for the card.
 */
export function fitCard(
  texts: readonly PrintNode[],
  room: { readonly width: number; readonly height: number },
  measure: Measure,
): FittedCard {
  const fitters = texts.map((node) => fitterOf(node, room.width, measure));
  for (const fitter of fitters) fitter.toWidth();
  while (heightOf(texts, room.width) > room.height) {
    const largest = fitters
      .filter((fitter) => fitter.canShrink())
      .sort((a, b) => b.spare() - a.spare())[0];
    if (!largest) break;
    largest.shrink();
  }
  const height = heightOf(texts, room.width);
  const small = fitters.filter((fitter) => fitter.isSmall()).map(({ node }) => node);
  return { height, small, fits: height <= room.height && fitters.every((one) => one.fits()) };
}

/** Height of texts under one another, with the space between them but not above the first. */
export function heightOf(texts: readonly PrintNode[], width: number): number {
  return texts.reduce((sum, node, index) => {
    const above = index > 0 ? (node.margin?.[1] ?? 0) : 0;
    return sum + above + linesOf(node, width).length * (node._runStyle?.leading ?? 0);
  }, 0);
}

function fitterOf(node: PrintNode, width: number, measure: Measure) {
  const styles = new Map((node.text ?? []).map((run) => [run, run.style]));
  const own = node.style;
  measure.measureFitted(node);
  const full = measure.styleOf(own).fontSize;
  const least = Math.min(node.fit ?? full, full);
  let size = full;
  const setTo = (wanted: number) => {
    size = wanted;
    const scale = size / full;
    for (const [run, style] of styles) run.style = measure.scaledStyle(style, scale);
    if (own) node.style = measure.scaledStyle(own, scale);
    measure.measureFitted(node);
    delete node._lines;
  };
  const widest = () => node._maxWidth ?? 0;
  const word = () => node._minWidth ?? 0;
  return {
    node,
    toWidth: () => {
      if (widest() > width) setTo(Math.max(least, roundDown((full * width) / widest())));
      while (word() > width && size > full * LEAST_PART) setTo(size - STEP);
    },
    canShrink: () => size - STEP >= Math.min(least, full * LEAST_PART),
    spare: () => (size - least) / full,
    shrink: () => setTo(size - STEP),
    isSmall: () => size < least,
    fits: () => word() <= width,
  };
}

function roundDown(size: number): number {
  return Math.floor(size / STEP) * STEP;
}
