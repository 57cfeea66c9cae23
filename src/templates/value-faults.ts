import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { calledFrom } from './called-from.ts';
import type { Chunk } from './fill-nodes.ts';
import { placeInText } from './place-in-text.ts';

/**
 * Characters that no page can show and HTML cannot hold: controls but tab and line feed, halves
 * of surrogate pairs, code points that Unicode keeps free for ever.
 */
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What is wrong with a printed value: that there is nothing to see, or what cannot be seen. */
export function valueFaults(chunk: Chunk): Diagnostic[] {
  if (chunk.kind === 'html') return [];
  const name = chunk.file.text.slice(chunk.at.start, chunk.at.end);
  if (chunk.text.trim() === '') return [fault(chunk, 'template/empty-value', { name })];
  const found = new Set(chunk.text.match(CONTROLS) ?? []);
  return [...found].map((character) => {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const text = shownAround(chunk.text, character);
    return fault(chunk, 'template/control-character', { name, character: `U+${point}`, text });
  });
}

export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

function fault(chunk: Chunk, code: string, args: Readonly<Record<string, string>>): Diagnostic {
  return { code, args, place: placeInText(chunk.file, chunk.at), ...calledFrom(chunk.call) };
}

/** The words around a character, which itself is shown as `�`. */
function shownAround(text: string, character: string): string {
  const at = text.indexOf(character);
  return withoutControls(text.slice(Math.max(0, at - 20), at))
    .concat('�')
    .concat(withoutControls(text.slice(at + character.length, at + 20)));
}
