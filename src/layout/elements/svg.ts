import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import type { TextLook } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { Run } from '../definition.ts';

/** A vector picture as text, with the words in it listed apart. */
export interface Picture {
  readonly svg: string;
  readonly texts: readonly Run[];
  /** Width for a height of one. */
  readonly ratio: number;
}

const THEME_COLOUR = /^var\(--([a-z0-9-]+)\)$/;

/**
 * Writes an SVG element out again, with theme colours (`var(--accent)`) in place of their names.
 * Only what the HTML subset allows can be in it, so nothing is fetched when it is drawn.
 */
export function pictureOf(svg: HtmlElement, look: TextLook, context: LayoutContext): Picture {
  const [, , across = 0, down = 0] = (svg.attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number);
  const ratio = across / down;
  if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY)) {
    context.report('layout/no-view-box', { found: svg.attributes['viewBox'] ?? '' });
  }
  const texts: Run[] = [];
  // The picture is as wide as its column; a size of its own would only contradict that.
  const { width: _width, height: _height, ...own } = svg.attributes;
  const root = { ...svg, attributes: { ...defaults(look), ...own } };
  return { svg: write(root, { look, context, texts }), texts, ratio };
}

function defaults(look: TextLook): Record<string, string> {
  return { xmlns: 'http://www.w3.org/2000/svg', 'font-family': look.family };
}

interface Around {
  readonly look: TextLook;
  readonly context: LayoutContext;
  readonly texts: Run[];
}

function write(node: HtmlNode, around: Around): string {
  if (node.type === 'text') return escapeXml(node.text);
  if (node.tag === 'title') return '';
  const inner = node.tag === 'text' ? writeText(node, around) : writeAll(node.children, around);
  return `<${node.tag}${attributes(node, around)}>${inner}</${node.tag}>`;
}

function writeAll(nodes: readonly HtmlNode[], around: Around): string {
  return nodes
    .filter((node) => node.type === 'element')
    .map((node) => write(node, around))
    .join('');
}

function writeText(element: HtmlElement, { look, context, texts }: Around): string {
  const text = element.children.map((child) => (child.type === 'text' ? child.text : '')).join('');
  const weight = element.attributes['font-weight'] === 'bold' ? 'bold' : 'regular';
  const family = familyOf(element.attributes['font-family'], look, context);
  const style = context.styles.nameOf({ ...look, family, weight }, 'svg text');
  texts.push({ text, style });
  return escapeXml(text);
}

function attributes(element: HtmlElement, { look, context }: Around): string {
  return Object.entries(element.attributes)
    .filter(([name]) => name !== 'class' && name !== 'id')
    .map(([name, value]) => {
      const said = name === 'font-family' ? familyOf(value, look, context) : value;
      return ` ${name}="${escapeXml(themeColour(said, look, context))}"`;
    })
    .join('');
}

/** The theme's family of that name, be it the theme's own or a browser's; else the one around. */
function familyOf(asked: string | undefined, look: TextLook, { theme }: LayoutContext): string {
  const names = (asked ?? '').split(',').map(bareName);
  for (const [name, { css }] of Object.entries(theme.families)) {
    if (names.includes(name) || names[0] === bareName(css.split(',')[0] ?? '')) return name;
  }
  return look.family;
}

function bareName(name: string): string {
  return name.replaceAll(/['"]/g, '').trim().toLowerCase();
}

function themeColour(value: string, look: TextLook, { theme, report }: LayoutContext): string {
  if (value === 'currentColor') return theme.colours[look.colour] ?? '#000000';
  const name = THEME_COLOUR.exec(value.trim())?.[1];
  if (!name) return value;
  const colour = theme.colours[name];
  if (!colour) report('layout/unknown-colour', { colour: name });
  return colour ?? '#000000';
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
