import type { Result } from '../diagnostics/diagnostic.ts';
import type { Definition } from '../layout/definition.ts';
import type { FontSource } from './fonts/font-library.ts';
import type { Attachments } from './pdfmake/attach.ts';
import { type PrintedPdf, print } from './pdfmake/print.ts';

/**
 * Renders a definition to the bytes of a PDF that keeps to PDF/UA-1 (ISO 14289-1) and PDF/A-3a
 * (ISO 19005-3). The same definition and attachments give the same bytes on every run, in every time zone and locale. A character that no font has, text that found no place,
 * and a line that reaches out of its page or its cell are errors; then there is no file.
 * @param fonts gives the bytes of a font file by the name in the definition. One function for
 * all documents of a process lets them share the parsed fonts.
 * @param attachments gives the files to attach, when it is known which fonts carry the text
 */
export function renderPdf(
  definition: Definition,
  fonts: FontSource,
  attachments: Attachments = () => [],
): Promise<Result<PrintedPdf | undefined>> {
  return print(definition, fonts, attachments);
}
