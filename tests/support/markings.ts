import { readFileSync } from 'node:fs';
import { type Markings, readMarkings } from '../../src/markings/read-markings.ts';

/** The text of the markings the program ships. */
export const markingsText = readFileSync('templates/markings.yaml', 'utf8');

/** Markings from their text; throws with the faults where it has any. */
function markingsOf(text: string): Markings {
  const { value, diagnostics } = readMarkings({ path: 'templates/markings.yaml', text });
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

export const markings = markingsOf(markingsText);
