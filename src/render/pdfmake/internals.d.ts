// What we touch of pdfmake 0.3.11 and of the pdfkit under it; neither describes its insides.

import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type { PrintedFont } from './printed-font.ts';

/** Something on a line: pdfmake aligns by the first one's alignment and counts their heights. */
export interface Inline {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly alignment: 'left' | 'center' | 'right';
}

export declare class Line<I extends Inline = Inline> {
  constructor(maxWidth: number);
  maxWidth: number;
  inlineWidths: number;
  inlines: I[];
  x?: number;
  y?: number;
  getHeight(): number;
  getWidth(): number;
}

export interface Vector {
  type: 'line' | 'rect';
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  r?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  lineWidth?: number;
  lineColor?: string;
  color?: string;
}

export interface PageItem {
  readonly type: string;
  readonly item: object;
  /** Stands where it is on both sides of a sheet. */
  readonly isFixed?: boolean;
}

export interface Page {
  readonly items: PageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  /** The tab that begins on the page. */
  tab?: { readonly label: string };
  /** Without any running head or foot, markings included. */
  isPlain?: boolean;
  /** Without running heads. */
  isBare?: boolean;
  /** The back of a sheet whose text goes on with the next. */
  isBlank?: boolean;
}

export declare class DocumentContext extends EventEmitter {
  readonly pages: Page[];
  readonly pageMargins: { top: number; left: number; right: number; bottom: number };
  readonly backgroundLength: number[];
  x: number;
  y: number;
  page: number;
  availableWidth: number;
  availableHeight: number;
  getCurrentPage(): Page;
  moveDown(offset: number): boolean;
  addMargin(left: number, right?: number): void;
  resetMarginXTopParent(): void;
}

/** What every new page begins with while it is in the writer's list: the heads of tables. */
export interface Repeatable {
  readonly height: number;
  /** True at each page it stands on. */
  readonly insertedOnPages: readonly (boolean | undefined)[];
}

export declare class PageElementWriter extends EventEmitter {
  transactionLevel: number;
  context(): DocumentContext;
  popContext(): void;
  beginUnbreakableBlock(): void;
  currentBlockToRepeatable(): Repeatable;
  pushToRepeatables(repeatable: Repeatable): void;
  popFromRepeatables(): void;
  addLine(line: Line, dontUpdateContextPosition?: boolean): object | false;
  addVector(vector: Vector, ignoreX?: boolean, ignoreY?: boolean, index?: number): void;
  moveToNextPage(): void;
}

export declare class LayoutBuilder<Node> {
  constructor(pageSize: object, pageMargins: object, svgMeasure: null);
  docPreprocessor: { preprocessDocument(node: Node): Node };
  docMeasure: DocMeasure<Node>;
  nestedLevel: number;
  readonly writer: PageElementWriter;
  tryLayoutDocument(root: Node, document: PdfKitDocument): { pages: Page[] };
  processNode(node: Node): void;
  processRow(row: object): { pageBreaks: object[] };
  _findSameRowPageBreakByRowSpanData(
    breaks: object[] | null,
    page: number,
    row: number,
  ): { prevPage: number } | undefined;
  _getPageBreakListBySpan(node: Node, page: number, row: number): object;
}

export declare class DocMeasure<Node> {
  constructor(
    document: PdfKitDocument,
    styles: object,
    defaultStyle: object,
    svgMeasure: null,
    layouts: object,
  );
  measureDocument(root: Node): Node;
  measureNode(node: Node): Node;
  measureTable(node: Node): Node;
  measureVerticalContainer(node: Node): Node;
  measureCanvas(node: Node): Node;
}

export declare class TableProcessor {
  constructor(node: object);
  readonly rowSpanData: readonly { readonly left: number; readonly width: number }[];
  beginTable(writer: PageElementWriter): void;
  beginRow(row: number, writer: PageElementWriter): void;
  endRow(row: number, writer: PageElementWriter, pageBreaks: object[]): void;
  endTable(writer: PageElementWriter): void;
  drawHorizontalLine(line: number, writer: PageElementWriter): void;
}

export declare class Renderer {
  constructor(document: PdfKitDocument);
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line): void;
  renderVector(vector: object): void;
  renderSVG(svg: object): void;
}

export interface Reference {
  readonly id: number;
  data: Record<string, unknown>;
  /** Writes the object, with a stream where there is content; that is compressed. */
  end(content?: Uint8Array): void;
}

export interface NumberTree {
  add(key: number, value: Reference | Reference[]): void;
}

export interface Outline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { expanded: boolean }): Outline;
}

/** pdfkit's document as pdfmake extends it. */
export declare class PdfKitDocument extends Readable {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccessPolicy: (path: string) => boolean,
  );
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    /** Number of the page in the parent tree; asking for it makes it. */
    readonly structParentTreeKey: number;
    readonly annotations: Reference[];
    /** Fonts of the page's text, by their names there. */
    readonly fonts: Record<string, Reference>;
  };
  readonly outline: Outline;
  readonly _root: Reference;
  readonly _info: Reference;
  readonly _id: Uint8Array;
  /** Bytes written so far. */
  readonly _offset: number;
  /** Where each object begins, by its number less one. */
  readonly _offsets: readonly number[];
  info: Record<string, unknown>;
  _fontCount: number;
  readonly _fontFamilies: Record<string, PrintedFont>;
  fillColor(color: string): this;
  strokeColor(color: string): this;
  lineWidth(width: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
  stroke(): this;
  fill(): this;
  save(): this;
  restore(): this;
  rotate(angle: number, options: { origin: [number, number] }): this;
  addPage(options: { size: [number, number] }): this;
  /** An area of the page that does something; the options are its dictionary. */
  annotate(x: number, y: number, width: number, height: number, options: object): this;
  addNamedDestination(name: string, ...args: unknown[]): void;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  provideFont(family: string, bold: boolean, italics: boolean): PrintedFont;
  /** Writes the pages that are drawn. */
  flushPages(): void;
  /** Writes operators into the content of the page. */
  addContent(operators: string): this;
  ref(data: object): Reference;
  getStructTreeRoot(): Reference;
  getStructParentTree(): NumberTree;
  createStructParentTreeNextKey(): number;
  file(source: Uint8Array, options: object): Reference;
  end(): void;
  /** Writes the metadata stream and notes it in the root. */
  endMetadata(): void;
  /** Writes a piece of the file; a line where it is text. */
  _write(piece: string | Uint8Array): void;
  /** Writes what comes after the last object. */
  _finalize(): void;
}

export declare class LineBreaker {
  constructor(text: string);
  nextBreak(): { readonly position: number; readonly required: boolean } | null;
}
