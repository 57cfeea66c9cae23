import type { HtmlElement } from '../templates/html-node.ts';
import { type Styled, type Styling, styleElement, type TextLook } from './cascade.ts';
import { classesOf } from './classes-of.ts';
import type { LayoutContext } from './context.ts';
import type { Direction } from './definition.ts';

/** Styles an element of the body by its name, its classes, its language and its direction. */
export function styleOf(element: HtmlElement, around: Styling, context: LayoutContext): Styled {
  const styled = styleElement(around, styleKey(element), classesOf(element), context.theme);
  const { lang, dir } = element.attributes;
  return {
    ...styled,
    look: marked(element, styled.look),
    ...(lang ? { lang } : {}),
    ...(dir ? { direction: dir as Direction } : {}),
  };
}

/** What no theme decides: that a text is no longer so, or was not so in the edition before. */
function marked({ tag, attributes }: HtmlElement, look: TextLook): TextLook {
  const struck = look.struck || tag === 'del';
  const barred = look.barred || attributes['data-bars'] === 'beside';
  return struck === look.struck && barred === look.barred ? look : { ...look, struck, barred };
}

/** A name for an element's style that a person finds again: its tag and classes. */
export function styleHint(element: HtmlElement): string {
  return [element.tag, ...classesOf(element)].join('.');
}

/**
 * The name a theme has for an element. Heads of columns, of rows and of groups of rows look
 * different in most tables, so a theme styles them apart.
 */
function styleKey({ tag, attributes }: HtmlElement): string {
  if (tag !== 'th') return tag;
  const { scope } = attributes;
  if (scope === 'row') return 'th-row';
  return scope === 'rowgroup' || scope === 'colgroup' ? 'th-group' : 'th';
}
