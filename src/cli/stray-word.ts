import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { COMMAND_NAMES } from './describe-commands.ts';
import type { RawOptions } from './options.ts';

/**
 * What to say of words that stand where a command would: the rest of a name that wanted quotes,
 * a slip of a command, or perhaps a country.
 */
export function strayWord(words: readonly string[], options: RawOptions): Diagnostic {
  const [found = ''] = words;
  const near = guess(words, options);
  return { code: 'cli/unknown-command', args: near ? { found, nearest: near } : { found } };
}

function guess(words: readonly string[], options: RawOptions): string | undefined {
  const [first = ''] = words;
  const isName = /^\p{Lu}/u.test(first);
  const unquoted = restOfName(words, options);
  if (isName && unquoted) return unquoted;
  const [command] = nearest(first, COMMAND_NAMES);
  return command ?? unquoted ?? (isName ? `--country ${quoted(words)}` : undefined);
}

/** `--country Kyrgyz Republic`: the shell takes a name without quotes apart. */
function restOfName(
  words: readonly string[],
  { country, session }: RawOptions,
): string | undefined {
  const [option, value] = country ? ['--country', country] : ['--session', session];
  const last = value?.at(-1);
  return last === undefined ? undefined : `${option} ${quoted([last, ...words])}`;
}

function quoted(words: readonly string[]): string {
  const name = words.join(' ');
  return name.includes(' ') ? `"${name}"` : name;
}
