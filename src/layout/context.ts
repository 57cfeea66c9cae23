import type { Args } from '../diagnostics/diagnostic.ts';
import type { HtmlNode } from '../templates/html-node.ts';
import type { Block } from './block.ts';
import type { Styling } from './cascade.ts';
import type { StyleBook } from './style-book.ts';
import type { Theme } from './theme.ts';

/** What every element needs to lay itself out. */
export interface LayoutContext {
  readonly theme: Theme;
  /** Width of the text area of a page, in points. */
  readonly width: number;
  /** Height of the text area of a page, in points. */
  readonly height: number;
  /** Size of the paper, in points. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly styles: StyleBook;
  /** Lays out the children of a container; elements inside elements come back to this. */
  readonly layOutBlocks: LayOutBlocks;
  readonly report: (code: string, args: Args) => void;
}

type LayOutBlocks = (
  nodes: readonly HtmlNode[],
  around: Styling,
  context: LayoutContext,
) => Block[];
