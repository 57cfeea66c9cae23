const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks and spaces that say nothing at the end of a cut text. */
const DANGLING = /[\s\p{Pd}\p{Ps}\p{Pi},;:(]+$/u;

/**
 * The text where it has room, else its beginning and an ellipsis: for labels whose full words
 * stand elsewhere in the paper. Cut behind a word where the last one is not overlong.
 * @param most how many characters there is room for, the ellipsis included
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (characters.length <= most) return text;
  const start = characters.slice(0, Math.max(1, most - 1)).join('');
  const space = start.lastIndexOf(' ');
  const kept = space > start.length / 2 ? start.slice(0, space) : start;
  return `${kept.replace(DANGLING, '')}…`;
}
