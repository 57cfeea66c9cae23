import type { Fit } from '../../../layout/definition.ts';
import { linesOf } from '../heights.ts';
import type { Measure } from '../measure.ts';
import type { PrintNode } from '../print-node.ts';

/** The steps by which text is made smaller, in points. */
const STEP = 0.5;
/** Rounding of widths must not make text smaller that has just been made to fit. */
const TOLERANCE = 0.01;

/** What became of the texts of a card. */
export interface FittedCard {
  readonly height: number;
  /** Texts that had to be made smaller than they are well read. */
  readonly small: readonly PrintNode[];
  readonly fits: boolean;
}

/**
 * Makes the texts of a card as large as they can be. One on a line of its own is made smaller until
 * it has room there, and wrapped when it is as small as it is well read. Where a word is wider than
 * the card even so, or all texts together are too high for it, they are made smaller still, but
 * never below the least size that the theme has for each.
 */
export function fitCard(
  texts: readonly PrintNode[],
  room: { readonly width: number; readonly height: number },
  measure: Measure,
): FittedCard {
  const fitters = texts.map((node) => fitterOf(node, room.width, measure));
  for (const fitter of fitters) fitter.toWidth();
  while (heightOf(texts, room.width) > room.height) {
    const [next] = fitters
      .filter((fitter) => fitter.canShrink())
      .sort((a, b) => b.spare() - a.spare());
    if (!next) break;
    next.shrink();
  }
  const height = heightOf(texts, room.width);
  const small = fitters.filter((fitter) => fitter.isSmall()).map(({ node }) => node);
  return { height, small, fits: height <= room.height && fitters.every((one) => one.fits()) };
}

/** Height of texts under one another, with the space between them but not above the first. */
function heightOf(texts: readonly PrintNode[], width: number): number {
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
  const { downTo, least, wrapFirst } = fitOf(node, full);
  let size = full;
  const setTo = (wanted: number) => {
    size = wanted;
    const scale = size / full;
    for (const [run, style] of styles) run.style = measure.scaledStyle(style, scale);
    if (own) node.style = measure.scaledStyle(own, scale);
    measure.measureFitted(node);
    delete node._lines;
  };
  const isWiderThan = (part: number | undefined) => (part ?? 0) > width + TOLERANCE;
  return {
    node,
    toWidth: () => {
      const line = node._maxWidth ?? 0;
      if (!wrapFirst && isWiderThan(line)) setTo(Math.max(downTo, down((full * width) / line)));
      while (isWiderThan(node._minWidth) && size > least) setTo(Math.max(least, size - STEP));
    },
    canShrink: () => size > least,
    /** Part of the full size that can be done without; below nothing it is missed. */
    spare: () => (size - downTo) / full,
    shrink: () => setTo(Math.max(least, size - STEP)),
    isSmall: () => size < downTo,
    fits: () => !isWiderThan(node._minWidth),
  };
}

/** Text of which the theme says nothing keeps its size. */
function fitOf({ fit }: PrintNode, full: number): Fit {
  if (!fit) return { downTo: full, least: full, wrapFirst: true };
  return { ...fit, downTo: Math.min(fit.downTo, full), least: Math.min(fit.least, full) };
}

function down(size: number): number {
  return Math.floor(size / STEP) * STEP;
}
