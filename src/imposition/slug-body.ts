import type { Definition, RunStyle } from '../layout/definition.ts';
import { creepOf, type Imposition, type SheetSide } from './plan-sheets.ts';

/** What a person at the printer needs to know of an imposed copy. */
export interface Slug {
  readonly kind: Imposition;
  /** File name of the paper that the copy is of. */
  readonly of: string;
}

/** A body with a page for each side of each sheet: which it is, of which paper. */
export function slugBody(sides: readonly SheetSide[], slug: Slug): string {
  const sheets = Math.max(0, ...sides.map(({ sheet }) => sheet));
  return sides.map((side) => `<p><small>${wordsOf(side, sheets, slug)}</small></p>`).join('\n');
}

function wordsOf(side: SheetSide, sheets: number, { kind, of }: Slug): string {
  const creep = kind === 'booklet' ? ` · creep ${creepOf(side).toFixed(1)} mm` : '';
  const sheet = `Sheet ${side.sheet} of ${sheets}, ${side.side}`;
  return `${sheet}${creep} · imposed copy of ${of}`;
}

/** Points from the lower edge of the sheet to the line of text, its height, and from its sides. */
const FOOT = 7;
const HEIGHT = 8;
const SIDES = 28;
/** Smaller than anything that is to be read with the paper: it is for who prints and folds. */
const SIZE = 6;

/** Makes of a definition that was laid out upright one whose pages are sheets on their long sides. */
export function onSheets(definition: Definition): Definition {
  const { width, height } = sheetSize(definition.pageSize);
  const margins = { left: SIDES, right: SIDES, top: height - FOOT - HEIGHT, bottom: FOOT };
  const pages = { pageSize: { width, height }, pageMargins: margins, furniture: [] };
  const content = definition.content.map((node) => ({ ...node, pageBreak: 'before' as const }));
  return { ...definition, ...pages, content, styles: slugStyles(definition) };
}

/** In the face of the running heads. */
function slugStyles({ styles, furniture }: Definition): Definition['styles'] {
  const face = styles[furniture[0]?.style ?? ''];
  const small = { fontSize: SIZE, leading: HEIGHT, raise: 0, bold: false };
  const slug = (style: RunStyle) => ({ ...style, ...small, ...(face ? { font: face.font } : {}) });
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, slug(style)]));
}

function sheetSize({ width, height }: Definition['pageSize']): Definition['pageSize'] {
  return { width: Math.max(width, height), height: Math.min(width, height) };
}
