import { codes } from '../../diagnostics/codes.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Sheet, section } from './sheet.ts';

/** What a message means, with the smallest records that bring it up; undefined for no code. */
export function explainCode(words: string): Sheet | undefined {
  const code = Object.keys(codes).find((one) => one === words || one.endsWith(`/${words}`));
  const entry = code === undefined ? undefined : codes[code];
  if (code === undefined || !entry) return;
  const example = entry.example?.trimEnd().split('\n');
  return {
    title: `${entry.severity}[${code}]`,
    sections: [
      ...section('What it means', [entry.meaning]),
      ...(example ? [{ heading: 'An example', lines: example, verbatim: true }] : []),
    ],
  };
}

/** Codes without their families, as {@link explainCode} takes them too. */
export function codeNames(): string[] {
  return Object.keys(codes).map((code) => code.slice(code.indexOf('/') + 1));
}

/** Codes that somebody may have meant. */
export function nearestCodes(words: string): string[] {
  return nearest(words, Object.keys(codes), 3);
}
