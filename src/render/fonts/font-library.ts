import { type FontFile, openFont } from './font-file.ts';
import type { FontFault } from './sfnt.ts';
import { type Shaper, startShaper } from './shaper.ts';
import { type Subsetter, startSubsetter } from './subsetter.ts';

/** Gives the bytes of a file by the name the theme, or a package, uses for it. */
export type FontSource = (fileName: string) => Uint8Array;

/** The fonts of a source, each parsed once in a process. */
export interface FontLibrary {
  readonly open: (fileName: string) => FontFile;
  readonly subset: Subsetter;
}

/** A file that the theme names as a font and that is none we can embed. */
export class UnusableFont extends Error {
  readonly fileName: string;
  readonly fault: FontFault;

  constructor(fileName: string, fault: FontFault) {
    super(`${fileName} cannot be used as a font: ${fault}`);
    this.fileName = fileName;
    this.fault = fault;
  }
}

const libraries = new WeakMap<FontSource, FontLibrary>();

/** The library of a font source. HarfBuzz itself comes from the source too. */
export function fontLibrary(source: FontSource): FontLibrary {
  const known = libraries.get(source);
  if (known) return known;
  const library = newLibrary(source);
  libraries.set(source, library);
  return library;
}

function newLibrary(source: FontSource): FontLibrary {
  let shaper: Shaper | undefined;
  let subsetter: Subsetter | undefined;
  const fonts = new Map<string, FontFile>();
  return {
    open(fileName) {
      shaper ??= startShaper(source('harfbuzzjs/dist/harfbuzz.wasm'));
      const font = fonts.get(fileName) ?? openFont(source(fileName), shaper);
      if (typeof font === 'string') throw new UnusableFont(fileName, font);
      fonts.set(fileName, font);
      return font;
    },
    subset(...what) {
      subsetter ??= startSubsetter(source('harfbuzzjs/dist/harfbuzz-subset.wasm'));
      return subsetter(...what);
    },
  };
}
