import type { Definition, Direction, RunStyle } from '../../layout/definition.ts';
import { hyphenate } from '../hyphenation/hyphenate.ts';
import { DocMeasure } from './adapter.ts';
import { levelsOf } from './bidi.ts';
import { scaled } from './cards/scaled.ts';
import { type Chunk, chunksOf, type Wording } from './chunks.ts';
import { numberRoom } from './contents-lines.ts';
import { withFaces } from './picture-text.ts';
import { type FaceChoice, type Piece, piecesOf } from './pieces.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import { textLine } from './text-line.ts';

/**
 * Measures the nodes of a definition: finds the faces of text, and in tables the least and
 * greatest widths of it. A table in the flow is measured when it is planned, so that of a long
 * document only the one that is being placed is kept word by word.
 */
export class Measure extends DocMeasure<PrintNode> {
  private readonly styles: Record<string, RunStyle>;
  private readonly choice: FaceChoice;
  private readonly language: string;
  /** Tables around the node being measured. */
  private tablesAround = 0;

  /** @param layouts the layout functions of tables, by name */
  constructor({ styles, language }: Definition, choice: FaceChoice, layouts: object) {
    super(choice.document, {}, {}, null, layouts);
    this.styles = { ...styles };
    this.language = language;
    this.choice = choice;
  }

  /** A block that waits for the pages before it is measured when they are made. */
  override measureNode(node: PrintNode): PrintNode {
    if (node.late) return Object.assign(node, { _minWidth: 0, _maxWidth: 0 });
    return this.measureNow(node);
  }

  private measureNow(node: PrintNode): PrintNode {
    node._margin = node.margin ?? null;
    this.measureKind(node);
    const [left, , right] = node._margin ?? [0, 0, 0, 0];
    node._minWidth = (node._minWidth ?? 0) + left + right;
    node._maxWidth = (node._maxWidth ?? 0) + left + right;
    return node;
  }

  /** Measures a block that has waited. */
  measureLate(node: PrintNode): void {
    delete node.late;
    this.measureNow(node);
  }

  private measureKind(node: PrintNode): void {
    if (node.text) this.measureText(node, node.text);
    else if (node.stack) this.measureVerticalContainer(node);
    else if (node.ul ?? node.ol) this.measureList(node, node.ul ?? node.ol ?? []);
    else if (node.table) this.measureNowOrLater(node);
    else if (node.svg) this.measurePicture(node, node.svg);
    else if (node.canvas) this.measureRule(node);
    else throw new Error(`the printer has no way to measure ${JSON.stringify(node).slice(0, 80)}`);
  }

  private measureNowOrLater(node: PrintNode): void {
    if (this.tablesAround > 0) this.measureTable(node);
    else node._measureLater = () => this.measureTable(node);
  }

  override measureTable(node: PrintNode): PrintNode {
    this.tablesAround++;
    super.measureTable(node);
    this.tablesAround--;
    return node;
  }

  private measureText(node: PrintNode, runs: NonNullable<PrintNode['text']>): void {
    node._wording = this.wording(runs, node.direction);
    node._runStyle = this.styleOf(node.style);
    if (this.tablesAround > 0) measureWidths(node, chunksOf(node._wording));
    if (node.pageNumber) node._numberRoom = numberRoom(node.pageNumber, this);
  }

  /** Runs as chunks of measured text. Also for text that is no node: markers and furniture. */
  chunks(given: NonNullable<PrintNode['text']>, direction: Direction = 'ltr'): Chunk[] {
    return chunksOf(this.wording(given, direction));
  }

  private wording(given: NonNullable<PrintNode['text']>, direction: Direction = 'ltr'): Wording {
    for (const run of given) this.hyphenate(run);
    const levels = levelsOf(given, direction);
    const pieces = given.flatMap((run, index) =>
      piecesOf(run, this.styleOf(run.style), this.choice, levels?.runs[index]),
    );
    // A copy takes no more room than it needs: most texts are one piece, and all are kept.
    return { pieces: pieces.slice(), base: levels?.base ?? 0 };
  }

  /** Addresses are divided at their marks, never by hyphens that would become part of them. */
  private hyphenate(run: PrintRun): void {
    if (!this.styleOf(run.style).hyphens || run.link) return;
    run.text = hyphenate(run.text, run.lang ?? this.language);
  }

  styleOf(name: string | undefined): RunStyle {
    const style = this.styles[name ?? ''];
    if (!style) throw new Error(`the definition has no style ${name}`);
    return style;
  }

  /** Measures a text that is fitted to its width: how wide its widest line and its widest word are. */
  measureFitted(node: PrintNode): void {
    this.measureNow(node);
    if (node._wording) measureWidths(node, chunksOf(node._wording));
  }

  /** The name of a style that is another made smaller or larger. */
  scaledStyle(name: string | undefined, scale: number): string {
    const scaledName = `${name} at ${scale.toFixed(4)}`;
    this.styles[scaledName] ??= scaled(this.styleOf(name), scale);
    return scaledName;
  }

  private measureList(node: PrintNode, items: PrintNode[]): void {
    node._markers = (node.markers ?? []).map((marker) =>
      textLine(this.chunks([marker]), this.styleOf(marker.style), 0),
    );
    for (const item of items) this.measureNode(item);
    const indent = node.indent ?? 0;
    node._minWidth = indent + Math.max(0, ...items.map((item) => item._minWidth ?? 0));
    node._maxWidth = indent + Math.max(0, ...items.map((item) => item._maxWidth ?? 0));
  }

  private measurePicture(node: PrintNode, svg: string): void {
    node.svg = withFaces(svg, node.texts ?? [], (run) => this.pictureText(run));
    const [, , across = 1, down = 1] = viewBoxOf(svg);
    node._width = node.width ?? across;
    node._height = (node._width * down) / across;
    node._minWidth = node._width;
    node._maxWidth = node._width;
  }

  /** What draws pictures knows one direction only, so text in the other is refused. */
  private pictureText(run: PrintRun): Piece[] {
    const levels = levelsOf([run], 'ltr');
    const pieces = piecesOf(run, this.styleOf(run.style), this.choice, levels?.runs[0]);
    for (const { level, text } of pieces) {
      if (level % 2 === 1) this.choice.turned(text);
    }
    return pieces;
  }

  private measureRule(node: PrintNode): void {
    node._minWidth = 0;
    node._maxWidth = 0;
    node._minHeight = 0;
  }
}

/** The four numbers of an SVG's view box: its left, its top, its width and its height. */
function viewBoxOf(svg: string): number[] {
  const found = /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '';
  return found
    .trim()
    .split(/[\s,]+/)
    .map(Number);
}

/** Keeps the chunks for the lines that a table makes of them next. */
function measureWidths(node: PrintNode, chunks: Chunk[]): void {
  node._chunks = chunks;
  // One by one: a long paragraph has more chunks than a function takes arguments.
  node._minWidth = chunks.reduce((least, chunk) => Math.max(least, leastWidth(chunk)), 0);
  node._maxWidth = widestLine(chunks);
}

/** A chunk may end a line, and then shows its hyphen. */
function leastWidth({ width, space, hyphen }: Chunk): number {
  return width - space + (hyphen?.width ?? 0);
}

function widestLine(chunks: readonly Chunk[]): number {
  let widest = 0;
  let width = 0;
  for (const chunk of chunks) {
    widest = Math.max(widest, width + chunk.width - chunk.space);
    width = chunk.forced ? 0 : width + chunk.width;
  }
  return widest;
}
