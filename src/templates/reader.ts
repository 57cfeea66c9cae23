import type { Node } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import { offsetIn, placeInText } from './place-in-text.ts';
import type { Span } from './template.ts';

/** The file being read, and what was found wrong with it so far. */
export interface Reader {
  readonly file: TextFile;
  readonly diagnostics: Diagnostic[];
}

/** Offsets of a node of the parser's tree. */
export function spanOf({ file }: Reader, { loc }: Node): Span {
  return {
    start: offsetIn(file, loc.start.line - 1, loc.start.column),
    end: offsetIn(file, loc.end.line - 1, loc.end.column),
  };
}

/** Reports a problem at a stretch of the file. */
export function report(reader: Reader, code: string, args: Args, at: Span): void {
  reader.diagnostics.push({ code, args, place: placeInText(reader.file, at) });
}

/** Reports something that Handlebars knows and templates here do not have. */
export function refuse(
  reader: Reader,
  node: Node,
  args: { readonly what: string; readonly instead: string },
): void {
  const at = spanOf(reader, node);
  const tagEnd = reader.file.text.indexOf('}}', at.start);
  const end = tagEnd < 0 ? at.end : Math.min(at.end, tagEnd + 2);
  report(reader, 'template/not-supported', args, { start: at.start, end });
}
