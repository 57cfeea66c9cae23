import type { Direction, RunStyle } from './definition.ts';
import type { ClassStyle, PlainStyle, Theme } from './theme.ts';

/** How the text of an element looks: what it inherits, overridden by what it says itself. */
export interface TextLook {
  readonly family: string;
  readonly size: number;
  readonly leading: number;
  readonly weight: 'regular' | 'bold';
  readonly italic: boolean;
  /** Name of a colour of the theme; of a handling mark's label the colour itself. */
  readonly colour: string;
  readonly align: 'left' | 'centre' | 'right' | 'justify';
  readonly tracking: number;
  readonly caps: boolean;
  readonly hyphens: boolean;
  readonly nowrap: boolean;
  readonly raise: number;
  /** With a line through it: what is no longer so. */
  readonly struck: boolean;
  /** Beside a bar in the margin: what has changed since the edition before. */
  readonly barred: boolean;
}

/** Where in the tree of styles an element stands. */
export interface Styling {
  readonly look: TextLook;
  /** Styles for elements further in, from the classes around them, outermost first. */
  readonly inside: readonly Readonly<Record<string, PlainStyle>>[];
  /** Language of the text, where it is not the document's. */
  readonly lang?: string;
  /** Direction of the text, where an element says one. */
  readonly direction?: Direction;
}

/** What an element's own rules come to: its text, its space and behaviour, and what is inside. */
export interface Styled extends Styling {
  /** Space and behaviour; these are never inherited. */
  readonly block: ClassStyle;
}

const TEXT_PROPERTIES = [
  'family',
  'size',
  'leading',
  'weight',
  'italic',
  'colour',
  'align',
  'tracking',
  'caps',
  'hyphens',
  'nowrap',
  'raise',
] as const;

/** The styling at the root of a document. */
export function rootStyling(theme: Theme): Styling {
  const look: TextLook = {
    ...theme.body,
    weight: 'regular',
    italic: false,
    align: 'left',
    tracking: 0,
    caps: false,
    hyphens: false,
    nowrap: false,
    raise: 0,
    struck: false,
    barred: false,
  };
  return { look, inside: [] };
}

/**
 * Styles one element: the element's rules, then those that classes around it give to elements
 * inside, then its own classes in the order they are written. Text properties pass on to the
 * elements inside, space and behaviour do not.
 */
export function styleElement(
  around: Styling,
  tag: string,
  classes: readonly string[],
  theme: Theme,
): Styled {
  const own = classes.map((name) => theme.classes[name] ?? {});
  const layers: ClassStyle[] = [
    theme.elements[tag] ?? {},
    ...around.inside.map((styles) => styles[tag] ?? {}),
    ...own,
  ];
  const block: ClassStyle = Object.assign({}, ...layers);
  const inside = [theme.elements[tag], ...own].flatMap((style) =>
    style?.inside ? [style.inside] : [],
  );
  return {
    ...around,
    look: override(around.look, block),
    inside: inside.length > 0 ? [...around.inside, ...inside] : around.inside,
    block,
  };
}

function override(look: TextLook, style: PlainStyle): TextLook {
  const said = TEXT_PROPERTIES.filter((name) => style[name] !== undefined);
  if (said.length === 0) return look;
  return { ...look, ...Object.fromEntries(said.map((name) => [name, style[name]])) };
}

/** The complete style of a run of text that looks like this. */
export function runStyle(look: TextLook, theme: Theme): RunStyle {
  return {
    font: look.family,
    fontSize: look.size,
    bold: look.weight === 'bold',
    italics: look.italic,
    color: theme.colours[look.colour] ?? (look.colour.startsWith('#') ? look.colour : '#000000'),
    alignment: look.align === 'centre' ? 'center' : look.align,
    leading: look.leading,
    ...(look.tracking ? { characterSpacing: look.tracking } : {}),
    ...(look.hyphens ? { hyphens: true } : {}),
    ...(look.nowrap ? { noWrap: true } : {}),
    ...(look.raise ? { raise: look.raise } : {}),
    ...(look.struck ? { struck: true } : {}),
    ...(look.barred ? { barred: true } : {}),
  };
}
