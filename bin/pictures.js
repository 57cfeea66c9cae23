// Makes the README's pictures from the real PDFs: pages of briefs, of a pack and of cards, as they
// stood on a day with something ahead, and a second edition with its addendum.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const AS_OF = '2021-07-01';
const PACK = ['--session', 'scs-16', '--pack'];
/** Pixels between pages that lie side by side. */
const GAP = 6;
/** Pixels to the point: legible on a screen, small in the repository. */
const SCALE = 1.4;

/** What is drawn of each paper: pages of it, one beside the other where there are two. */
const PICTURES = [
  { name: 'country-brief-1', words: ['--country', 'Pakistan'], pages: [1] },
  { name: 'country-brief-2', words: ['--country', 'Pakistan'], pages: [2] },
  { name: 'session-brief-1', words: ['--session', 'scs-16'], pages: [1] },
  { name: 'session-brief-2', words: ['--session', 'scs-16'], pages: [2] },
  { name: 'pack-spread', words: [...PACK, '--print', 'duplex'], pages: [18, 19], scale: 0.8 },
  { name: 'booklet-sheet', words: [...PACK, '--print', 'booklet'], pages: [7], scale: 0.95 },
  { name: 'tent-card', words: ['--session', 'scs-16', '--cards', 'tent'], pages: [6], scale: 0.95 },
  { name: 'badges', words: ['--session', 'scs-16', '--cards', 'badge'], pages: [1], scale: 0.95 },
  {
    name: 'edition-2',
    edition: 'out/2021-09-08_LL_presidents-4_session-brief_ed-2.pdf',
    pages: [1],
  },
  {
    name: 'addendum',
    edition: 'out/2021-09-08_LL_presidents-4_session-brief_ed-2_addendum.pdf',
    pages: [1],
  },
];

/** The second edition of a fictional meeting's brief, and its addendum: the folder they are in. */
function issueTwice(folder) {
  const desk = join(folder, 'lakes');
  cpSync(join(root, 'examples/lakes'), desk, { recursive: true });
  const issue = (day, ...more) =>
    run(['issue', '--session', 'presidents-4', '--as-of', day, '--on', day, ...more], desk);
  issue('2021-09-01');
  issue('2021-09-08', '--addendum');
  return desk;
}

function buildPaper(words, folder) {
  return run([...words, '--as-of', AS_OF, '--out', folder], root);
}

function run(words, cwd) {
  const args = [join(root, 'bin/brief.js'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

async function drawPage(document, number, scale) {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise;
  return canvas;
}

/** Pages side by side on a ground of grey, as they lie open. */
function sideBySide(pages) {
  const width = pages.reduce((sum, page) => sum + page.width, GAP * (pages.length - 1));
  const canvas = createCanvas(width, Math.max(...pages.map((page) => page.height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#9a9fa4';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let x = 0;
  for (const page of pages) {
    context.drawImage(page, x, 0);
    x += page.width + GAP;
  }
  return canvas;
}

const scratch = mkdtempSync(join(tmpdir(), 'briefpack-pictures-'));
try {
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  const desk = issueTwice(scratch);
  for (const { name, words, edition, pages, scale = SCALE } of PICTURES) {
    const path = edition ? join(desk, edition) : resolve(root, buildPaper(words, scratch));
    const data = new Uint8Array(readFileSync(path));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    const drawn = [];
    for (const number of pages) drawn.push(await drawPage(document, number, scale));
    const target = join('docs/pictures', `${name}.png`);
    writeFileSync(join(root, target), sideBySide(drawn).toBuffer('image/png'));
    console.log(target);
    await document.destroy();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
