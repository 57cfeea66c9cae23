import type { Severity } from './diagnostic.ts';
import type { Worded } from './worded.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/**
 * A diagnostic as a workflow command of GitHub Actions, which shows it beside the line. Per cent
 * signs and line breaks are escaped in both parts, colons and commas in properties too.
 */
export function printGithub({ severity, code, message, help, diagnostic }: Worded): string {
  const { place } = diagnostic;
  const properties = {
    ...(place && {
      file: place.file,
      line: place.line,
      col: place.column,
      endColumn: place.endColumn,
    }),
    title: code,
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const words = [message, ...help.map((line) => `help: ${line}`)].join('\n');
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(words)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
