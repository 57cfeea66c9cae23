import { type Mention, type NamedForms, nameFinder } from '../names/name-finder.ts';
import type { HtmlElement, HtmlNode } from '../templates/html-node.ts';

/** Between the forms of a name in `data-names`. */
const SEPARATOR = '|';

/**
 * Marks whoever an index asks for wherever the text before the index names them, as
 * `<span data-index="KEY">` does by hand. Within a mark made by hand, a contents list or a picture
 * nothing is looked for. A body without an index stays the very same.
 */
export function markNames(body: readonly HtmlNode[]): readonly HtmlNode[] {
  const asked = askedFor(body);
  if (asked.length === 0) return body;
  const find = nameFinder(asked);
  let isBefore = true;
  const mark = (node: HtmlNode): HtmlNode[] => {
    if (node.type === 'text') return isBefore ? marked(node.text, find(node.text)) : [node];
    if (node.attributes['data-pages']) isBefore = false;
    if (node.attributes['data-index'] || UNMARKED.has(node.tag)) return [node];
    return [{ ...node, children: node.children.flatMap(mark) }];
  };
  return body.flatMap(mark);
}

const UNMARKED = new Set(['nav', 'svg']);

/** Everybody whose pages are asked for, with the forms of their names. */
function askedFor(nodes: readonly HtmlNode[]): NamedForms[] {
  return nodes.flatMap((node): NamedForms[] => {
    if (node.type === 'text') return [];
    const { 'data-pages': key, 'data-names': names = '' } = node.attributes;
    const own = key ? [{ key, forms: names.split(SEPARATOR) }] : [];
    return [...own, ...askedFor(node.children)];
  });
}

function marked(text: string, mentions: readonly Mention[]): HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let end = 0;
  for (const mention of mentions) {
    nodes.push(...plain(text.slice(end, mention.start)));
    nodes.push(markOf(mention.key, text.slice(mention.start, mention.end)));
    end = mention.end;
  }
  return [...nodes, ...plain(text.slice(end))];
}

function plain(text: string): HtmlNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function markOf(key: string, text: string): HtmlElement {
  const children: HtmlNode[] = [{ type: 'text', text }];
  return { type: 'element', tag: 'span', attributes: { 'data-index': key }, children };
}
