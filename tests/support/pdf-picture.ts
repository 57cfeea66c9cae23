import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Canvas = typeof import('@napi-rs/canvas');

/** Pixels of a page: four bytes each, red, green, blue and opacity, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly png: Buffer;
}

/**
 * Draws the pages of a PDF, or says why this machine cannot: then a test that needs to see ink
 * is skipped, and prints the reason.
 * @param scale pixels to the point
 */
export async function drawPages(
  bytes: Uint8Array,
  scale = 1,
): Promise<{ readonly pictures: Picture[] } | { readonly reason: string }> {
  const canvas = loadCanvas();
  if ('reason' in canvas) return canvas;
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const sheet = canvas.module.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = sheet.getContext('2d');
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, sheet.width, sheet.height);
    const { width, height } = sheet;
    pictures.push({ width, height, pixels: data, png: sheet.toBuffer('image/png') });
  }
  await task.destroy();
  return { pictures };
}

function loadCanvas(): { readonly module: Canvas } | { readonly reason: string } {
  try {
    return { module: createRequire(import.meta.url)('@napi-rs/canvas') as Canvas };
  } catch (error) {
    return { reason: `no canvas to draw on: ${(error as Error).message}` };
  }
}

/** Part of a picture's pixels, from 0 to 1, that are darker than a grey from 0 to 255. */
export function inkPart({ pixels }: Picture, darkerThan = 200): number {
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if ((red + green + blue) / 3 < darkerThan) dark++;
  }
  return dark / (pixels.length / 4);
}
