/** Text to put into another, at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The same text with each insertion at its offset. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let end = 0;
  const pieces = [...insertions]
    .sort((a, b) => a.at - b.at)
    .map((one) => {
      const before = text.slice(end, one.at);
      end = one.at;
      return before + one.text;
    });
  return pieces.join('') + text.slice(end);
}
