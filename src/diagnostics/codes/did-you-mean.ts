import type { Args } from '../diagnostic.ts';

/** The usual suggestion, where something near enough is on record. */
export function didYouMean({ nearest, file }: Args): string | undefined {
  if (nearest === undefined) return;
  return file === undefined
    ? `did you mean \`${nearest}\`?`
    : `did you mean \`${nearest}\`? (${file})`;
}
