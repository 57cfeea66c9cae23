import { expect, test } from 'vitest';
import type { PdfAttachment } from '../../src/render/pdfmake/attach.ts';
import { renderPdf } from '../../src/render/render-pdf.ts';
import { fontBytes, laidOut } from '../support/page.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import { readPdf } from '../support/pdf-text.ts';

const DATA: PdfAttachment = {
  name: 'brief.json',
  mimeType: 'application/json',
  description: 'What the page says (as data), “all” of it',
  bytes: new TextEncoder().encode(`{"a":"${'ä'.repeat(5000)}"}\n`),
  relationship: 'Data',
};

async function withFiles(attachments: readonly PdfAttachment[]): Promise<Uint8Array> {
  const { value } = await renderPdf(laidOut('<h1>x</h1>').value, fontBytes, () => attachments);
  if (!value) throw new Error('no file was made');
  return value.bytes;
}

test('a file comes out of the PDF as it went in, and says what it is', async () => {
  const bytes = await withFiles([DATA]);
  expect((await readPdf(bytes)).attachments).toEqual([
    {
      name: DATA.name,
      description: DATA.description,
      text: new TextDecoder().decode(DATA.bytes),
    },
  ]);
  expect(pdfObjects(bytes)).toMatch(/\/AFRelationship \/Data/);
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /application#2Fjson');
});

test('attached files are dated as the document is, and packed', async () => {
  const [plain, attached] = [await withFiles([]), await withFiles([DATA])];
  const raw = Buffer.from(attached).toString('latin1');
  expect(raw).toMatch(/\/ModDate \(D:20210701000000Z\)/);
  expect(attached.length - plain.length).toBeLessThan(1000);
  expect(Buffer.compare(attached, await withFiles([DATA]))).toBe(0);
});

test('several files stand in the order of their bytes, whatever order a machine sorts in', async () => {
  const names = ['b.json', 'A.json', 'a.json', 'B.json'];
  const bytes = await withFiles(names.map((name) => ({ ...DATA, name })));
  const tree = /\/EmbeddedFiles <<.*?\]/s.exec(pdfObjects(bytes))?.[0] ?? '';
  expect(tree.match(/\w\.json/g)).toEqual(['A.json', 'B.json', 'a.json', 'b.json']);
});
