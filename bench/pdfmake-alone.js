// Stock pdfmake rendering a definition that briefpack laid out: the peer of the benchmark.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const [definitionFile, target] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(definitionFile, 'utf8'));

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
const fonts = {};
for (const [family, faces] of Object.entries(definition.fonts)) {
  fonts[family] = {};
  for (const [face, file] of Object.entries(faces)) fonts[family][face] = `node_modules/${file}`;
}
pdfmake.addFonts(fonts);

const { furniture, watermark: _watermark, ...rest } = definition;
const texts = (edge, page, pages) =>
  furniture
    .filter((item) => item.edge === edge)
    .map(({ text, style }) => ({
      text: text.map((run) => run.text ?? String(run.token === 'page' ? page : pages)),
      style,
    }));
const bytes = await pdfmake
  .createPdf({
    ...rest,
    version: '1.7',
    info: { title: definition.info.title, creationDate: new Date(definition.info.createdOn) },
    header: (page, pages) => texts('top', page, pages),
    footer: (page, pages) => texts('bottom', page, pages),
  })
  .getBuffer();
writeFileSync(target, bytes);
