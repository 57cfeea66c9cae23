import type { HtmlNode } from '../../templates/html-node.ts';
import type { Block } from '../block.ts';
import type { Styled } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { BlockShape, CellShape, TextNode } from '../definition.ts';
import type { ClassStyle, Theme } from '../theme.ts';
import { layOutInlines } from './inline.ts';

/**
 * Lays out a run of inline nodes as one block of text. Undefined where they hold no text: an
 * empty paragraph takes no room.
 */
export function layOutText(
  nodes: readonly HtmlNode[],
  styled: Styled,
  tag: string,
  hint: string,
  context: LayoutContext,
): (Block & { node: TextNode }) | undefined {
  const { runs, anchors } = layOutInlines(nodes, styled, hint, context);
  if (runs.length === 0) return;
  const { block, look, lang, direction } = styled;
  const node: TextNode = {
    text: runs,
    style: context.styles.nameOf(look, hint),
    tag,
    ...(lang ? { lang } : {}),
    ...(direction ? { direction } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...blockShape(block),
    ...onGrid(look.leading, context.theme),
    ...ruleAbove(block, context.theme),
    ...inCard(block, context.theme),
  };
  return { node, before: block.before ?? 0, after: block.after ?? 0 };
}

/** Indents and page behaviour of a block, as the printer reads them. */
export function blockShape(block: ClassStyle): BlockShape {
  const left = block.indent ?? 0;
  const right = block.indentRight ?? 0;
  return {
    ...(left || right ? { margin: [left, 0, right, 0] as const } : {}),
    ...(block.newPage ? { pageBreak: 'before' as const } : {}),
    ...(block.keepWithNext ? { keepWithNext: true } : {}),
    ...(block.keepTogether ? { keepTogether: true } : {}),
  };
}

/** What only a card has a use for: how small its text may be made, and the ground behind it. */
function inCard({ fit, background }: ClassStyle, { colours }: Theme): BlockShape & CellShape {
  const fill = background && colours[background];
  return {
    ...(fit ? { fit: { ...fit, least: Math.min(fit.least ?? fit.downTo, fit.downTo) } } : {}),
    ...(fill ? { fillColor: fill } : {}),
  };
}

/** Text whose leading fits the baseline grid stands on it. */
function onGrid(leading: number, { grid }: Theme): Pick<BlockShape, 'grid'> {
  return leading % grid.step === 0 ? { grid: grid.step } : {};
}

function ruleAbove(block: ClassStyle, theme: Theme): Pick<TextNode, 'ruleAbove'> {
  if (!block.ruleAbove || block.ruleAbove === 'none') return {};
  const { width, colour } = block.ruleAbove;
  return { ruleAbove: { width, color: theme.colours[colour] ?? '#000000' } };
}
