/**
 * Breaks text between words so that no line is wider than asked; a word that is wider by itself
 * stays whole, so that it can be copied.
 * @param width in characters
 * @param indent put before each line
 * @param hang put before each line but the first, on top of the indent
 */
export function wrapText(text: string, width: number, indent = '', hang = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${hang}${word}`;
    } else {
      line += isFirst ? word : ` ${word}`;
    }
  }
  return line.trim() === '' ? lines : [...lines, line];
}
