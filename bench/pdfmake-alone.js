// Stock pdfmake rendering definitions that briefpack laid out, one after another in one process: the
// peer of the benchmark. Arguments: the folder for the PDFs, and the files of the definitions.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const [folder, ...files] = process.argv.slice(2);

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

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

function fontsOf(definition) {
  return Object.fromEntries(
    Object.entries(definition.fonts).map(([family, faces]) => [
      family,
      Object.fromEntries(
        Object.entries(faces).map(([face, file]) => [face, `node_modules/${file}`]),
      ),
    ]),
  );
}

/** What our printer knows only when it has the pages, as pdfmake alone can be given it. */
function asPlainPdfmake(nodes) {
  return nodes.map((node, index) => {
    const breaks = nodes[index - 1]?.breakAfter ? { pageBreak: 'before' } : {};
    return { ...withPages(node), ...breaks };
  });
}

/** Lists of pages as text: about as long as those that are printed. */
function withPages(node) {
  if (Array.isArray(node.text)) {
    const text = node.text.map((run) => (run.pagesOf ? { ...run, text: '12, 45–47, 83' } : run));
    return { ...node, text };
  }
  if (node.stack) return { ...node, stack: node.stack.map(withPages) };
  if (!node.table) return node;
  const body = node.table.body.map((row) => row.map(withPages));
  return { ...node, table: { ...node.table, body } };
}

/**
 * The content with the numbers of contents lists in pdfmake's words: a reference at the end of an
 * entry, and an id on the heading that it leads to.
 */
function withPageReferences(content) {
  const wanted = new Set();
  const entries = (node) => {
    if (!node.pageNumber) return node;
    const { linkToDestination: pageReference, style } = node.pageNumber;
    wanted.add(pageReference);
    return { ...node, text: [...node.text, { text: ' ', style }, { pageReference, style }] };
  };
  const filled = content.map((node) =>
    node.stack ? { ...node, stack: node.stack.map(entries) } : node,
  );
  const named = (node) => {
    const id = node.anchors?.find((anchor) => wanted.has(anchor));
    const inner = node.stack ? { stack: node.stack.map(named) } : {};
    return { ...node, ...inner, ...(id ? { id } : {}) };
  };
  return filled.map(named);
}

async function render(definition) {
  pdfmake.addFonts(fontsOf(definition));
  const { furniture, watermark: _watermark, tableLayouts, ...rest } = definition;
  pdfmake.addTableLayouts(
    Object.fromEntries(Object.entries(tableLayouts).map(([name, data]) => [name, layoutOf(data)])),
  );
  const texts = (edge, page, pages) =>
    furniture
      .filter((item) => item.edge === edge)
      .map(({ text, style }) => ({
        text: text.map((run) => run.text ?? String({ page, pages, section: '' }[run.token])),
        style,
      }));
  return pdfmake
    .createPdf({
      ...rest,
      content: withPageReferences(asPlainPdfmake(rest.content)),
      defaultStyle: { font: Object.keys(definition.fonts)[0] },
      version: '1.7',
      info: { title: definition.info.title, creationDate: new Date(definition.info.createdOn) },
      header: (page, pages) => texts('top', page, pages),
      footer: (page, pages) => texts('bottom', page, pages),
    })
    .getBuffer();
}

for (const file of files) {
  const bytes = await render(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(join(folder, basename(file, '.json').concat('.pdf')), bytes);
}
