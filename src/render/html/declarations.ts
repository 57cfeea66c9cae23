import type { PlainStyle, Theme } from '../../layout/theme.ts';

/** What a style of the theme says, as CSS declarations. */
export function declarations(style: PlainStyle, theme: Theme): string[] {
  return [...textDeclarations(style, theme), ...blockDeclarations(style, theme)];
}

/** A horizontal rule on one side of a box, or that there is none. */
export function ruleDeclaration(
  side: 'top' | 'bottom',
  line: { readonly width: number; readonly colour: string } | undefined,
  { colours }: Theme,
): string {
  return `border-${side}:${line ? `${line.width}pt solid ${colours[line.colour]}` : '0'}`;
}

function textDeclarations(style: PlainStyle, { colours, families }: Theme): string[] {
  return [
    ...said(style.family, (name) => `font-family:${families[name]?.css ?? 'inherit'}`),
    ...said(style.size, (size) => `font-size:${size}pt`),
    ...said(style.leading, (leading) => `line-height:${leading}pt`),
    ...said(style.weight, (weight) => `font-weight:${weight === 'bold' ? 600 : 400}`),
    ...said(style.italic, (italic) => `font-style:${italic ? 'italic' : 'normal'}`),
    ...said(style.colour, (colour) => `color:${colours[colour]}`),
    ...said(style.align, (align) => `text-align:${align === 'centre' ? 'center' : align}`),
    ...said(style.tracking, (tracking) => `letter-spacing:${tracking}pt`),
    ...said(style.caps, (caps) => `text-transform:${caps ? 'uppercase' : 'none'}`),
    ...said(style.hyphens, (hyphens) => `hyphens:${hyphens ? 'auto' : 'manual'}`),
    ...said(style.nowrap, (nowrap) => `white-space:${nowrap ? 'nowrap' : 'normal'}`),
    ...said(style.raise, (raise) => `position:relative;top:-${raise}pt;vertical-align:baseline`),
  ];
}

function blockDeclarations(style: PlainStyle, theme: Theme): string[] {
  const { ruleAbove } = style;
  return [
    ...said(style.before, (space) => `margin-top:${space}pt`),
    ...said(style.after, (space) => `margin-bottom:${space}pt`),
    ...said(style.indent, (indent) => `padding-left:${indent}pt`),
    ...said(style.indentRight, (indent) => `padding-right:${indent}pt`),
    ...said(style.marker, (marker) => `list-style-type:"${cssText(`${marker} `)}"`),
    ...said(style.keepTogether, () => 'break-inside:avoid'),
    ...said(style.keepWithNext, () => 'break-after:avoid'),
    ...said(style.newPage, () => 'break-before:page'),
    ...said(style.background, (colour) => `background:${theme.colours[colour]}`),
    ...said(style.bar, (colour) => `background:${theme.colours[colour]};${BAR_GAP}`),
    ...said(style.minHeight, (height) => `height:${height}pt`),
    ...said(ruleAbove, (line) => ruleDeclaration('top', line === 'none' ? undefined : line, theme)),
  ];
}

/** Bars that touch are told apart by a gap of paper. */
const BAR_GAP = 'box-shadow:inset 0 0 0 1pt #ffffff';

function said<T>(value: T | undefined, say: (value: T) => string): string[] {
  return value === undefined ? [] : [say(value)];
}

/** Text for a CSS string: nothing in it may end the string, or the style element around it. */
function cssText(text: string): string {
  return text.replace(/["\\<>\n]/g, (one) => `\\${one.codePointAt(0)?.toString(16)} `);
}
