import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import { type Block, stackUp, withAnchor } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { SvgNode } from '../definition.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { layOutText } from './paragraph.ts';
import { pictureOf } from './svg.ts';

/** Part of a page's height that a picture may take; the rest is for its heading and caption. */
const MOST_OF_PAGE = 0.75;

/**
 * A figure: a picture that says in words what it shows, and its caption. It is not broken, and
 * stays with its caption.
 */
export function layOutFigure(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  const blocks = element.children.flatMap((node) => layOutPart(node, element, styled, context));
  const [first] = blocks;
  if (!first) return [];
  const { before = 0, after = 0 } = styled.block;
  const stack = { stack: stackUp(blocks), tag: 'figure', keepTogether: true };
  return [{ node: stack, before: Math.max(before, first.before), after }];
}

function layOutPart(
  node: HtmlNode,
  figure: HtmlElement,
  styled: Styling,
  context: LayoutContext,
): Block[] {
  if (node.type === 'text') return [];
  if (node.tag === 'svg') return [layOutPicture(node, figure, styled, context)];
  if (node.tag !== 'figcaption') return context.layOutBlocks([node], styled, context);
  const style = styleOf(node, styled, context);
  const block = layOutText(node.children, style, 'figcaption', styleHint(node), context);
  if (!block) return [];
  const { id } = node.attributes;
  return [id ? { ...block, node: withAnchor(block.node, id) } : block];
}

function layOutPicture(
  svg: HtmlElement,
  figure: HtmlElement,
  { look }: Styling,
  context: LayoutContext,
): Block {
  const alt = (figure.attributes['aria-label'] ?? '').trim();
  const picture = pictureOf(svg, look, context);
  const width = Math.min(context.width, picture.ratio * context.height * MOST_OF_PAGE);
  const { svg: text, texts } = picture;
  const barred = look.barred || svg.attributes['data-bars'] === 'beside' ? { barred: true } : {};
  const node: SvgNode = { svg: text, texts, width, alt, tag: 'svg', ...barred };
  return { node, before: 0, after: 0 };
}
