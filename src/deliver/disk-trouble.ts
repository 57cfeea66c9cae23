import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const CODES: Readonly<Record<string, string>> = {
  EACCES: 'deliver/no-permission',
  EBUSY: 'deliver/file-in-use',
  EDQUOT: 'deliver/disk-full',
  EEXIST: 'deliver/not-a-folder',
  EFBIG: 'deliver/disk-full',
  EISDIR: 'deliver/folder-in-the-way',
  ELOOP: 'deliver/not-a-folder',
  ENAMETOOLONG: 'deliver/path-too-long',
  ENOSPC: 'deliver/disk-full',
  ENOTDIR: 'deliver/not-a-folder',
  EPERM: 'deliver/no-permission',
  EROFS: 'deliver/read-only',
};

/**
 * What a disk's refusal means to the person who asked, as a diagnostic with the path.
 * Throws on what no disk says: that is our bug.
 */
export function diskTrouble(error: unknown, path: string): Diagnostic {
  const code = errnoOf(error);
  if (code === undefined) throw error;
  return { code: CODES[code] ?? 'deliver/disk-fault', args: { path, reason: code } };
}

function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return;
  return typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? error.code : undefined;
}
