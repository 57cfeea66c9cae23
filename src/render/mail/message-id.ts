import { v5 as uuidV5 } from 'uuid';

/** What one mail about one paper is told apart by. */
export interface MailKey {
  /** Kind of document, such as `country-brief`. */
  readonly document: string;
  /** Code of a state or id of a meeting. */
  readonly subject: string;
  /** Undefined for the unit's own paper. */
  readonly audience?: string | undefined;
  /** What sets it apart from the paper as it is read: `copy-03`, `booklet`. */
  readonly variants?: readonly string[];
  /** The number of the edition or, where editions are not numbered, a SHA-256 of what is attached. */
  readonly edition: number | string;
  /** The domain it is said to come from; `briefpack.invalid` where none is known. */
  readonly domain?: string | undefined;
}

/** Of ours alone, so that no other program makes the same ids from the same words. */
const NAMESPACE = '8c5b7d52-6a0e-5d39-9f3c-2f1d5b0c7f10';

/** Where nobody says under which domain ids stand: one that can never be anybody's (RFC 2606). */
const NOBODYS = 'briefpack.invalid';

/**
 * The Message-ID of the mail that carries a paper (RFC 5322, 3.6.4), in its angle brackets: a UUID of
 * version 5 (RFC 9562) over what tells it apart. The same mail made again has the same id, so that a
 * mail about the next edition can name the one before it without anybody having kept it.
 */
export function messageId({
  document,
  subject,
  audience = '',
  variants = [],
  edition,
  domain = NOBODYS,
}: MailKey): string {
  const which = typeof edition === 'number' ? `edition ${edition}` : `content ${edition}`;
  const key = JSON.stringify([document, subject, audience, variants, which]);
  return `<${uuidV5(key, NAMESPACE)}@${domain}>`;
}
