import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { HtmlElement } from '../templates/html-node.ts';

/**
 * Checks that ids are unique and that every link leads somewhere: to an id of this document, or
 * to the web or a mailbox.
 */
export function checkAnchors(elements: readonly HtmlElement[]): Diagnostic[] {
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const known = new Set(ids);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...repeated].map((id) => ({ code: 'layout/duplicate-id', args: { id } })),
    ...elements.flatMap((element) => checkLink(element, known)),
  ];
}

function checkLink({ tag, attributes }: HtmlElement, known: ReadonlySet<string>): Diagnostic[] {
  const { href } = attributes;
  if (tag !== 'a' || href === undefined) return [];
  if (!href.startsWith('#')) {
    return isOpenLink(href) ? [] : [{ code: 'layout/bad-link', args: { link: href } }];
  }
  const target = href.slice(1);
  if (known.has(target)) return [];
  const [near] = nearest(target, known);
  return [{ code: 'layout/missing-target', args: { target, ...(near ? { nearest: near } : {}) } }];
}

/** Links go to the web or to a mailbox; anything else could run or fetch something. */
function isOpenLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)\S/i.test(href);
}
