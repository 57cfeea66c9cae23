import type { HtmlNode } from './html-node.ts';
import { readHtml, type WrittenNode } from './read-html.ts';

/**
 * The plain tree of a body's HTML, exactly as written: what `fillTemplate` has made and checked.
 * Throws on anything the HTML standard would close, move or drop; that is our own mistake.
 */
export function parseHtml(html: string): HtmlNode[] {
  const { nodes, faults } = readHtml(html);
  if (faults.length > 0) {
    const list = faults.map(
      ({ code, args, at }) => `${code} ${Object.values(args)} at ${at.start}`,
    );
    throw new Error(`not the HTML of a filled template: ${list.join('; ')}`);
  }
  return nodes.map(plain);
}

function plain(node: WrittenNode): HtmlNode {
  if (node.type === 'text') return { type: 'text', text: node.text };
  const { tag, attributes, children } = node;
  return {
    type: 'element',
    tag,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: children.map(plain),
  };
}
