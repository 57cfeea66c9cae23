import type { ClassStyle, ElementStyle, Theme } from '../../layout/theme.ts';

/**
 * The look of a theme as CSS for the HTML form of a document: sizes in points, so that a print
 * from the browser comes out like the PDF. Colours are custom properties (`--accent`).
 */
export function themeCss(theme: Theme): string {
  const elements = Object.entries(theme.elements).map(([name, style]) =>
    rule(elementSelector(name), declarations(style)),
  );
  const classes = Object.entries(theme.classes).flatMap(([name, style]) =>
    classRules(name, style, theme),
  );
  const columns = Object.entries(theme.columns).map(([name, { width }]) =>
    typeof width === 'number' ? rule(`col.${name}`, [`width:${width}pt`]) : '',
  );
  return [rootRule(theme), ...elements, tableRules(theme), ...classes, ...columns]
    .filter(Boolean)
    .join('\n');
}

function rootRule({ colours, body, families }: Theme): string {
  const variables = Object.entries(colours).map(([name, value]) => `--${name}:${value}`);
  const text = [
    `font-family:${families[body.family]?.css ?? 'serif'}`,
    `font-size:${body.size}pt`,
    `line-height:${body.leading}pt`,
    `color:var(--${body.colour})`,
  ];
  const familyVariables = Object.entries(families).map(([name, { css }]) => `--${name}:${css}`);
  return `${rule(':root', [...variables, ...familyVariables])}\n${rule('body', text)}`;
}

function elementSelector(name: string): string {
  if (name === 'th-row') return 'th[scope=row]';
  if (name === 'th-group') return 'th[scope=rowgroup],th[scope=colgroup]';
  return name;
}

function classRules(name: string, style: ClassStyle, theme: Theme): string[] {
  const inside = Object.entries(style.inside ?? {}).map(([element, inner]) =>
    rule(
      elementSelector(element)
        .split(',')
        .map((one) => `.${name} ${one}`)
        .join(','),
      declarations(inner),
    ),
  );
  const table = style.table ? tableStyle(`table.${name}`, style.table, theme) : [];
  return [rule(`.${name}`, declarations(style)), ...table, ...inside];
}

/** The rules of tables that name no style of their own, then nothing else. */
function tableRules(theme: Theme): string {
  const base = rule('table', ['border-collapse:collapse', 'width:100%']);
  const cells = rule('th,td', ['text-align:left', 'vertical-align:top']);
  return [base, cells, ...tableStyle('table', theme.defaultTable, theme)].join('\n');
}

function tableStyle(selector: string, name: string, theme: Theme): string[] {
  const style = theme.tables[name];
  if (!style) return [];
  const { paddingX, paddingTop, paddingBottom } = style;
  const line = (side: string, one: { width: number; colour: string } | undefined) =>
    `border-${side}:${one ? `${one.width}pt solid var(--${one.colour})` : '0'}`;
  return [
    rule(selector, [line('top', style.top), line('bottom', style.bottom)]),
    rule(`${selector} :is(th,td)`, [
      `padding:${paddingTop}pt ${paddingX}pt ${paddingBottom}pt`,
      line('top', style.row),
    ]),
    rule(`${selector} tbody:first-of-type tr:first-child :is(th,td)`, [line('top', style.header)]),
    rule(`${selector} thead :is(th,td)`, ['border-top:0']),
  ];
}

function rule(selector: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${selector}{${lines.join(';')}}` : '';
}

function declarations(style: ElementStyle): string[] {
  return [...textDeclarations(style), ...blockDeclarations(style)];
}

function textDeclarations(style: ElementStyle): string[] {
  return [
    ...said(style.family, (name) => `font-family:var(--${name})`),
    ...said(style.size, (size) => `font-size:${size}pt`),
    ...said(style.leading, (leading) => `line-height:${leading}pt`),
    ...said(style.weight, (weight) => `font-weight:${weight === 'bold' ? 600 : 400}`),
    ...said(style.italic, (italic) => `font-style:${italic ? 'italic' : 'normal'}`),
    ...said(style.colour, (colour) => `color:var(--${colour})`),
    ...said(style.align, (align) => `text-align:${align === 'centre' ? 'center' : align}`),
    ...said(style.tracking, (tracking) => `letter-spacing:${tracking}pt`),
    ...said(style.caps, (caps) => `text-transform:${caps ? 'uppercase' : 'none'}`),
    ...said(style.nowrap, (nowrap) => `white-space:${nowrap ? 'nowrap' : 'normal'}`),
    ...said(style.raise, (raise) => `position:relative;top:-${raise}pt;vertical-align:baseline`),
  ];
}

function blockDeclarations(style: ElementStyle): string[] {
  const { ruleAbove } = style;
  const above = ruleAbove && ruleAbove !== 'none' ? ruleAbove : undefined;
  return [
    ...said(style.before, (space) => `margin-top:${space}pt`),
    ...said(style.after, (space) => `margin-bottom:${space}pt`),
    ...said(style.indent, (indent) => `padding-left:${indent}pt`),
    ...said(style.indentRight, (indent) => `padding-right:${indent}pt`),
    ...said(style.marker, (marker) => `list-style-type:"${cssText(`${marker} `)}"`),
    ...said(style.keepTogether, () => 'break-inside:avoid'),
    ...said(style.keepWithNext, () => 'break-after:avoid'),
    ...said(style.newPage, () => 'break-before:page'),
    ...said(style.background, (colour) => `background:var(--${colour})`),
    ...said(style.bar, (colour) => `background:var(--${colour});border-radius:1.5pt`),
    ...said(style.minHeight, (height) => `height:${height}pt`),
    ...said(above, ({ width, colour }) => `border-top:${width}pt solid var(--${colour})`),
  ];
}

function said<T>(value: T | undefined, say: (value: T) => string): string[] {
  return value === undefined ? [] : [say(value)];
}

function cssText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
