// briefpack's printer rendering definitions that briefpack laid out, one after another in one process:
// the very work that `pdfmake-alone.js` does. Arguments: the address of the compiled modules, the
// folder for the PDFs, and the files of the definitions.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// As the program does it (bin/load-program.js).
setFlagsFromString('--liftoff-only');

const [compiled, folder, ...files] = process.argv.slice(2);
const { renderPdf } = await import(new URL('render/render-pdf.js', compiled).href);
const font = (name) => readFileSync(`node_modules/${name}`);

for (const file of files) {
  const { value, diagnostics } = await renderPdf(JSON.parse(readFileSync(file, 'utf8')), font);
  if (!value) throw new Error(`${file}: ${diagnostics.map(({ code }) => code).join(', ')}`);
  writeFileSync(join(folder, basename(file, '.json').concat('.pdf')), value.bytes);
}
