import { type Listed, sha256Of } from './manifest.ts';

/** A numbered copy that has been made. */
export interface RegisteredCopy {
  readonly number: number;
  readonly holder?: string;
  readonly file: Listed;
}

const HEADS = ['copy', 'holder', 'file', 'pages', 'sha256', 'as of', 'marking'] as const;

/**
 * The register of a paper's numbered copies, as CSV (RFC 4180, UTF-8): who holds which, and by
 * which sum a copy that turns up is known.
 */
export function copyRegister(
  copies: readonly RegisteredCopy[],
  { asOf, marking }: { readonly asOf: string; readonly marking: string },
): Uint8Array {
  const rows = copies.map(({ number, holder, file }) => [
    String(number),
    holder ?? '',
    file.name,
    String(file.pages ?? ''),
    sha256Of(file.bytes),
    asOf,
    marking,
  ]);
  const lines = [HEADS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`);
  return new TextEncoder().encode(lines.join(''));
}

/** Spreadsheets take a cell that begins so for a formula and run it; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
