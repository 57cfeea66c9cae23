import type { HtmlElement } from '../../templates/html-node.ts';
import { asOneBlock, withAnchor } from '../block.ts';
import type { Styling, TextLook } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { CellShape, DefinitionNode, Meaning } from '../definition.ts';
import { styleHint, styleOf } from '../style-of.ts';
import type { ClassStyle } from '../theme.ts';
import { isInline } from './inline.ts';
import { layOutText } from './paragraph.ts';
import { type Span, spanOf } from './table-spans.ts';

/** Distance of a bar from the edges of its cell, in points: left, top, right, bottom. */
const BAR_INSET = [1, 1, 1, 1] as const;

/** A cell laid out, with what its style says about the row it stands in. */
export interface LaidOutCell {
  readonly node: DefinitionNode;
  readonly span: Span;
  readonly block: ClassStyle;
}

/** What the column and the row of a cell add to it. */
export interface CellPlace {
  readonly align: TextLook['align'] | undefined;
  readonly anchors: readonly string[];
}

/** Lays out one cell. A cell without content still takes its place. */
export function layOutCell(
  element: HtmlElement,
  row: Styling,
  { align, anchors }: CellPlace,
  context: LayoutContext,
): LaidOutCell {
  const aligned = align ? { ...row, look: { ...row.look, align } } : row;
  const styled = styleOf(element, aligned, context);
  const span = spanOf(element);
  const content = contentOf(element, styled, context);
  const ids = [...anchors, element.attributes['id'] ?? ''].filter(Boolean);
  const node = ids.reduceRight(withAnchor, content);
  const shape = { ...cellShape(styled.block, span, context), ...meaning(element) };
  return { node: { ...node, ...shape }, span, block: styled.block };
}

function contentOf(
  element: HtmlElement,
  styled: ReturnType<typeof styleOf>,
  context: LayoutContext,
): DefinitionNode {
  const hint = styleHint(element);
  const bare = { ...styled, block: {} };
  const content = element.children.every(isInline)
    ? layOutText(element.children, bare, element.tag, hint, context)
    : asOneBlock(context.layOutBlocks(element.children, bare, context));
  if (content) return content.node;
  return { text: [], style: context.styles.nameOf(styled.look, hint) };
}

function cellShape(block: ClassStyle, span: Span, { theme }: LayoutContext): CellShape {
  const fill = block.background && theme.colours[block.background];
  const bar = block.bar && theme.colours[block.bar];
  return {
    ...(span.columns > 1 ? { colSpan: span.columns } : {}),
    ...(span.rows > 1 ? { rowSpan: span.rows } : {}),
    ...(fill ? { fillColor: fill } : {}),
    ...(bar ? { bar: { color: bar, inset: BAR_INSET } } : {}),
  };
}

function meaning({ tag, attributes }: HtmlElement): Meaning & CellShape {
  const { scope, abbr } = attributes;
  const spoken = attributes['aria-label']?.trim();
  return {
    cell: tag,
    ...(scope ? { scope } : {}),
    ...(abbr ? { abbr } : {}),
    ...(spoken ? { spoken } : {}),
  };
}
