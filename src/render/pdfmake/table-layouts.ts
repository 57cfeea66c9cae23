import type { Definition, TableLayout } from '../../layout/definition.ts';
import type { PrintNode } from './print-node.ts';

/** The table layouts of a definition as pdfmake wants them: a function a property. */
export function tableLayoutFunctions(layouts: Definition['tableLayouts']): Record<string, object> {
  return Object.fromEntries(
    Object.entries(layouts).map(([name, layout]) => [name, layoutFunctions(layout)]),
  );
}

function layoutFunctions(layout: TableLayout): object {
  const { paddingX, paddingOuter, paddingTop, paddingBottom } = layout;
  const isLast = (column: number, node: PrintNode) =>
    column === (node.table?.widths.length ?? 0) - 1;
  return {
    fill: layout.fill,
    hLineWidth: (line: number, node: PrintNode) => node.table?.lines[line]?.width ?? 0,
    hLineColor: (line: number, node: PrintNode) => node.table?.lines[line]?.color,
    vLineWidth: () => 0,
    paddingLeft: (column: number) => (column === 0 ? paddingOuter : paddingX),
    paddingRight: (column: number, node: PrintNode) =>
      isLast(column, node) ? paddingOuter : paddingX,
    paddingTop: () => paddingTop,
    paddingBottom: () => paddingBottom,
  };
}
