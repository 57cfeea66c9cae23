import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import type { Theme } from '../theme.ts';
import type { SectionRow } from './table-sections.ts';

/** Width of the widest letters, as part of the type size. */
const WIDEST_LETTER = 0.85;
/** So many letters of a table's first words tell a reader which table is meant. */
const NAME_LENGTH = 60;

/**
 * How many columns of a table a page has room for: each takes its padding and a letter of the
 * smallest type in it.
 * @param width of the page's text area, in points
 */
export function columnsThatFit(
  rows: readonly SectionRow[],
  { paddingX, paddingOuter }: Theme['tables'][string],
  width: number,
  bodySize: number,
): number {
  const sizes = rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.block.size ?? bodySize));
  const letter = Math.min(...new Set(sizes)) * WIDEST_LETTER;
  const inner = width + 2 * paddingX - 2 * paddingOuter;
  return Math.max(1, Math.floor(inner / (letter + 2 * paddingX)));
}

/** What a person calls a table: its caption, or else its first words. */
export function tableName({ children }: HtmlElement): string {
  const caption = children.find((node) => node.type === 'element' && node.tag === 'caption');
  const words = wordsOf(caption ? [caption] : children);
  return words.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH).trim();
}

/** The words of nodes as far as a name may need them. */
function wordsOf(nodes: readonly HtmlNode[]): string {
  let words = '';
  for (const node of nodes) {
    if (words.length > 2 * NAME_LENGTH) break;
    words += node.type === 'text' ? node.text : ` ${wordsOf(node.children)}`;
  }
  return words;
}
