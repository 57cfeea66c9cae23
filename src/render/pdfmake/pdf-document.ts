import type { Definition } from '../../layout/definition.ts';
import { PdfKitDocument } from './adapter.ts';
import { makeExact } from './exact-font.ts';
import { type FontSource, fontPool, keepFont, type PooledFont, shapedWords } from './font-pool.ts';
import type { EmbeddedFont } from './internals.d.ts';

/** A font as one document embeds it, and which characters it has. */
export interface Face {
  readonly font: EmbeddedFont;
  readonly covers: (codePoint: number) => boolean;
}

/** A PDF being written: fixed dates, fonts from the pool, no file and no network. */
export class PdfDocument extends PdfKitDocument {
  private readonly pool: Map<string, PooledFont>;
  private readonly faces = new Map<string, Face>();
  private readonly source: FontSource;

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
    };
    super(definition.fonts, {}, {}, {}, options, null, () => false);
    this.pool = fontPool(source);
    this.source = source;
    sortDestinationsByByte(this);
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

  /** XMP is XML: what pdfkit would paste into it is escaped for the time of writing. */
  override _addInfo(): void {
    const info = this.info;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, escaped(value)]),
    );
    try {
      super._addInfo();
    } finally {
      this.info = info;
    }
  }
}

function infoOf({ info }: Definition): Record<string, unknown> {
  const date = new Date(`${info.createdOn}T00:00:00Z`);
  return {
    Title: info.title,
    ...(info.subject ? { Subject: info.subject } : {}),
    ...(info.keywords ? { Keywords: info.keywords } : {}),
    Creator: 'briefpack',
    Producer: 'briefpack with pdfmake',
    CreationDate: date,
    ModDate: date,
  };
}

/** Text that XML can hold: markup escaped, control characters left out. */
function escaped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** pdfkit sorts named destinations by the machine's locale; readers look them up by bytes. */
function sortDestinationsByByte(document: PdfDocument): void {
  const { data } = document._root.data['Names'] as { data: Record<string, unknown> };
  const tree = data['Dests'] as { _compareKeys: (a: string, b: string) => number };
  tree._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}
