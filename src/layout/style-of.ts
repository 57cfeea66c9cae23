import type { HtmlElement } from '../templates/html-node.ts';
import { type Styled, type Styling, styleElement } from './cascade.ts';
import { classesOf } from './classes-of.ts';
import type { LayoutContext } from './context.ts';

/** Styles an element of the body by its name, its classes and its language. */
export function styleOf(element: HtmlElement, around: Styling, context: LayoutContext): Styled {
  const styled = styleElement(around, element.tag, classesOf(element), context.theme);
  const lang = element.attributes['lang'];
  return lang ? { ...styled, lang } : styled;
}

/** A name for an element's style that a person finds again: its tag and classes. */
export function styleHint(element: HtmlElement): string {
  return [element.tag, ...classesOf(element)].join('.');
}
