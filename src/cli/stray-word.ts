import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { COMMAND_NAMES } from './describe-commands.ts';

/** What to say of a word that stands where a command would: a slip of it, or perhaps a country. */
export function strayWord(found: string): Diagnostic {
  const near =
    nearest(found, COMMAND_NAMES)[0] ?? (/^\p{Lu}/u.test(found) ? `--country ${found}` : undefined);
  return { code: 'cli/unknown-command', args: near ? { found, nearest: near } : { found } };
}
