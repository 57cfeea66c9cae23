/**
 * A document laid out in words, styles and tables but not yet on pages: plain JSON in pdfmake's
 * vocabulary, so that stock pdfmake can read it too. What pdfmake does not know (leading, tag,
 * level, anchors, ...) stands beside its own properties. Lengths are points.
 */
export interface Definition {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: Edges;
  readonly grid: Grid;
  readonly language: string;
  readonly info: DocumentInfo;
  /** Family name to font files. The files are names that the renderer's font function knows. */
  readonly fonts: Readonly<Record<string, FontFiles>>;
  /** How much larger than asked a family is set, where that is not 1. */
  readonly fontScales: Readonly<Record<string, number>>;
  /** Families to try, in order, for a character that the wanted face has no glyph for. */
  readonly fallback: readonly string[];
  /** Complete styles by name; a run or a leaf names exactly one. */
  readonly styles: Readonly<Record<string, RunStyle>>;
  readonly tableLayouts: Readonly<Record<string, TableLayout>>;
  readonly furniture: readonly FurnitureItem[];
  readonly watermark?: Watermark;
  /** Set where both sides of the paper are printed. */
  readonly bothSides?: BothSides;
  /** Set where the document has tabs. */
  readonly tabMarks?: TabMarks;
  readonly changeBar: ChangeBar;
  /** Where the pages of the edition before began, to be kept as far as they can be. */
  readonly starts?: PageStarts;
  readonly content: readonly DefinitionNode[];
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A document for both sides of the paper: margins change sides, sections begin on sheets. */
interface BothSides {
  /** Points that the text of even pages stands further left: `pageMargins` are those of odd pages. */
  readonly shift: number;
  /** Whether what begins a section begins a sheet, and so an odd page. */
  readonly onSheets: boolean;
  /** What a back without text says. */
  readonly blank: { readonly text: string; readonly style: string };
}

/** The marks at the outer edge of the pages of a tab. Lengths are points. */
interface TabMarks {
  readonly width: number;
  readonly height: number;
  /** From the upper and the lower edge of the paper to the first and the last mark. */
  readonly top: number;
  readonly bottom: number;
  /** Of a tab's first page, and of the pages after it. */
  readonly firstColor: string;
  readonly color: string;
  readonly style: string;
}

/** The bar in the margin beside what has changed. Lengths are points. */
interface ChangeBar {
  readonly width: number;
  /** From the text area outwards. */
  readonly distance: number;
  readonly color: string;
}

/**
 * With which block or row each page begins, from the second on: a key of its text, and which of
 * those with the same text it is; null where a page begins inside of a block.
 */
export type PageStarts = readonly (string | null)[];

/** Where text stands on its lines. */
interface Grid {
  /** Height of the lines that pages are made of: one line of body text. */
  readonly line: number;
  /** Distance of every baseline from the foot of its line. */
  readonly descent: number;
}

interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO day. */
  readonly createdOn: string;
}

