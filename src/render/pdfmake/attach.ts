import type { PdfKitDocument } from './internals.d.ts';
import { sortNames } from './sort-names.ts';

/** A file that travels inside the PDF, and what it is to the document (ISO 19005-3, annex E). */
export interface PdfAttachment {
  /** File name, without a folder. */
  readonly name: string;
  readonly mimeType: string;
  /** What it is, in a few words. */
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
}

/**
 * The files to attach, made when the pages are drawn: they may say which fonts carry the text.
 * @param fontFiles names of the font files, as the theme has them
 */
export type Attachments = (fontFiles: readonly string[]) => readonly PdfAttachment[];

/**
 * Attaches files to the document as a whole.
 * @param createdOn ISO day, written as the date of each file: never the clock's
 */
export function attachFiles(
  document: PdfKitDocument,
  attachments: readonly PdfAttachment[],
  createdOn: string,
): void {
  const date = new Date(`${createdOn}T00:00:00Z`);
  for (const { name, mimeType, description, bytes, relationship } of attachments) {
    document.file(Buffer.from(bytes), {
      name,
      type: mimeType,
      description,
      relationship,
      creationDate: date,
      modifiedDate: date,
    });
  }
  sortNames(document, 'EmbeddedFiles');
}
