import type { PdfKitDocument, Vector } from './internals.d.ts';

/** Draws a rule or a tint: what a table, a heading and a bar are made of. */
export function drawVector(document: PdfKitDocument, vector: Vector): void {
  if (vector.type === 'line') drawLine(document, vector);
  else drawRectangle(document, vector);
}

function drawLine(document: PdfKitDocument, vector: Vector): void {
  const { x1 = 0, y1 = 0, x2 = 0, y2 = 0, lineWidth = 1, lineColor = '#000000' } = vector;
  document.lineWidth(lineWidth);
  document.strokeColor(lineColor);
  document.moveTo(x1, y1).lineTo(x2, y2).stroke();
}

function drawRectangle(document: PdfKitDocument, vector: Vector): void {
  const { x = 0, y = 0, w = 0, h = 0, r, color = '#ffffff' } = vector;
  document.fillColor(color);
  if (r) document.roundedRect(x, y, w, h, r).fill();
  else document.rect(x, y, w, h).fill();
}