export interface FontFiles {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

type Alignment = 'left' | 'center' | 'right' | 'justify';

/** Everything that decides how a run of text looks. Nothing is inherited at render. */
export interface RunStyle {
  readonly font: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly color: string;
  readonly alignment: Alignment;
  /** Exact height of a line, in points. */
  readonly leading: number;
  readonly characterSpacing?: number;
  /** Divides words at the end of a line. */
  readonly hyphens?: boolean;
  /** Wraps only where a line of its own is too narrow for it. */
  readonly noWrap?: boolean;
  /** Points the text is lifted above the baseline. */
  readonly raise?: number;
  /** With a line through it. */
  readonly struck?: boolean;
  /** Has a bar beside it, in the margin. */
  readonly barred?: boolean;
}

/** As HTML's `dir`: `auto` goes by the first letter that has a direction. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** What the structure of the document says about a node, for bookmarks and the tag tree. */
export interface Meaning {
  /** The HTML element it came from. */
  readonly tag?: string;
  readonly lang?: string;
  /** Direction of the text; without it the paragraph's, and a paragraph is read from the left. */
  readonly direction?: Direction;
  /** Named destinations at the start of the node. */
  readonly anchors?: readonly string[];
}

export interface Run extends Meaning {
  readonly text: string;
  readonly style: string;
  readonly link?: string;
  /** Name of an anchor in this document. */
  readonly linkToDestination?: string;
  /** Where the link leads, in words; without it the text of the link says so. */
  readonly linkTitle?: string;
  /** Part of a reference to a source. */
  readonly reference?: boolean;
  /** Whom the text names, by a key of the index. */
  readonly index?: string;
  /**
   * Stands for the pages, before this text, on which somebody is named: a key of the index. It has
   * no text before there are pages.
   */
  readonly pagesOf?: string;
}

/** Space and behaviour shared by all blocks. Space stands above a block, never below. */
export interface BlockShape {
  /** Left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
  readonly pageBreak?: 'before';
  /** What follows starts a page; in a document for both sides of the paper, a sheet. */
  readonly breakAfter?: true;
  /** Begins a tab: a sheet in a document for both sides, else a page. */
  readonly tab?: Tab;
  /** Points left free above it at the top of a page, where nothing else is. */
  readonly drop?: number;
  /** Its page has no running heads but what stands on all pages. */
  readonly bare?: true;
  /** Begins a stretch that should take no more pages than this. */
  readonly budget?: { readonly pages: number; readonly title: string };
  /** Ends the stretch that the latest budget is of. */
  readonly endsBudget?: true;
  /** Holds texts that are known only when all pages before it are made. */
  readonly late?: true;
  /** A card, whose blocks are what stands on it. */
  readonly card?: CardShape;
  /** On a card: how the text is made smaller until it has room. */
  readonly fit?: Fit;
  /** Not to be parted from the start of the next block. */
  readonly keepWithNext?: boolean;
  /** Not to be broken over pages while a page can hold it. */
  readonly keepTogether?: boolean;
  /** Starts at the next multiple of this many points from the top of the text area. */
  readonly grid?: number;
}

export interface TextNode extends Meaning, BlockShape, CellShape {
  readonly text: readonly Run[];
  readonly style: string;
  /** Heading level from 1; a heading is a bookmark. */
  readonly level?: number;
  readonly bookmark?: string;
  /** Hairline above the text. */
  readonly ruleAbove?: Rule;
  /**
   * Stands at the end of the last line, behind a row of dots: the number of the page with the
   * anchor that this leads to. It has no text before there are pages.
   */
  readonly pageNumber?: Run;
}

interface StackNode extends Meaning, BlockShape, CellShape {
  readonly stack: readonly DefinitionNode[];
  /** Name of a contents list, which the structure says. */
  readonly label?: string;
}

export interface ListNode extends Meaning, BlockShape, CellShape {
  readonly ul?: readonly DefinitionNode[];
  readonly ol?: readonly DefinitionNode[];
  readonly start?: number;
  readonly indent: number;
  /** One run an item, set in the indent. */
  readonly markers: readonly Run[];
}

export interface TableNode extends Meaning, BlockShape, CellShape {
  readonly table: TableBody;
  /** Name in {@link Definition.tableLayouts}. */
  readonly layout: string;
}

export interface TableBody {
  /** In pdfmake's words; {@link columns} is what our printer goes by. */
  readonly widths: readonly (number | '*' | 'auto')[];
  readonly columns: readonly ColumnWidth[];
  readonly body: readonly (readonly DefinitionNode[])[];
  readonly headerRows: number;
  /** Least height of each row, 0 where its content decides. */
  readonly heights: readonly number[];
  /** The rule above each row, and one more for the rule below the last; null for none. */
  readonly lines: readonly (Rule | null)[];
  /** Indexes of rows that must not be parted from the row that follows. */
  readonly rowsKeptWithNext: readonly number[];
  readonly sections: readonly TableSection[];
}

/** Rows of a table under a head of their own, which is repeated on each page they go on. */
export interface TableSection {
  /** Index of the row that is the head. */
  readonly from: number;
  /** Index of the first row that is no longer in the section. */
  readonly to: number;
  /** The head as it is repeated: the page's, and no part of the document's text. */
  readonly again: TextNode;
}

/** A fixed width in points, a share of what is left, or what the content asks for. */
export type ColumnWidth =
  | { readonly fixed: number }
  | { readonly share: number }
  | { readonly auto: true };

/** How far text on a card may be made smaller, from the size of its style; in points. */
export interface Fit {
  /** The smallest size that is well read: below it there is a warning. */
  readonly downTo: number;
  /** The smallest size there is. */
  readonly least: number;
  /** Wrapped before it is made smaller. */
  readonly wrapFirst: boolean;
}

/** A box of its own on a sheet, in points. */
export interface CardShape {
  readonly width: number;
  /** Of one face. */
  readonly height: number;
  /** Of two, the upper one is upside down: the sheet is folded between them. */
  readonly faces: 1 | 2;
  /** Cut out, with marks outside of the cut. */
  readonly cut: boolean;
  /** Left free inside of each edge. */
  readonly padding: number;
}

/** A tab of a pack: what the pages from here on are marked with. */
export interface Tab {
  /** Letter or number: the pages are `B-1`, `B-2`, ... */
  readonly label: string;
  readonly title: string;
}

/** Properties a node has where it is the content of a table cell. */
export interface CellShape {
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly fillColor?: string;
  /** A tinted bar inset from the cell's edges, in points: left, top, right, bottom. */
  readonly bar?: {
    readonly color: string;
    readonly inset: readonly [number, number, number, number];
  };
  /** `th` or `td`, where the node is a cell. */
  readonly cell?: string;
  readonly scope?: string;
  readonly abbr?: string;
  /** What is read out in place of the cell's text. */
  readonly spoken?: string;
  /** Stands where another cell spans; pdfmake wants it there. */
  readonly _span?: boolean;
}

export interface SvgNode extends Meaning, BlockShape, CellShape {
  readonly svg: string;
  readonly width: number;
  readonly alt: string;
  /** All texts of the picture, so that a missing glyph is found before drawing. */
  readonly texts: readonly Run[];
  /** Has a bar beside it, in the margin. */
  readonly barred?: boolean;
}

interface RuleNode extends Meaning, BlockShape, CellShape {
  readonly canvas: readonly {
    readonly type: 'line';
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth: number;
    readonly lineColor: string;
  }[];
}

export type DefinitionNode = TextNode | StackNode | ListNode | TableNode | SvgNode | RuleNode;

export interface Rule {
  readonly width: number;
  readonly color: string;
}

/** How a kind of table is padded. Its rules stand in {@link TableBody.lines}; all horizontal. */
export interface TableLayout {
  readonly paddingX: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
  /** Padding at the outer edges of the first and last column. */
  readonly paddingOuter: number;
  /** Whether the table fills the measure or is as wide as its content. */
  readonly fill: boolean;
}

/** One piece of text at a fixed place of every page. */
export interface FurnitureItem {
  readonly edge: 'top' | 'bottom';
  /** Distance of the baseline from that edge of the paper. */
  readonly distance: number;
  readonly text: readonly FurnitureRun[];
  readonly style: string;
  /** Stands on bare pages too. */
  readonly always?: true;
  /** Colour of a box behind it. */
  readonly ground?: string;
}

export type FurnitureRun =
  | { readonly text: string }
  | { readonly token: 'page' | 'pages' | 'section' };

export interface Watermark {
  readonly text: string;
  readonly font: string;
  readonly color: string;
}
