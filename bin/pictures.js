// Makes the README's pictures from the real PDFs: the first two pages of two briefs, as they stood
// on a day with something ahead.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const AS_OF = '2021-07-01';
const PAGES = 2;
/** Pixels to the point: legible on a screen, small in the repository. */
const SCALE = 1.4;

const papers = {
  'country-brief': ['--country', 'Pakistan'],
  'session-brief': ['--session', 'scs-16'],
};

function buildPaper(words, folder) {
  const args = [join(root, 'bin/brief.js'), ...words, '--as-of', AS_OF, '--out', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

async function drawPage(document, number) {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise;
  return canvas.toBuffer('image/png');
}

const scratch = mkdtempSync(join(tmpdir(), 'briefpack-pictures-'));
try {
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const [name, words] of Object.entries(papers)) {
    const data = new Uint8Array(readFileSync(resolve(root, buildPaper(words, scratch))));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    for (let number = 1; number <= PAGES; number += 1) {
      const target = join('docs/pictures', `${name}-${number}.png`);
      writeFileSync(join(root, target), await drawPage(document, number));
      console.log(target);
    }
    await document.destroy();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
