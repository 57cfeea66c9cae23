import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StyleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

/** What every element needs to lay itself out. */
export interface LayoutContext {
  readonly theme: Theme;
  /** Width of the text area of a page, in points. */
  readonly width: number;
  readonly styles: StyleBook;
  readonly report: (code: string, args: Args) => void;
}

/** A context that gathers what is reported into a list. */
export function layoutContext(
  theme: Theme,
  width: number,
  styles: StyleBook,
  found: Diagnostic[],
): LayoutContext {
  return { theme, width, styles, report: (code, args) => found.push({ code, args }) };
}
