import type {
  CardShape,
  CellShape,
  ColumnWidth,
  Direction,
  Fit,
  Rule,
  Run,
  RunStyle,
  Tab,
} from '../../layout/definition.ts';
import type { Chunk, Wording } from './chunks.ts';
import type { Slot } from './structure/element.ts';
import type { TablePlan } from './table-plan.ts';
import type { TextLine } from './text-line.ts';

/** A run of text on its way, with its place in the structure of the document. */
export interface PrintRun extends Run {
  text: string;
  style: string;
  linkTitle?: string;
  _slot?: Slot;
}

/**
 * A node of the definition on its way through pdfmake, which writes its findings into the node.
 * What pdfmake adds begins with an underscore; so does what we keep beside it.
 */
export interface PrintNode extends CellShape {
  text?: PrintRun[];
  stack?: PrintNode[];
  ul?: PrintNode[];
  ol?: PrintNode[];
  table?: PrintTable;
  svg?: string;
  alt?: string;
  canvas?: object[];
  width?: number;
  texts?: Run[];
  barred?: boolean;
  indent?: number;
  markers?: PrintRun[];
  style?: string;
  margin?: [number, number, number, number];
  layout?: string;
  tag?: string;
  lang?: string;
  direction?: Direction;
  level?: number;
  bookmark?: string;
  anchors?: string[];
  ruleAbove?: Rule;
  pageNumber?: PrintRun;
  label?: string;
  pageBreak?: 'before';
  breakAfter?: true;
  tab?: Tab;
  drop?: number;
  bare?: true;
  budget?: { readonly pages: number; readonly title: string };
  endsBudget?: true;
  late?: true;
  card?: CardShape;
  fit?: Fit;
  keepWithNext?: boolean;
  keepTogether?: boolean;
  grid?: number;

  _margin?: [number, number, number, number] | null;
  _minWidth?: number;
  _maxWidth?: number;
  _height?: number;
  _width?: number;
  _minHeight?: number;
  _offsets?: { readonly total: number; readonly offsets: number[] };
  _layout?: PrintTableLayout;
  _breaksBySpan?: object[];

  _wording?: Wording;
  /** Kept from the measuring of text in a table to its lines, and of entries of contents lists. */
  _chunks?: readonly Chunk[] | undefined;
  _runStyle?: RunStyle;
  _lines?: TextLine[];
  _linesWidth?: number;
  /** Points that lines leave free for a page number. */
  _numberRoom?: number;
  _markers?: TextLine[];
  _plan?: TablePlan;
  _planWidth?: number;
  /** Measures a table in the flow, once. */
  _measureLater?: (() => void) | undefined;
  /** Of a picture. */
  _slot?: Slot;
}

export interface PrintTable {
  /** Names of widths before measuring, objects after. */
  widths: { width: number | string; _calcWidth?: number }[];
  readonly columns: readonly ColumnWidth[];
  readonly body: PrintNode[][];
  headerRows: number;
  readonly heights: readonly number[];
  readonly lines: readonly (Rule | null)[];
  readonly rowsKeptWithNext: readonly number[];
  readonly sections: readonly PrintSection[];
}

/** A section of a table, with its head as it is repeated where the section goes on. */
export interface PrintSection {
  readonly from: number;
  readonly to: number;
  readonly again: PrintNode;
}

/** The layout functions of a table, as {@link tableLayoutFunctions} makes them. */
interface PrintTableLayout {
  readonly fill: boolean;
  readonly paddingLeft: (column: number) => number;
  readonly paddingRight: (column: number, node: PrintNode) => number;
  readonly paddingTop: () => number;
  readonly paddingBottom: () => number;
  readonly hLineWidth: (line: number, node: PrintNode) => number;
}
