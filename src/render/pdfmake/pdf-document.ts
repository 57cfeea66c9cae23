import type { Definition } from '../../layout/definition.ts';
import { type FontLibrary, type FontSource, fontLibrary } from '../fonts/font-library.ts';
import { plainText } from '../xmp.ts';
import { PdfKitDocument } from './adapter.ts';
import { crossReference, type ObjectPlace } from './cross-reference.ts';
import { MAKER, xmpOf } from './metadata.ts';
import { ObjectPacker } from './object-packer.ts';
import { PrintedFont } from './printed-font.ts';
import { sortNames } from './sort-names.ts';

/** A tagged PDF being written: fixed dates, fonts from the library, no file and no network. */
export class PdfDocument extends PdfKitDocument {
  private readonly library: FontLibrary;
  private readonly opened = new Set<string>();
  private readonly faces = new Map<string, PrintedFont>();
  private readonly definition: Definition;
  /** The page of the document that is being drawn. */
  private sheet: PdfDocument['page'] | undefined;
  /** What has been drawn on it. */
  private operators: string[] = [];
  private readonly packer: ObjectPacker | undefined = new ObjectPacker();

  constructor(definition: Definition, source: FontSource) {
    const { width, height } = definition.pageSize;
    const options = {
      size: [width, height],
      pdfVersion: '1.7',
      lang: definition.language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info: infoOf(definition),
      tagged: true,
      // For the colour profile. With PDF/UA pdfkit would write a list of glyphs that is wrong.
      subset: 'PDF/A-3a',
    };
    super(definition.fonts, {}, {}, {}, options, null, () => false);
    this.definition = definition;
    this.library = fontLibrary(source);
    sortNames(this, 'Dests');
  }

  /** The face of a family; a file is parsed at the first use in the process. */
  override provideFont(family: string, bold: boolean, italics: boolean): PrintedFont {
    const fileName = this.getFontFile(family, bold, italics);
    if (fileName === null) throw new Error(`the definition has no font family ${family}`);
    const scale = this.definition.fontScales[family] ?? 1;
    const key = scale === 1 ? fileName : `${fileName} ${scale}`;
    const known = this.faces.get(key);
    if (known) return known;
    const id = `F${++this._fontCount}`;
    const file = this.library.open(fileName);
    const font = new PrintedFont(this, file, { id, scale, subset: this.library.subset });
    this.faces.set(key, font);
    // What draws pictures asks for the file, whatever it is set larger by.
    const isTaken = this._fontFamilies[fileName] !== undefined;
    this._fontFamilies[isTaken ? key : fileName] = font;
    this.opened.add(fileName);
    return font;
  }

  override addPage(options: { size: [number, number] }): this {
    super.addPage(options);
    this.sheet = this.page;
    return this;
  }

  /** Gathers operators as text: a buffer for each would be thousands of them. */
  override addContent(operators: string): this {
    // A picture may draw into a group, which takes the place of the page for that time.
    if (this.page !== this.sheet) return super.addContent(operators);
    this.operators.push(operators);
    return this;
  }

  /** Ends the page, with what was drawn on it. */
  override flushPages(): void {
    if (this.operators.length > 0) super.addContent(this.operators.join('\n'));
    this.operators = [];
    super.flushPages();
  }

  /** Names of the font files opened for this document, whatever others have opened before. */
  fontFiles(): string[] {
    return [...this.opened];
  }

  /** pdfkit begins to write before this class has its packer. */
  override _write(piece: string | Uint8Array): void {
    for (const one of this.packer?.pass(piece) ?? [piece]) super._write(one);
  }

  /** The stream of the file ends when that is done, or fails with it. */
  override _finalize(): void {
    this.writeRest().catch((error: Error) => this.destroy(error));
  }

  /** Writes the objects that were kept back, and the table of all as a stream. */
  private async writeRest(): Promise<void> {
    const places = new Map<number, ObjectPlace>();
    for (const { ids, data, content } of (await this.packer?.streams()) ?? []) {
      const stream = this.ref(data);
      for (const [index, id] of ids.entries()) places.set(id, { stream: stream.id, index });
      stream.end(content);
    }
    const table = this.ref({});
    places.set(table.id, { offset: this._offset });
    const all = this._offsets.map((offset, index) => places.get(index + 1) ?? { offset });
    const { data, content } = crossReference(all);
    Object.assign(table.data, data, {
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    });
    const start = this._offset;
    table.end(content);
    super._write(`startxref\n${start}\n%%EOF`);
    this.push(null);
  }

  /** In place of pdfkit's metadata, which is not escaped, says less and is not compressed. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.end(Buffer.from(xmpOf(this.definition)));
    this._root.data['Metadata'] = metadata;
  }
}

function infoOf({ info }: Definition): Record<string, unknown> {
  const date = new Date(`${info.createdOn}T00:00:00Z`);
  return {
    Title: plainText(info.title),
    ...(info.subject ? { Subject: plainText(info.subject) } : {}),
    ...(info.keywords ? { Keywords: plainText(info.keywords) } : {}),
    Creator: MAKER.creator,
    Producer: MAKER.producer,
    CreationDate: date,
    ModDate: date,
  };
}
