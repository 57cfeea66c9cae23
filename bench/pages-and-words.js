// What a PDF holds as a reader sees it, to show that two files are of the same work.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Counts of pages, and of words by the spaces in the text. */
export async function pagesAndWords(file) {
  const data = new Uint8Array(readFileSync(file));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  let words = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join('');
    words += text.split(/\s+/).filter((word) => word !== '').length;
  }
  const pages = document.numPages;
  await document.destroy();
  return { pages, words };
}
