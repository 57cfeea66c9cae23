import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import { editDistance } from '../diagnostics/edit-distance.ts';
import { foldLabel } from './fold-label.ts';
import { marksIn } from './marks.ts';
import type { Markings } from './read-markings.ts';

type Scheme = Markings['schemes'][string];

/**
 * Reports the texts of a marking that look like a level of a scheme and are none: a slip would
 * be printed as if it were a marking, and be handled as none.
 * @returns diagnostics without a place
 */
export function checkMarking(marking: string, markings: Markings): Diagnostic[] {
  return marksIn(marking, markings)
    .filter(({ level }) => !level)
    .flatMap(({ text }) => checkText(text, Object.values(markings.schemes)));
}

function checkText(text: string, schemes: readonly Scheme[]): Diagnostic[] {
  for (const scheme of schemes) {
    const known = scheme.levels.map(({ label }) => label);
    const meant = labelMeant(text, scheme);
    if (meant !== undefined) return [report('unknown-level', text, known, { nearest: meant })];
    if (isAboveAll(text, scheme)) return [report('too-high', text, known)];
  }
  // Only now what merely begins like a label: another scheme may have one that is nearer.
  const like = schemes.find(({ prefix }) => prefix !== undefined && beginsWith(text, prefix));
  return like
    ? [
        report(
          'unknown-level',
          text,
          like.levels.map(({ label }) => label),
        ),
      ]
    : [];
}

function report(
  code: string,
  found: string,
  known: readonly string[],
  more: Args = {},
): Diagnostic {
  const args = { found, known: known.join(', '), highest: known.at(-1) ?? '', ...more };
  return { code: `markings/${code}`, args };
}

/** The label that a text is a slip of: written otherwise, of old, or with a letter or two wrong. */
function labelMeant(text: string, { levels }: Scheme): string | undefined {
  const folded = foldLabel(text);
  const same = levels.find((level) =>
    [level.label, ...level.formerly].some((label) => foldLabel(label) === folded),
  );
  if (same) return same.label;
  const most = folded.length < LONG ? 1 : 2;
  return levels.find(({ label }) => editDistance(folded, foldLabel(label)) <= most)?.label;
}

/** From so many letters on, two of them may be wrong. A short word is soon another one. */
const LONG = 12;

/** In capitals as a word of its own anywhere, or in any letters where there is nothing else. */
function isAboveAll(text: string, { above }: Scheme): boolean {
  const capitals = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return above.some(
    (label) => capitals.includes(` ${label} `) || foldLabel(text) === foldLabel(label),
  );
}

function beginsWith(text: string, prefix: string): boolean {
  const rest = text.slice(prefix.length);
  return text.toUpperCase().startsWith(prefix) && !/^[\p{L}\p{N}]/u.test(rest);
}
