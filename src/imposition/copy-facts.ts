import { createHash } from 'node:crypto';
import type { Furniture } from '../layout/furniture.ts';
import type { CopyFacts } from './impose.ts';
import type { Imposition } from './plan-sheets.ts';

/**
 * What an imposed copy says of itself, so that nobody takes it for the paper.
 * @param of file name of the paper
 * @param bytes of the pages that it is made from
 */
export function copyFacts(
  { title, keywords, language, createdOn }: Furniture,
  kind: Imposition,
  of: string,
  bytes: Uint8Array,
): CopyFacts {
  const sum = createHash('sha256').update(bytes).digest('hex');
  return {
    title: `${title} (imposed copy, ${kind})`,
    subject: `Imposed copy of ${of}, whose pages have the SHA-256 ${sum}`,
    keywords: ['imposed copy', ...keywords].join(', '),
    language,
    createdOn,
  };
}
