import type { Watermark } from '../../layout/definition.ts';
import { drawText } from './draw-text.ts';
import type { PdfDocument } from './pdf-document.ts';

/** Part of the page's diagonal that the word takes. */
const PART_OF_DIAGONAL = 0.6;
/** Cap height of the word as part of its size, near enough to centre it. */
const CAP_HEIGHT = 0.66;

/** Draws a word across the page, in a tint so light that text over it stays readable. */
export function drawWatermark(document: PdfDocument, { text, font, color }: Watermark): void {
  const { width, height } = document.page;
  const face = document.provideFont(font, false, false);
  const size = (Math.hypot(width, height) * PART_OF_DIAGONAL) / face.widthOfString(text, 1);
  const angle = (Math.atan2(height, width) * -180) / Math.PI;
  document.save();
  document.rotate(angle, { origin: [width / 2, height / 2] });
  const x = width / 2 - face.widthOfString(text, size) / 2;
  const y = height / 2 + (size * CAP_HEIGHT) / 2;
  drawText(document, { text, font: face, fontSize: size, color, rightToLeft: false, x, y });
  document.restore();
}
