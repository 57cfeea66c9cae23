import type { DefinitionNode, Run, TableSection, TextNode } from '../definition.ts';
import type { ClassStyle } from '../theme.ts';
import type { LaidOutCell } from './table-cell.ts';
import type { Placed } from './table-spans.ts';

/** What a section's head is followed by where the section goes on. */
const CONTINUED = ' (continued)';

/** A row laid out, as far as it can head a section. */
export interface SectionRow {
  readonly block: ClassStyle;
  readonly cells: readonly Placed<LaidOutCell>[];
  /** Whether the row begins a group of rows, which ends the section before it. */
  readonly startsGroup: boolean;
}

/**
 * Finds the sections of a table's body: a row of one head over all columns, and the rows below it
 * up to the next such row or the end of their group.
 */
export function tableSections(
  rows: readonly SectionRow[],
  headerRows: number,
  columns: number,
): TableSection[] {
  return rows.flatMap((row, from) => {
    const again = from < headerRows ? undefined : continuedHead(row, columns);
    if (!again) return [];
    const ends = (next: SectionRow) => next.startsGroup || isHead(next, columns);
    const next = rows.findIndex((one, index) => index > from && ends(one));
    const to = next < 0 ? rows.length : next;
    return to > from + 1 ? [{ from, to, again }] : [];
  });
}

function isHead({ block, cells }: SectionRow, columns: number): boolean {
  const [cell] = cells;
  if (!cell || cell.span.columns !== columns || cell.span.rows > 1) return false;
  const { cell: tag, scope } = cell.cell.node;
  const heads = tag === 'th' && (columns > 1 || scope === 'rowgroup');
  return heads || block.keepWithNext === true;
}

function continuedHead(row: SectionRow, columns: number): TextNode | undefined {
  const node = row.cells[0]?.cell.node;
  if (!node || !isHead(row, columns)) return;
  return isText(node) ? continued(node) : undefined;
}

function isText(node: DefinitionNode): node is TextNode {
  return 'text' in node;
}

/** The words of a head once more. Its sources, links and destinations stay with the first. */
function continued({ anchors: _, text, ...node }: TextNode): TextNode | undefined {
  const words = text.filter(({ reference }) => !reference).map(plainRun);
  const last = words.at(-1);
  if (!last) return;
  const ended = { ...last, text: last.text.trimEnd() };
  return {
    ...node,
    text: [...words.slice(0, -1), ended, { text: CONTINUED, style: last.style }],
  };
}

function plainRun({ text, style, lang }: Run): Run {
  return { text, style, ...(lang ? { lang } : {}) };
}
