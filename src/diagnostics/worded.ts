import { codeEntry } from './codes.ts';
import type { Args, Diagnostic, Severity } from './diagnostic.ts';
import { showSafely } from './show-safely.ts';

/** A diagnostic in words, safe to show on one line each. */
export interface Worded {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Advice, one line an entry. */
  readonly help: readonly string[];
  readonly diagnostic: Diagnostic;
}

/** Longer values are cut in messages: the line itself is shown below. In UTF-16 units. */
const MAX_VALUE = 300;

/**
 * Words diagnostics, each once, sorted by file, line, column and code; those that belong to no
 * file come first. However they were gathered, the same problems give the same list.
 */
export function wordAll(diagnostics: readonly Diagnostic[]): Worded[] {
  const worded = diagnostics.map(word).sort(inOrder);
  return worded.filter((one, index) => {
    const before = worded[index - 1];
    return before === undefined || inOrder(before, one) !== 0;
  });
}

function word(diagnostic: Diagnostic): Worded {
  const { severity, message, help } = codeEntry(diagnostic.code);
  const args = shortened(diagnostic.args);
  return {
    severity,
    code: diagnostic.code,
    message: oneLine(message(args)),
    help: (help?.(args) ?? '').split('\n').filter(Boolean).map(showSafely),
    diagnostic,
  };
}

function shortened(args: Args): Args {
  const entries = Object.entries(args).map(([name, value]) => [
    name,
    value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1)}…` : value,
  ]);
  return Object.fromEntries(entries) as Args;
}

function oneLine(text: string): string {
  return showSafely(text.replace(/\s*\r?\n\s*/g, ' '));
}

function inOrder(a: Worded, b: Worded): number {
  const [one, two] = [a.diagnostic.place, b.diagnostic.place];
  return (
    compare(one?.file ?? '', two?.file ?? '') ||
    (one?.line ?? 0) - (two?.line ?? 0) ||
    (one?.column ?? 0) - (two?.column ?? 0) ||
    (one?.endColumn ?? 0) - (two?.endColumn ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
