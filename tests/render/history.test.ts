import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPdf } from '../../src/render/render-pdf.ts';
import { laidOut } from '../support/page.ts';
import { readPdf } from '../support/pdf-text.ts';

/** Pages made one after the other by one process, from fonts that nobody has used before. */
async function made(bodies: readonly string[]): Promise<Map<string, Uint8Array>> {
  const fonts = (name: string) => readFileSync(join('node_modules', name));
  const files = new Map<string, Uint8Array>();
  for (const body of bodies) {
    const { value } = await renderPdf(laidOut(body).value, fonts);
    if (!value) throw new Error(`nothing was made of ${body}`);
    files.set(body, value.bytes);
  }
  return files;
}

// Glyphs that are made of others, glyphs of more than one character, and ligatures.
const BODIES = [
  '<p><strong>a: b; c… é ½ ij ö</strong></p>',
  '<p><strong>T. K. Jumakadyrov</strong></p>',
  '<p><strong>a b – c-d \u00a0 e\u2010f Ω µ</strong></p>',
  '<p><strong>a b\u00a0c fi ffi office, “x” ‘y’ 1/2</strong></p>',
  '<p><strong>o’clock \u2126 \u03bc \u00b5</strong></p>',
];

test('a paper has the same bytes whatever the process made before it', async () => {
  const alone = new Map<string, Uint8Array>();
  for (const body of BODIES) for (const [key, file] of await made([body])) alone.set(key, file);
  for (const order of [BODIES, [...BODIES].reverse()]) {
    for (const [body, file] of await made(order)) {
      expect(Buffer.compare(file, alone.get(body) ?? new Uint8Array()), body).toBe(0);
    }
  }
});

test('text comes out of a paper as itself after papers whose glyphs contain its own', async () => {
  const files = await made(BODIES);
  const { text } = await readPdf(files.get(BODIES[1] ?? '') ?? new Uint8Array());
  expect(text).toContain('T. K. Jumakadyrov');
});
