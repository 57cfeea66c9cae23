import type { HtmlElement } from '../../templates/html-node.ts';
import { type Block, stackUp } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { DefinitionNode, TextNode } from '../definition.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { plainText } from './inline.ts';
import { blockShape, layOutText } from './paragraph.ts';

/**
 * A contents list, filled with a list of links to headings: a line or more an entry, each ending
 * in the number of the page that its heading is on. The pages are known to the printer alone.
 */
export function layOutContents(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  const entries = elementsIn(element).flatMap((list) => {
    const inside = styleOf(list, styled, context);
    return elementsIn(list).flatMap((item) => layOutEntry(item, inside, context));
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return [];
  const label = element.attributes['aria-label']?.trim();
  const node: DefinitionNode = {
    stack: stackUp(entries.map(keptWithDeeper)),
    tag: element.tag,
    ...(label ? { label } : {}),
    ...blockShape(styled.block),
  };
  const { before = 0, after = 0 } = styled.block;
  return [{ node, before: Math.max(before, first.before), after: Math.max(after, last.after) }];
}

interface Entry extends Block {
  readonly node: TextNode;
  readonly level: number;
}

function layOutEntry(item: HtmlElement, list: Styling, context: LayoutContext): Entry[] {
  const plain = styleOf(item, list, context);
  // The number stands at the end of the last line, and so the text at the beginning.
  const styled = { ...plain, look: { ...plain.look, align: 'left' as const } };
  const hint = styleHint(item);
  const block = layOutText(item.children, styled, item.tag, hint, context);
  const linkToDestination = block?.node.text.find(
    (run) => run.linkToDestination,
  )?.linkToDestination;
  if (!block || !linkToDestination) return [];
  const linkTitle = plainText(block.node.text).trim();
  const { style, margin, ...node } = block.node;
  const entry: TextNode = {
    ...node,
    style,
    text: node.text.map((run) => ({ ...run, linkTitle })),
    pageNumber: { text: '', style, tag: 'a', linkToDestination, linkTitle },
    keepTogether: true,
    ...(margin ? { margin: indentFromStart(margin, styled.direction) } : {}),
  };
  return [{ ...block, node: entry, level: levelOf(item) }];
}

/** The class of an entry says of which level its heading is. */
function levelOf({ attributes }: HtmlElement): number {
  return Number(/\d+$/.exec(attributes['class'] ?? '')?.[0] ?? 1);
}

type Margin = NonNullable<TextNode['margin']>;

/** The indents of levels are counted from where the text begins. */
function indentFromStart(
  [left, top, right, bottom]: Margin,
  direction: string | undefined,
): Margin {
  return direction === 'rtl' ? [right, top, left, bottom] : [left, top, right, bottom];
}

/** An entry is not parted from the first of those below it: they would lose what they are of. */
function keptWithDeeper(entry: Entry, index: number, entries: readonly Entry[]): Block {
  const next = entries[index + 1];
  if (!next || next.level <= entry.level) return entry;
  return { ...entry, node: { ...entry.node, keepWithNext: true } };
}

function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.filter((node) => node.type === 'element');
}
