import type { Severity } from './diagnostic.ts';

/** A file of an example; the path is taken from the folder the example is laid over. */
interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** A diagnostic that an example announces: columns count from one, the end is exclusive. */
interface Expected {
  readonly file: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly code: string;
}

/** What is in an example: its files, and the diagnostics they are to give. */
export interface Example {
  readonly files: readonly ExampleFile[];
  readonly expected: readonly Expected[];
}

/**
 * Takes the text of a code's example apart. A line `=== path` begins a file. A comment
 * `# error 5-9 family/code` (or `warning`, `note`; `{{!-- --}}` and `<!-- -->` will do too)
 * announces a diagnostic on the next line that is not such a comment; it stays in the file.
 */
export function exampleFiles(example: string): Example {
  const files = example
    .split(/^=== (?=\S)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const end = part.indexOf('\n');
      return { path: part.slice(0, end).trim(), text: part.slice(end + 1) };
    });
  return { files, expected: files.flatMap(expectedIn) };
}

const ANNOUNCED =
  /^\s*(?:#|<!--|\{\{!(?:--)?)\s*(error|warning|note) (\d+)-(\d+) ([a-z]+\/[a-z-]+)/;

function expectedIn({ path, text }: ExampleFile): Expected[] {
  const lines = text.split('\n').map((line) => ANNOUNCED.exec(line));
  return lines.flatMap((match, index): Expected[] => {
    if (!match) return [];
    const [, severity, from, to, code = ''] = match;
    const below = lines.findIndex((other, at) => at > index && other === null);
    return [
      {
        file: path,
        line: below + 1,
        from: Number(from),
        to: Number(to),
        severity: severity as Severity,
        code,
      },
    ];
  });
}
