import type { Args, Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { HtmlNode } from '../templates/html-node.ts';
import { stackUp } from './block.ts';
import { rootStyling, type TextLook } from './cascade.ts';
import { checkTargets } from './check-anchors.ts';
import { checkBody } from './check-body.ts';
import { checkTabs } from './check-tabs.ts';
import { classesOf } from './classes-of.ts';
import type { LayoutContext } from './context.ts';
import type {
  Definition,
  DefinitionNode,
  FontFiles,
  PageStarts,
  TableLayout,
  Watermark,
} from './definition.ts';
import { layOutBlocks } from './elements/blocks.ts';
import type { Furniture } from './furniture.ts';
import { markNames } from './mark-names.ts';
import { pageFurniture } from './page-furniture.ts';
import { type PageGeometry, type Print, pageGeometry } from './page-geometry.ts';
import { type StyleBook, styleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

/** What the caller chooses about the pages. */
export interface PageChoice {
  readonly paper: 'a4' | 'letter';
  /** Prints the theme's watermark behind the text of every page. */
  readonly draft: boolean;
  /** On one side of the paper where nothing is said. */
  readonly print?: Print;
  /** Where the pages of the edition before began. */
  readonly starts?: PageStarts;
}

/**
 * Lays a document's body out in styles, blocks and tables: plain JSON, not yet on pages. An
 * element, class or attribute that the subset of HTML or the theme does not have, a heading that
 * skips a level, a picture that says nothing in words, a table that is no rectangle and a link
 * to nowhere are errors; the definition is whole only where there are none.
 */
export function layOut(
  body: readonly HtmlNode[],
  furniture: Furniture,
  theme: Theme,
  page: PageChoice,
): Result<Definition> {
  const diagnostics: Diagnostic[] = checkBody(body, theme);
  const styles = styleBook(theme);
  const lies = liesOnItsSide(body, theme);
  const geometry = pageGeometry(theme, page.paper, page.print ?? 'simplex', lies);
  const { pageSize, margins } = geometry;
  const area = {
    width: pageSize.width - margins.left - margins.right,
    height: pageSize.height - margins.top - margins.bottom,
  };
  const report = (code: string, args: Args) => diagnostics.push({ code, args });
  const context: LayoutContext = { theme, ...area, sheet: pageSize, styles, layOutBlocks, report };
  const named = markNames(body);
  const content = stackUp(layOutBlocks(named, rootStyling(theme), context)).map(lateOrNot);
  diagnostics.push(...checkTargets(content), ...checkTabs(content));
  const definition: Definition = {
    pageSize,
    pageMargins: margins,
    grid: { line: theme.body.leading, descent: theme.grid.descent },
    language: furniture.language,
    info: documentInfo(furniture),
    fonts: fontFiles(theme),
    fontScales: mapValues(theme.families, ({ scale }) => scale),
    fallback: theme.fallback,
    furniture: pageFurniture(furniture, theme, styles, printedAt(page, theme)),
    tableLayouts: tableLayouts(theme),
    ...(page.draft ? { watermark: watermark(theme) } : {}),
    ...bothSides(geometry, theme, styles),
    ...tabMarks(content, theme, styles),
    changeBar: changeBar(theme),
    ...(page.starts ? { starts: page.starts } : {}),
    styles: styles.styles,
    content,
  };
  return { value: definition, diagnostics };
}

/** How much smaller than laid out a page will be printed. */
function printedAt({ print }: PageChoice, { booklet }: Theme): number {
  return print === 'booklet' ? booklet.scale : 1;
}

/** Cards say how the sheet lies that they are printed on. */
function liesOnItsSide(body: readonly HtmlNode[], theme: Theme): boolean {
  return body.some(
    (node) =>
      node.type === 'element' &&
      classesOf(node).some((name) => theme.classes[name]?.card?.sheet === 'on its side'),
  );
}

/** Text that waits for the pages before it makes its whole block wait. */
function lateOrNot(node: DefinitionNode): DefinitionNode {
  return holdsPages(node) ? { ...node, late: true } : node;
}

function holdsPages(node: DefinitionNode): boolean {
  if ('text' in node) return node.text.some(({ pagesOf }) => pagesOf !== undefined);
  if ('table' in node) return node.table.body.some((row) => row.some(holdsPages));
  if ('stack' in node) return node.stack.some(holdsPages);
  if ('ul' in node || 'ol' in node) return (node.ul ?? node.ol ?? []).some(holdsPages);
  return false;
}

function bothSides({ bothSides: sides }: PageGeometry, theme: Theme, styles: StyleBook) {
  if (!sides) return {};
  const { blank, style } = theme.duplex;
  const look = { ...rootStyling(theme).look, ...style, align: 'centre' } as TextLook;
  return { bothSides: { ...sides, blank: { text: blank, style: styles.nameOf(look, 'blank') } } };
}

function tabMarks(content: readonly DefinitionNode[], theme: Theme, styles: StyleBook) {
  if (!content.some(({ tab }) => tab)) return {};
  const { style, firstColour, colour, ...place } = theme.tabMarks;
  const look = { ...rootStyling(theme).look, ...style, align: 'centre' } as TextLook;
  const colourOf = (name: string) => theme.colours[name] ?? '#000000';
  return {
    tabMarks: {
      ...place,
      firstColor: colourOf(firstColour),
      color: colourOf(colour),
      style: styles.nameOf(look, 'tab-mark'),
    },
  };
}

const PLAIN_BAR = { width: 2, distance: 9 };

function changeBar({ changeBar: bar, colours }: Theme): Definition['changeBar'] {
  const { width, distance } = bar ?? PLAIN_BAR;
  return { width, distance, color: (bar && colours[bar.colour]) ?? '#000000' };
}

function documentInfo({ title, subject, keywords, createdOn }: Furniture): Definition['info'] {
  return { title, subject, keywords: keywords.join(', '), createdOn };
}

function fontFiles(theme: Theme): Record<string, FontFiles> {
  return mapValues(theme.families, ({ regular, bold, italic, boldItalic }) => ({
    normal: regular,
    bold,
    italics: italic,
    bolditalics: boldItalic,
  }));
}

function tableLayouts(theme: Theme): Record<string, TableLayout> {
  return mapValues(theme.tables, ({ paddingX, paddingTop, paddingBottom, paddingOuter, fill }) => ({
    paddingX,
    paddingTop,
    paddingBottom,
    paddingOuter,
    fill,
  }));
}

function watermark({ watermark: mark, colours }: Theme): Watermark {
  return { text: mark.text, font: mark.family, color: colours[mark.colour] ?? '#eeeeee' };
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
