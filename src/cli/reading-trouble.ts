import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EFBIG: 'it is far too large for a text file',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead back to themselves',
  ENOENT: 'it is not there, or is a link to something that is not',
  EPERM: 'no permission to read it',
};

/** Why a file could not be read, as a diagnostic. Throws on what no disk says: that is our bug. */
export function readingTrouble(error: unknown, path: string): Diagnostic {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    throw error;
  const reason = REASONS[error.code] ?? `the disk says \`${error.code}\``;
  return { code: 'cli/unreadable-file', args: { path, reason } };
}
