import type { Args, Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { HtmlNode } from '../templates/html-node.ts';
import { stackUp } from './block.ts';
import { rootStyling } from './cascade.ts';
import { checkTargets } from './check-anchors.ts';
import { checkBody } from './check-body.ts';
import type { LayoutContext } from './context.ts';
import type { Definition, FontFiles, TableLayout, Watermark } from './definition.ts';
import { layOutBlocks } from './elements/blocks.ts';
import type { Furniture } from './furniture.ts';
import { pageFurniture } from './page-furniture.ts';
import { styleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

/** What the caller chooses about the pages. */
export interface PageChoice {
  readonly paper: 'a4' | 'letter';
  /** Prints the theme's watermark behind the text of every page. */
  readonly draft: boolean;
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
  const paper = theme.paper[page.paper];
  const { top, right, bottom, left } = theme.margins;
  const area = { width: paper.width - left - right, height: paper.height - top - bottom };
  const report = (code: string, args: Args) => diagnostics.push({ code, args });
  const context: LayoutContext = { theme, ...area, styles, layOutBlocks, report };
  const content = stackUp(layOutBlocks(body, rootStyling(theme), context));
  diagnostics.push(...checkTargets(content));
  const definition: Definition = {
    pageSize: paper,
    pageMargins: theme.margins,
    grid: { line: theme.body.leading, descent: theme.grid.descent },
    language: furniture.language,
    info: documentInfo(furniture),
    fonts: fontFiles(theme),
    fontScales: mapValues(theme.families, ({ scale }) => scale),
    fallback: theme.fallback,
    furniture: pageFurniture(furniture, theme, styles),
    tableLayouts: tableLayouts(theme),
    ...(page.draft ? { watermark: watermark(theme) } : {}),
    styles: styles.styles,
    content,
  };
  return { value: definition, diagnostics };
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
