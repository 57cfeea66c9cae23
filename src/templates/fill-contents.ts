import {
  attributesOf,
  type ListedHeading,
  type Listing,
  listingOf,
  written,
} from './contents-headings.ts';
import { withInsertions } from './insertions.ts';
import { type HtmlFault, readHtml, type WrittenElement, type WrittenNode } from './read-html.ts';

/** The deepest level that a contents list names where it says none. */
const DEFAULT_DEPTH = 2;

/**
 * Fills a body's contents list: an empty `nav` becomes a list of links to the headings of the
 * body, each with a class for its level (`contents-1`); headings without an id are given one. A
 * body that has no such list stays as it is, letter by letter.
 * @param html sound, without faults of {@link contentsFaults}
 */
export function fillContents(html: string): string {
  const { nodes } = readHtml(html);
  const listing = listingOf(nodes);
  const [list] = listing.lists;
  if (!list) return html;
  const headings = listed(list, listing.headings);
  const ids = newIds(headings, idsIn(nodes));
  const anchors = [...ids].map(([{ element }, id]) => {
    return { at: element.at.start + 1 + element.tag.length, text: written({ id }) };
  });
  const items = headings.map((heading) => itemOf(heading, ids.get(heading)));
  const filled = { at: list.element.at.end, text: `<ul>\n${items.join('\n')}\n</ul>` };
  return withInsertions(html, [...anchors, filled]);
}

/** What is wrong with the contents lists of a body: more than one, or nothing to list. */
export function contentsFaults(nodes: readonly WrittenNode[]): HtmlFault[] {
  const { lists, headings } = listingOf(nodes);
  return lists.flatMap((list, index): HtmlFault[] => {
    const { at } = list.element;
    if (index > 0) return [{ code: 'template/second-contents', args: {}, at }];
    if (listed(list, headings).length > 0) return [];
    return [{ code: 'template/empty-contents', args: { depth: String(depthOf(list)) }, at }];
  });
}

type List = Listing['lists'][number];

function listed(list: List, headings: readonly ListedHeading[]): readonly ListedHeading[] {
  const depth = depthOf(list);
  const isBehind = ({ element }: ListedHeading) => element.at.start > list.element.at.start;
  const only = attributesOf(list.element)['data-from'] === 'here' ? isBehind : () => true;
  return headings.filter(
    (heading) => heading.level <= depth && heading.element !== list.own && only(heading),
  );
}

/** What is no level has a fault of its own. */
function depthOf({ element }: List): number {
  const depth = Number(attributesOf(element)['data-depth']);
  return Number.isInteger(depth) && depth > 0 ? depth : DEFAULT_DEPTH;
}

/** Ids for the headings that have none, unlike all ids there are. */
function newIds(
  headings: readonly ListedHeading[],
  taken: ReadonlySet<string>,
): ReadonlyMap<ListedHeading, string> {
  let number = 0;
  const next = (): string => {
    number += 1;
    const id = `heading-${number}`;
    return taken.has(id) ? next() : id;
  };
  const without = headings.filter(({ element }) => attributesOf(element)['id'] === undefined);
  return new Map(without.map((heading) => [heading, next()]));
}

function idsIn(nodes: readonly WrittenNode[]): Set<string> {
  const elements = nodes.filter((node): node is WrittenElement => node.type === 'element');
  return new Set(
    elements.flatMap((element) => [attributesOf(element)['id'] ?? '', ...idsIn(element.children)]),
  );
}

function itemOf({ element, level, words, speech }: ListedHeading, newId = ''): string {
  const href = `#${attributesOf(element)['id'] ?? newId}`;
  const item = written({ class: `contents-${level}`, ...speech });
  return `<li${item}><a${written({ href })}>${words}</a></li>`;
}
