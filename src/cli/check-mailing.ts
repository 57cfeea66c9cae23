import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { BuildOptions, RawOptions } from './options.ts';

/** Checks what `build` is told of mail. Every fault is reported. */
export function checkMailing(
  raw: RawOptions,
  { cards }: Pick<BuildOptions, 'cards'>,
): Result<Pick<BuildOptions, 'mail' | 'send'>> {
  const { mail = false, send = false, dryRun = true, copies, holders, addendum = false } = raw;
  const value: Pick<BuildOptions, 'mail' | 'send'> = {
    mail: mail || send,
    send: send ? (dryRun ? 'dry run' : 'yes') : 'no',
  };
  const isNumbered = copies !== undefined || holders !== undefined;
  const diagnostics: Diagnostic[] = [
    ...(value.mail && cards.length > 0 ? [{ code: 'cli/no-card-mail', args: {} }] : []),
    ...(value.mail && addendum ? [{ code: 'cli/no-addendum-mail', args: {} }] : []),
    ...(send && isNumbered ? [{ code: 'cli/no-copies-sent', args: {} }] : []),
    ...(!dryRun && !send ? [{ code: 'cli/nothing-to-send', args: {} }] : []),
  ];
  return { value, diagnostics };
}
