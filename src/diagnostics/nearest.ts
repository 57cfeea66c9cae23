import { editDistance } from './edit-distance.ts';

/**
 * The candidates a person most likely meant, best first: those within a third of the word's
 * length in edits, or that contain the word. Empty when nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1): string[] {
  const wanted = word.toLowerCase();
  if (wanted === '') return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(candidates)]
    .map((name) => measure(wanted, name))
    .filter(({ edits, contains }) => contains || edits <= allowed)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

function measure(wanted: string, name: string) {
  const lower = name.toLowerCase();
  const contains = wanted.length >= 3 && lower.includes(wanted);
  return { name, contains, edits: editDistance(wanted, lower) };
}
