import { foldName } from '../../countries/fold-name.ts';

const LONGEST = 60;

/**
 * An id for a record that is to be named after some words: `Amina Diallo` becomes `amina-diallo`.
 * Words that begin with a digit get the kind in front, because an id begins with a letter.
 * Undefined where no Latin letter or digit is left.
 */
export function recordId(kind: string, words: string): string | undefined {
  const plain = foldName(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return;
  return /^[a-z]/.test(plain) ? plain : `${kind}-${plain}`;
}
