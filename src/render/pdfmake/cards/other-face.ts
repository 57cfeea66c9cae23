import type { PageItem, Vector } from '../internals.d.ts';
import type { TextLine } from '../text-line.ts';
import { asVector } from './marks.ts';
import type { Box } from './sheet-grid.ts';

/** The other face: the same lines and ground, turned about the fold, for the eye alone. */
export function otherFace(
  lines: readonly TextLine[],
  ground: Vector | undefined,
  box: Box,
): readonly PageItem[] {
  const about = { x: box.x + box.width / 2, y: box.y };
  const turned = lines.map((line) => ({ type: 'turned', item: { line, about } }));
  return ground ? [asVector(turnedRectangle(ground, about)), ...turned] : turned;
}

function turnedRectangle(
  rectangle: Vector,
  about: { readonly x: number; readonly y: number },
): Vector {
  const { x = 0, y = 0, w = 0, h = 0 } = rectangle;
  return { ...rectangle, x: 2 * about.x - x - w, y: 2 * about.y - y - h };
}
