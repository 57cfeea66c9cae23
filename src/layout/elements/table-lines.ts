import type { Rule } from '../definition.ts';
import type { ClassStyle, Theme } from '../theme.ts';

/**
 * The rule above each row, and the one below the last. A row that says what stands above it
 * decides; else the table's style does.
 * @param rows what the styles of each row and of its cells say, row by row
 */
export function tableLines(
  rows: readonly (readonly ClassStyle[])[],
  headerRows: number,
  style: Theme['tables'][string],
  theme: Theme,
): (Rule | null)[] {
  const above = rows.map((styles, row) => {
    const own = styles.find(({ ruleAbove }) => ruleAbove)?.ruleAbove;
    if (own) return own;
    if (row === 0) return style.top;
    if (rows[row - 1]?.some(({ ruleBelow }) => ruleBelow)) return 'none';
    return row === headerRows ? style.header : style.row;
  });
  return [...above, style.bottom].map((rule) => {
    if (!rule || rule === 'none') return null;
    return { width: rule.width, color: theme.colours[rule.colour] ?? '#000000' };
  });
}
