import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sizeInWords } from './mail-body.ts';

/** Above this many servers turn mail away; in bytes of the whole mail. */
const LARGE = 10_000_000;
/** Above this most do. */
const TOO_LARGE = 18_000_000;

/** Whether a finished mail will get through: a warning where it may not, an error where it hardly will. */
export function checkMailSize({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Diagnostic[] {
  const size = bytes.length;
  if (size <= LARGE) return [];
  const [code, limit] = size > TOO_LARGE ? ['mail/too-large', TOO_LARGE] : ['mail/large', LARGE];
  return [{ code, args: { name, size: sizeInWords(size), limit: sizeInWords(limit) } }];
}
