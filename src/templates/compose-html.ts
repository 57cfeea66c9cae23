import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { calledFrom } from './called-from.ts';
import type { Chunk } from './fill-nodes.ts';
import { placeInText } from './place-in-text.ts';
import type { HtmlFault } from './read-html.ts';
import { withoutControls } from './value-faults.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The HTML of all chunks, values escaped so that they are text and nothing else. */
export function composeHtml(chunks: readonly Chunk[]): string {
  return chunks.map(htmlOf).join('');
}

function htmlOf({ kind, text }: Chunk): string {
  return kind === 'html' ? text : escapeText(withoutControls(text));
}

/** A text as HTML, in which it is that text and nothing else; also between quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Turns faults in composed HTML into diagnostics at the templates that the HTML came from. */
export function placeOfFault(chunks: readonly Chunk[]): (fault: HtmlFault) => Diagnostic {
  let starts: number[] | undefined;
  return ({ code, args, at }) => {
    starts ??= startsOf(chunks);
    const index = lastAtOrBefore(starts, at.start);
    const chunk = chunks[index];
    if (!chunk) return { code, args };
    const start = chunk.at.start + (at.start - (starts[index] ?? 0));
    const span = { start, end: Math.min(start + (at.end - at.start), chunk.at.end) };
    const place = placeInText(chunk.file, chunk.kind === 'value' ? chunk.at : span);
    return { code, args, place, ...calledFrom(chunk.call) };
  };
}

function startsOf(chunks: readonly Chunk[]): number[] {
  let offset = 0;
  return chunks.map((chunk) => {
    const start = offset;
    offset += htmlOf(chunk).length;
    return start;
  });
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
