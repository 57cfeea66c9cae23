import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Definition } from '../../layout/definition.ts';
import type { Page } from './internals.d.ts';
import type { PrintNode } from './print-node.ts';
import type { TextLine } from './text-line.ts';

const TOLERANCE = 0.5;

/** What a reader could miss on finished pages: lines lost, or reaching out of their box. */
export function checkPages(
  pages: readonly Page[],
  built: ReadonlyMap<number, PrintNode>,
  definition: Definition,
): Diagnostic[] {
  const lines = pages.flatMap((page, index) =>
    linesOn(page).map((line) => ({ line, page: String(index + 1) })),
  );
  const overflows = lines
    .filter(({ line }) => isOutside(line, definition))
    .map(({ line, page }) => ({ code: 'layout/overflow', args: { text: textOf(line), page } }));
  return [...dropped(lines, built), ...overflows, ...pages.flatMap(tooTallPictures(definition))];
}

function tooTallPictures({ pageSize, pageMargins }: Definition) {
  const foot = pageSize.height - pageMargins.bottom + TOLERANCE;
  return ({ items }: Page, index: number): Diagnostic[] =>
    items
      .filter(({ type }) => type === 'svg')
      .map(({ item }) => item as PrintNode & { readonly y: number })
      .filter((picture) => picture.y + (picture._height ?? 0) > foot)
      .map(({ alt = '' }) => {
        return { code: 'layout/overflow', args: { text: excerpt(alt), page: String(index + 1) } };
      });
}

function dropped(
  lines: readonly { readonly line: TextLine }[],
  built: ReadonlyMap<number, PrintNode>,
): Diagnostic[] {
  const placed = new Set(lines.map(({ line }) => line.uid));
  const lost = [...built].filter(([uid]) => !placed.has(uid)).map(([, node]) => node);
  return [...new Set(lost)].map((node) => {
    const text = (node.text ?? []).map((run) => run.text).join('');
    return { code: 'layout/dropped-content', args: { text: excerpt(text) } };
  });
}

function isOutside(line: TextLine, { pageSize, pageMargins }: Definition): boolean {
  const x = line.x ?? 0;
  const y = line.y ?? 0;
  const right = x + line.getWidth();
  const bottom = y + line.getHeight();
  if (line.box) return isOutsideOf(line.box, { x, y, right, bottom });
  if (line.edge) return x < 0 || y < 0 || right > pageSize.width || bottom > pageSize.height;
  if (right > pageSize.width - pageMargins.right + TOLERANCE) return true;
  if (line.furniture) return bottom > pageSize.height || y < 0;
  return (
    (line.getWidth() > line.maxWidth + TOLERANCE && line.maxWidth > 0) ||
    bottom > pageSize.height - pageMargins.bottom + TOLERANCE
  );
}

function isOutsideOf(
  box: NonNullable<TextLine['box']>,
  line: { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number },
): boolean {
  return (
    line.x < box.x - TOLERANCE ||
    line.y < box.y - TOLERANCE ||
    line.right > box.x + box.width + TOLERANCE ||
    line.bottom > box.y + box.height + TOLERANCE
  );
}

/** Lines of text on the last page, side by side counted once; a picture counts as many. */
export function linesOnLastPage(pages: readonly Page[]): number {
  const last = pages.at(-1);
  if (!last || last.items.some(({ type }) => type === 'svg')) return Number.POSITIVE_INFINITY;
  const flow = linesOn(last).filter(({ furniture }) => !furniture);
  return new Set(flow.map(({ y }) => Math.round(y ?? 0))).size;
}

/** Part of the last page's height that its lines of text reach down to; all with a picture. */
export function usedOfLastPage(pages: readonly Page[], definition: Definition): number {
  const last = pages.at(-1);
  if (!last || last.items.some(({ type }) => type === 'svg')) return 1;
  const flow = linesOn(last).filter(({ furniture }) => !furniture);
  const { top, bottom } = definition.pageMargins;
  const feet = flow.map((line) => (line.y ?? 0) + line.getHeight() - top);
  return Math.max(0, ...feet) / (definition.pageSize.height - top - bottom);
}

function linesOn(page: Page): TextLine[] {
  return page.items.filter(({ type }) => type === 'line').map(({ item }) => item as TextLine);
}

function textOf(line: TextLine): string {
  return excerpt(line.inlines.map(({ text }) => text).join(''));
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
