import type { HtmlElement } from '../templates/html-node.ts';

/** The classes of an element, in the order they are written. */
export function classesOf(element: HtmlElement): string[] {
  return (element.attributes['class'] ?? '').split(/[ \t\n\r\f]+/).filter(Boolean);
}
