import { createHash } from 'node:crypto';
import { attributesOf } from './contents-headings.ts';
import { inlineElements } from './html-subset.ts';
import { type Insertion, withInsertions } from './insertions.ts';
import { isBlank, readHtml, type WrittenElement, type WrittenNode } from './read-html.ts';

/** A block of text of a filled body: what it says and where. */
interface TextBlock {
  readonly element: WrittenElement;
  /** Names what it says under its heading and in its row, without numbers of sources. */
  readonly key: string;
}

/**
 * The blocks of a body that say what the body of the edition before did not say, by their keys.
 * Compares what is printed, so that nothing that changes on the page goes without its bar,
 * whatever the templates are.
 * @param before the filled and checked HTML of the edition before
 * @param after that of this edition
 */
export function changedBlocks(before: string, after: string): string[] {
  const known = new Set(blocksOf(before).map(({ key }) => key));
  const keys = blocksOf(after).map(({ key }) => key);
  return [...new Set(keys.filter((key) => !known.has(key)))];
}

/** The same body with `data-bars="beside"` on each block that has one of these keys. */
export function markChanged(html: string, keys: readonly string[]): string {
  if (keys.length === 0) return html;
  const wanted = new Set(keys);
  const insertions = blocksOf(html)
    .filter(({ key }) => wanted.has(key))
    .map(({ element }): Insertion => {
      return { at: element.at.start + 1 + element.tag.length, text: ' data-bars="beside"' };
    });
  return withInsertions(html, insertions);
}

function blocksOf(html: string): TextBlock[] {
  const found: TextBlock[] = [];
  collect(readHtml(html).nodes, { heading: '', row: '', found });
  return found;
}

/** Where in the body a block stands, so that equal words at two places are two things. */
interface Around {
  /** Text of the latest heading; headings further on write it anew. */
  heading: string;
  /** Text of the first cell of the row. */
  readonly row: string;
  readonly found: TextBlock[];
}

function collect(nodes: readonly WrittenNode[], around: Around): void {
  for (const node of nodes) if (node.type === 'element') collectElement(node, around);
}

function collectElement(element: WrittenElement, around: Around): void {
  if (isUnbarred(element)) return;
  if (/^h[1-6]$/.test(element.tag)) around.heading = textOf(element.children);
  if (isBlock(element)) {
    const text = textOf(element.children);
    if (text) around.found.push({ element, key: keyOf([around.heading, around.row, text]) });
    return;
  }
  const row = element.tag === 'tr' ? firstCell(element) : around.row;
  const inside = { ...around, row };
  collect(element.children, inside);
  around.heading = inside.heading;
}

function firstCell({ children }: WrittenElement): string {
  const first = children.find((child) => child.type === 'element');
  return first ? textOf([first]) : '';
}

/** What says by itself that it is of this edition: lists of changes, contents, the front. */
function isUnbarred(element: WrittenElement): boolean {
  return element.tag === 'nav' || attributesOf(element)['data-bars'] === 'none';
}

/** An element that holds words itself, or is a picture. */
function isBlock({ tag, children }: WrittenElement): boolean {
  if (tag === 'svg') return true;
  return children.some((child) =>
    child.type === 'text' ? !isBlank(child) : inlineElements.includes(child.tag),
  );
}

function textOf(nodes: readonly WrittenNode[]): string {
  return nodes.map(textOfNode).join('').replace(/\s+/g, ' ').trim();
}

function textOfNode(node: WrittenNode): string {
  if (node.type === 'text') return node.text;
  return isPlacing(node) ? '' : node.children.map(textOfNode).join(' ');
}

/** Numbers of sources and of pages: they move without a change of what is said. */
function isPlacing(element: WrittenElement): boolean {
  const { class: classes = '', 'data-pages': pages } = attributesOf(element);
  if (isUnbarred(element)) return true;
  return pages !== undefined || classes.split(/\s+/).includes('ref');
}

function keyOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);
}
