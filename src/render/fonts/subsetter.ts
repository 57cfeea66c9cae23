/** What we call of HarfBuzz's subsetter, as the package exports it from `harfbuzz-subset.wasm`. */
interface HarfBuzzSubset {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, size: number, mode: number, user: number, free: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Cuts a font file down to some glyphs, which keep their numbers unless they may move up. */
export type Subsetter = (
  font: Uint8Array,
  glyphs: Iterable<number>,
  glyphsMayMove: boolean,
) => Uint8Array;

const READ_ONLY = 1;
const DROPPED_TABLES = 3;
const NO_HINTING = 0x1;
const RETAIN_GLYPH_IDS = 0x2;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
/** A PDF says by itself what these say: which glyph a code is, how to shape, what it is called. */
const NOT_FOR_PDF = ['cmap', 'GSUB', 'GPOS', 'GDEF', 'BASE', 'kern', 'name', 'OS/2', 'post'];
const MORE_NOT_FOR_PDF = ['DSIG', 'STAT', 'MATH', 'COLR', 'CPAL', 'vhea', 'vmtx', 'VORG', 'gasp'];

/** Starts HarfBuzz's subsetter from the bytes of `harfbuzz-subset.wasm`. */
export function startSubsetter(wasm: Uint8Array): Subsetter {
  const module = new WebAssembly.Module(wasm);
  const hb = new WebAssembly.Instance(module, {}).exports as unknown as HarfBuzzSubset;
  hb._initialize();
  return (bytes, glyphs, glyphsMayMove) => {
    const data = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, data);
    const blob = hb.hb_blob_create(data, bytes.length, READ_ONLY, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = inputFor(hb, glyphs, glyphsMayMove);
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('HarfBuzz could not cut the font down');
    const result = hb.hb_face_reference_blob(subset);
    const start = hb.hb_blob_get_data(result, 0);
    const kept = new Uint8Array(hb.memory.buffer).slice(
      start,
      start + hb.hb_blob_get_length(result),
    );
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
    return kept;
  };
}

function inputFor(hb: HarfBuzzSubset, glyphs: Iterable<number>, mayMove: boolean): number {
  const input = hb.hb_subset_input_create_or_fail();
  const numbers = mayMove ? 0 : RETAIN_GLYPH_IDS;
  const flags = numbers | NO_HINTING | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE;
  hb.hb_subset_input_set_flags(input, flags);
  const kept = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(kept, glyph);
  const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES);
  for (const tag of [...NOT_FOR_PDF, ...MORE_NOT_FOR_PDF]) hb.hb_set_add(dropped, tagNumber(tag));
  return input;
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
