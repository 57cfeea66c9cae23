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

/** pdfmake wants its table layouts as functions of the row. */
function layoutOf({ top, header, row, bottom, paddingX, paddingTop, paddingBottom }) {
  const rule = (index, node) => {
    if (index === 0) return top;
    if (index === node.table.body.length) return bottom;
    return index === node.table.headerRows ? header : row;
  };
  return {
    hLineWidth: (index, node) => rule(index, node)?.width ?? 0,
    hLineColor: (index, node) => rule(index, node)?.color ?? 'black',
    vLineWidth: () => 0,
    paddingLeft: () => paddingX,
    paddingRight: () => paddingX,
    paddingTop: () => paddingTop,
    paddingBottom: () => paddingBottom,
  };
}

const { furniture, watermark: _watermark, tableLayouts, ...rest } = definition;
pdfmake.addTableLayouts(
  Object.fromEntries(Object.entries(tableLayouts).map(([name, data]) => [name, layoutOf(data)])),
);
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
    defaultStyle: { font: Object.keys(definition.fonts)[0] },
    version: '1.7',
    info: { title: definition.info.title, creationDate: new Date(definition.info.createdOn) },
    header: (page, pages) => texts('top', page, pages),
    footer: (page, pages) => texts('bottom', page, pages),
  })
  .getBuffer();
writeFileSync(target, bytes);
