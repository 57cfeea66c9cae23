import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import { asOneBlock, type Block, stackUp, withAnchor } from '../block.ts';
import type { Styled, Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { ListNode, Run } from '../definition.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { blockShape } from './paragraph.ts';

const DEFAULT_INDENT = 14;

/** An ordered or unordered list. Markers hang in the indent. */
export function layOutList(element: HtmlElement, around: Styling, context: LayoutContext): Block[] {
  const styled = styleOf(element, around, context);
  const items = listItems(element.children, context);
  const blocks = items.flatMap((item) => layOutItem(item, styled, context));
  if (blocks.length === 0) return [];
  const ordered = element.tag === 'ol';
  const start = Number(element.attributes['start'] ?? 1) || 1;
  const { block, look } = styled;
  const style = context.styles.nameOf(look, styleHint(element));
  const markers = blocks.map(
    (_, index): Run => ({
      text: ordered ? `${start + index}.` : (block.marker ?? '•'),
      style,
    }),
  );
  const { margin, ...shape } = blockShape({ ...block, indent: 0 });
  const node: ListNode = {
    ...(ordered ? { ol: stackUp(blocks), start } : { ul: stackUp(blocks) }),
    tag: element.tag,
    indent: block.indent ?? DEFAULT_INDENT,
    markers,
    grid: context.theme.grid.step,
    ...shape,
    ...(margin ? { margin } : {}),
  };
  return [{ node, before: block.before ?? 0, after: block.after ?? 0 }];
}

function listItems(nodes: readonly HtmlNode[], context: LayoutContext): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') {
      if (node.text.trim()) context.report('layout/misplaced-text', { text: excerpt(node.text) });
      return [];
    }
    if (node.tag === 'li') return [node];
    context.report('layout/misplaced-element', { element: node.tag, wanted: '`li`' });
    return [];
  });
}

function layOutItem(element: HtmlElement, list: Styled, context: LayoutContext): Block[] {
  const styled = styleOf(element, list, context);
  const content = asOneBlock(context.layOutBlocks(element.children, styled, context));
  if (!content) return [];
  const { id } = element.attributes;
  const node = id ? withAnchor(content.node, id) : content.node;
  const { before = 0, after = 0, keepTogether = false } = styled.block;
  // Items follow one another closely; only the list as a whole stands on the grid.
  const { grid: _, ...item } = node;
  return [{ node: { ...item, ...(keepTogether ? { keepTogether } : {}) }, before, after }];
}

function excerpt(text: string): string {
  return text.trim().slice(0, 40);
}
