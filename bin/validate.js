#!/usr/bin/env node
// Validates PDFs with veraPDF, as PDF/UA-1 and PDF/A-3a or, imposed copies, as PDF/A-2u: `npm run validate -- [files]`. Without files
// it builds every document of the records on both papers, as a draft and not, packs and booklets too.
// Where Java or the engine is missing it says so and passes, but not with --required or in CI. The
// engine is fetched when it is first wanted, but not with --no-fetch.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEngine } from './validate/engine.js';

const here = dirname(fileURLToPath(import.meta.url));

/** What a file is to keep to: an imposed copy has no structure, and is for printing and keeping only. */
const STANDARDS = [
  { flavours: '2u', named: 'PDF/A-2u', isOf: (file) => /_(booklet|2up)\.pdf$/.test(file) },
  { flavours: 'ua1,3a', named: 'PDF/UA-1 and PDF/A-3a', isOf: () => true },
];
const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const required = words.includes('--required') || process.env.CI === 'true';

/** Builds every document in every form that a page can take, and says where they are. */
function buildAll(folder) {
  const forms = ['a4', 'letter'].flatMap((paper) => [
    { name: paper, flags: ['--paper', paper] },
    { name: `${paper}-draft`, flags: ['--paper', paper, '--draft'] },
    { name: `${paper}-packs`, flags: ['--paper', paper, '--pack', '--print', 'duplex'] },
    { name: `${paper}-booklets`, flags: ['--paper', paper, '--pack', '--print', 'booklet'] },
    { name: `${paper}-cards`, flags: ['--paper', paper, '--cards', 'tent,badge,place,table-plan'] },
  ]);
  return forms.flatMap(({ name, flags }) => {
    const out = join(folder, name);
    const args = [join(here, 'brief.js'), '--all', '--quiet', '--out', out, ...flags];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the documents could not be built:\n${stderr}`);
    const pdfs = readdirSync(out, { recursive: true }).filter((file) => file.endsWith('.pdf'));
    return pdfs.sort().map((file) => join(out, file));
  });
}

function validate(classPath, pdfs) {
  const groups = STANDARDS.map((standard) => ({
    ...standard,
    files: pdfs.filter((file) => STANDARDS.find(({ isOf }) => isOf(file)) === standard),
  }));
  const results = groups
    .filter(({ files: some }) => some.length > 0)
    .map((group) => validateAs(classPath, group));
  return results.every(Boolean) ? 0 : 1;
}

function validateAs(classPath, { flavours, named, files: some }) {
  const args = ['-XX:TieredStopAtLevel=1', '-cp', classPath, 'Validate', flavours, ...some];
  const { status } = spawnSync('java', args, { stdio: 'inherit' });
  console.log(
    `${some.length} files, ${named}: ${status === 0 ? 'all conform' : 'NOT all conform'}`,
  );
  return status === 0;
}

function main() {
  const { classPath, reason } = findEngine(!words.includes('--no-fetch'));
  if (!classPath) {
    console.log(`skipped: nothing was validated, ${reason}`);
    return required ? 1 : 0;
  }
  if (files.length > 0) return validate(classPath, files);
  const scratch = mkdtempSync(join(tmpdir(), 'briefpack-validate-'));
  try {
    return validate(classPath, buildAll(scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = main();
