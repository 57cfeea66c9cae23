import type { Place } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import type { Span } from './template.ts';

/** Offsets of the first character of each line, kept for as long as the file is. */
const lineStarts = new WeakMap<TextFile, readonly number[]>();

/** The place of a stretch of a file's text; one over several lines is cut at the first. */
export function placeInText(file: TextFile, { start, end }: Span): Place {
  const starts = startsOf(file);
  const line = lineAt(starts, Math.min(start, file.text.length));
  const lineStart = starts[line] ?? 0;
  const excerpt = file.text.slice(lineStart, (starts[line + 1] ?? file.text.length + 1) - 1);
  const column = start - lineStart + 1;
  const endColumn = Math.max(column + 1, Math.min(end - lineStart, excerpt.length) + 1);
  return { file: file.path, line: line + 1, column, endColumn, excerpt };
}

/** The offset of a line and column, both from zero. */
export function offsetIn(file: TextFile, line: number, column: number): number {
  return (startsOf(file)[line] ?? file.text.length) + column;
}

function startsOf(file: TextFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  lineStarts.set(file, starts);
  return starts;
}

/** Index of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
