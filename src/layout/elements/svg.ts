import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import type { TextLook } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { Run } from '../definition.ts';

/** A vector picture as text, with the words in it listed apart. */
export interface Picture {
  readonly svg: string;
  readonly texts: readonly Run[];
}

const THEME_COLOUR = /^var\(--([a-z0-9-]+)\)$/;

/**
 * Writes an SVG element out again, with theme colours (`var(--accent)`) in place of their names.
 * Only what the HTML subset allows can be in it, so nothing is fetched when it is drawn.
 */
export function pictureOf(svg: HtmlElement, look: TextLook, context: LayoutContext): Picture {
  if (!/^\s*[\d.-]+[\s,]+[\d.-]+[\s,]+[\d.]+[\s,]+[\d.]+\s*$/.test(svg.attributes['viewBox'] ?? '')) {
    context.report('layout/no-view-box', { found: svg.attributes['viewBox'] ?? '' });
  }
  const texts: Run[] = [];
  const root = { ...svg, attributes: { ...defaults(look), ...svg.attributes } };
  return { svg: write(root, { look, context, texts }), texts };
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
  return `<${node.tag}${attributes(node, around.context)}>${inner}</${node.tag}>`;
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
  const family = element.attributes['font-family'] ?? look.family;
  const style = context.styles.nameOf({ ...look, family, weight }, 'svg text');
  texts.push({ text, style });
  return escapeXml(text);
}

function attributes(element: HtmlElement, context: LayoutContext): string {
  return Object.entries(element.attributes)
    .filter(([name]) => name !== 'class' && name !== 'id')
    .map(([name, value]) => ` ${name}="${escapeXml(themeColour(value, context))}"`)
    .join('');
}

function themeColour(value: string, { theme, report }: LayoutContext): string {
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
