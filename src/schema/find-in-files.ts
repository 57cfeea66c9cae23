import type { Place } from '../diagnostics/diagnostic.ts';
import type { TextFile } from './text-file.ts';

/** The first place at which words stand in any of the files; undefined where in none. */
export function findInFiles(words: string, files: readonly TextFile[]): Place | undefined {
  if (words === '') return;
  for (const { path, text } of files) {
    const index = text.indexOf(words);
    if (index >= 0) return spanAt(path, text, index, words.length);
  }
  return;
}

/** The place of a stretch of a file's text, by its offset and length in UTF-16 units. */
export function spanAt(file: string, text: string, index: number, length: number): Place {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const line = text.slice(0, start).split('\n').length;
  const excerpt = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const column = index - start + 1;
  return { file, line, column, endColumn: column + length, excerpt };
}
