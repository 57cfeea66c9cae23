import type { Definition } from '../../layout/definition.ts';
import { PdfKitDocument } from './adapter.ts';
import { crossReference, type ObjectPlace } from './cross-reference.ts';
import { makeExact } from './exact-font.ts';
import { type FontSource, fontPool, keepFont, type PooledFont, shapedWords } from './font-pool.ts';
import type { EmbeddedFont } from './internals.d.ts';
import { MAKER, plainText, xmpOf } from './metadata.ts';
import { ObjectPacker } from './object-packer.ts';
import { sortNames } from './sort-names.ts';

/** A font as one document embeds it, and which characters it has. */
export interface Face {
  readonly font: EmbeddedFont;
  readonly covers: (codePoint: number) => boolean;
}

/** A tagged PDF being written: fixed dates, fonts from the pool, no file and no network. */
export class PdfDocument extends PdfKitDocument {
  private readonly pool: Map<string, PooledFont>;
  private readonly faces = new Map<string, Face>();
  private readonly source: FontSource;
  private readonly definition: Definition;
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
    // Our metadata names the standards itself; pdfkit sets this on each document.
    this._addPdfaMetadata = () => {};
    this.pool = fontPool(source);
    this.source = source;
    sortNames(this, 'Dests');
  }

  /** The face of a family; a file is opened at the first use in the process. */
  face(family: string, bold: boolean, italics: boolean): Face {
    const fileName = this.getFontFile(family, bold, italics);
    if (fileName === null) throw new Error(`the definition has no font family ${family}`);
    const known = this.faces.get(fileName);
    if (known) return known;
    const face = this.openFace(fileName);
    this.faces.set(fileName, face);
    return face;
  }

  /** Names of the font files opened for this document, whatever others have opened before. */
  fontFiles(): string[] {
    return [...this.faces.keys()];
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    return this.face(family, bold, italics).font;
  }

  private openFace(fileName: string): Face {
    const pooled = this.pool.get(fileName);
    const font = pooled ? this.embedAgain(pooled) : this.openFirst(fileName);
    this._fontFamilies[fileName] = font;
    makeExact(font);
    const { covers } = pooled ?? keepFont(this.pool, fileName, font);
    return { font, covers };
  }

  private openFirst(fileName: string): EmbeddedFont {
    const before = Object.keys(this._fontFamilies);
    const font = this.font(this.source(fileName))._font;
    // pdfkit files it under its PostScript name too, and would then write it twice.
    for (const name of Object.keys(this._fontFamilies)) {
      if (!before.includes(name)) delete this._fontFamilies[name];
    }
    return font;
  }

  private embedAgain(pooled: PooledFont): EmbeddedFont {
    const font = new pooled.Embedded(this, pooled.file, `F${++this._fontCount}`);
    font.layoutCache = shapedWords(pooled);
    return font;
  }

  /** pdfkit begins to write before this class has its packer. */
  override _write(piece: string | Uint8Array): void {
    for (const one of this.packer?.pass(piece) ?? [piece]) super._write(one);
  }

  /** Writes the objects that were kept back, and the table of all as a stream. */
  override _finalize(): void {
    const places = new Map<number, ObjectPlace>();
    for (const { ids, data, content } of this.packer?.streams() ?? []) {
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

  /** In place of pdfkit's metadata, which is not escaped and says less. */
  override _addInfo(): void {
    this.appendXML(xmpOf(this.definition));
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
