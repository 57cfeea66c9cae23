import type { ClassStyle, ElementStyle, PlainStyle, Theme } from '../../layout/theme.ts';
import { declarations, ruleDeclaration } from './declarations.ts';

/**
 * The look of a theme as CSS for the HTML form of a document: sizes in points, so that a print
 * from the browser comes out like the PDF. Plain selectors and plain values, which mail programs
 * read too; only pictures need the colours by name (`var(--accent)`).
 */
export function themeCss(theme: Theme): string {
  const { elements, classes, defaultTable, columns } = theme;
  const kinds = Object.entries(classes).flatMap(([name, { table }]) =>
    table ? tableRules(name, table, theme) : [],
  );
  return [
    rootRule(theme),
    ...Object.entries(elements).flatMap(([name, style]) => elementRules(name, style, theme)),
    'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;font-weight:400}',
    ...tableRules('', defaultTable, theme),
    ...kinds,
    ...Object.entries(classes).flatMap(([name, style]) => classRules(name, style, theme)),
    ...Object.entries(columns).map(([name, { width }]) =>
      typeof width === 'number' ? rule(`col.${name}`, [`width:${width}pt`]) : '',
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

function rootRule({ colours, body, families }: Theme): string {
  const variables = Object.entries(colours).map(([name, value]) => `--${name}:${value}`);
  const text = [
    `font-family:${families[body.family]?.css ?? 'serif'}`,
    `font-size:${body.size}pt`,
    `line-height:${body.leading}pt`,
    `color:${colours[body.colour]}`,
  ];
  return `${rule(':root', variables)}\n${rule('body', text)}`;
}

function elementRules(name: string, style: ElementStyle, theme: Theme): string[] {
  return [
    rule(elementSelectors(name).join(','), declarations(style, theme)),
    ...insideRules(`${name} `, style.inside, theme),
  ];
}

/** Classes on rows and cells must win over the kind of table they stand in. */
function classRules(name: string, style: ClassStyle, theme: Theme): string[] {
  const noRule = style.ruleBelow ? [`.${name}+tr th,.${name}+tr td{border-top:0}`] : [];
  return [
    rule(`.${name},tr .${name}`, declarations(style, theme)),
    ...noRule,
    ...insideRules(`.${name} `, style.inside, theme),
  ];
}

function insideRules(
  around: string,
  inside: Readonly<Record<string, PlainStyle>> | undefined,
  theme: Theme,
): string[] {
  return Object.entries(inside ?? {}).map(([element, style]) => {
    const selectors = elementSelectors(element).map((one) => around + one);
    return rule(selectors.join(','), declarations(style, theme));
  });
}

function elementSelectors(name: string): string[] {
  // A head of a row takes nothing from one of a column, as on paper.
  if (name === 'th') return ['th[scope=col]', 'th:not([scope])'];
  if (name === 'th-row') return ['th[scope=row]'];
  return name === 'th-group' ? ['th[scope=rowgroup]', 'th[scope=colgroup]'] : [name];
}

/** The rules and paddings of one kind of table; of a description list those above and below. */
function tableRules(kind: string, name: string, theme: Theme): string[] {
  const style = theme.tables[name];
  if (!style) return [];
  const padding = `padding:${style.paddingTop}pt ${style.paddingX}pt ${style.paddingBottom}pt`;
  const box = kind ? `table.${kind},dl.${kind}` : 'table';
  const prefix = kind ? `.${kind} ` : '';
  const each = (...paths: string[]) => paths.map((path) => `${prefix}${path}`).join(',');
  const edge = (side: 'top' | 'bottom', line: typeof style.top) =>
    ruleDeclaration(side, line, theme);
  return [
    rule(box, [edge('top', style.top), edge('bottom', style.bottom)]),
    rule(each('th', 'td'), [padding, edge('top', style.row)]),
    rule(each('th:first-child', 'td:first-child'), [`padding-left:${style.paddingOuter}pt`]),
    rule(each('thead th', 'thead td'), ['border-top:0']),
    rule(each('thead+tbody tr:first-child th', 'thead+tbody tr:first-child td'), [
      edge('top', style.header),
    ]),
  ];
}

function rule(selector: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${selector}{${lines.join(';')}}` : '';
}
