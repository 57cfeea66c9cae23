import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './empty-folder.ts';

/** Whether poppler is there to read pages with, a program that has nothing to do with ours. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler) console.info('skipped: what pdftotext would read, which is not installed');

/** What poppler reads out of a PDF, composed, and without the marks of direction it adds. */
export function popplerText(bytes: Uint8Array): string {
  const file = join(emptyFolder(), 'page.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  return text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
