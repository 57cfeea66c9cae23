import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { HtmlElement } from '../templates/html-node.ts';
import type { DefinitionNode } from './definition.ts';

/** Checks that ids are unique and that links which leave the document go where links may go. */
export function checkAnchors(elements: readonly HtmlElement[]): Diagnostic[] {
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...repeated].map((id) => ({ code: 'layout/duplicate-id', args: { id } })),
    ...elements.flatMap(checkLink),
  ];
}

function checkLink({ tag, attributes }: HtmlElement): Diagnostic[] {
  const { href } = attributes;
  if (tag !== 'a' || href === undefined || href.startsWith('#') || isOpenLink(href)) return [];
  return [{ code: 'layout/bad-link', args: { link: href } }];
}

/** Links go to the web or to a mailbox; anything else could run or fetch something. */
function isOpenLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)\S/i.test(href);
}

/**
 * Checks that every link inside the document leads to something that is on a page: an id alone
 * is not enough, its element may have come out empty.
 */
export function checkTargets(content: readonly DefinitionNode[]): Diagnostic[] {
  const anchors = new Set<string>();
  const targets = new Set<string>();
  for (const node of allNodes(content)) {
    for (const anchor of node.anchors ?? []) anchors.add(anchor);
    const runs = 'text' in node ? node.text : [];
    for (const { linkToDestination } of runs) if (linkToDestination) targets.add(linkToDestination);
  }
  return [...targets]
    .filter((target) => !anchors.has(target))
    .map((target) => {
      const [near] = nearest(target, anchors);
      const args = near ? { target, nearest: near } : { target };
      return { code: 'layout/missing-target', args };
    });
}

function allNodes(nodes: readonly DefinitionNode[]): DefinitionNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(childrenOf(node))]);
}

function childrenOf(node: DefinitionNode): readonly DefinitionNode[] {
  if ('stack' in node) return node.stack;
  if ('table' in node) return node.table.body.flat();
  if ('indent' in node) return node.ul ?? node.ol ?? [];
  return [];
}
