import { showOnOneLine, showSafely } from '../../diagnostics/show-safely.ts';
import { wrapText } from '../wrap-text.ts';

/** What is told of one thing: a title, where it stands, and lines under headings. */
export interface Sheet {
  readonly title: string;
  /** File with line, as people see it; left out where it stands in no file. */
  readonly file?: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Printed line for line as it stands: an example, not prose. */
  readonly verbatim?: boolean;
}

/** A section, unless it has nothing to say. */
export function section(heading: string, lines: readonly string[]): Section[] {
  return lines.length > 0 ? [{ heading, lines }] : [];
}

/** A sheet as lines of at most the width, in characters. */
export function showSheet({ title, file, sections }: Sheet, width: number): string[] {
  return [
    ...wrapText(showOnOneLine(title), width),
    ...(file === undefined ? [] : [showSafely(file)]),
    ...sections.flatMap((one) => [
      '',
      ...wrapText(showOnOneLine(one.heading), width),
      ...one.lines.flatMap((line) => show(line, one, width)),
    ]),
  ];
}

/** A line that begins with a dash belongs to the one before it and stands further in. */
function show(line: string, { verbatim }: Section, width: number): string[] {
  if (verbatim) return [`  ${showSafely(line.replaceAll('\t', '    '))}`];
  return wrapText(showOnOneLine(line), width, line.startsWith('– ') ? '    ' : '  ', '  ');
}
