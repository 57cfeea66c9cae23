import type { Run } from '../../layout/definition.ts';
import { visible } from './characters.ts';
import type { Piece } from './pieces.ts';

/** A text of a picture as {@link pictureOf} in the layout writes it, one after another. */
const TEXT = /(<text\b[^>]*>)([^<]*)(<\/text>)/g;

/**
 * The picture with each of its texts in the faces that have its characters, as `tspan`s, and
 * without those that have no shape.
 * @param svg the picture
 * @param texts what its `text` elements say, in their order
 * @param piecesOf splits one of them by face
 */
export function withFaces(
  svg: string,
  texts: readonly Run[],
  piecesOf: (run: Run) => readonly Piece[],
): string {
  let index = 0;
  return svg.replace(TEXT, (whole, open: string, _words, close: string) => {
    const run = texts[index++];
    return run ? `${open}${piecesOf(run).map(spanOf).join('')}${close}` : whole;
  });
}

function spanOf({ text, family, style }: Piece): string {
  const words = escapeXml(visible(text));
  return family === style.font
    ? words
    : `<tspan font-family="${escapeXml(family)}">${words}</tspan>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
