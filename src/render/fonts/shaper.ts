/**
 * What we call of HarfBuzz: its C interface, as the package exports it from `harfbuzz.wasm`.
 * Handles and pointers are numbers.
 */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, size: number, mode: number, user: number, free: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_buffer_create(): number;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(
    buffer: number,
    text: number,
    length: number,
    start: number,
    count: number,
  ): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** A glyph where HarfBuzz puts it. Distances are in units of the font's em. */
export interface PlacedGlyph {
  readonly id: number;
  /** Index (UTF-16) of the first character it stands for, alone or with others. */
  readonly cluster: number;
  /** How far the next glyph is, kerning included. */
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** How a word is to be shaped. */
export interface Shaping {
  readonly rightToLeft: boolean;
  /** Whether letters may be joined to one glyph (`fi`): not where they are set apart. */
  readonly ligatures: boolean;
}

/** One face, ready to be shaped with. */
export interface ShapingFace {
  /** Glyphs in the order in which they stand on the line, from left to right. */
  shape(text: string, shaping: Shaping): PlacedGlyph[];
  /** The glyph of a character before any shaping; undefined where the font has none. */
  glyphOf(codePoint: number): number | undefined;
}

export type Shaper = (font: Uint8Array) => ShapingFace;

const READ_ONLY = 1;
/** Marks keep a cluster of their own, so that each glyph can say which characters it shows. */
const MONOTONE_CHARACTERS = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
const FEATURE_SIZE = 16;
const NO_LIGATURES = ['liga', 'clig'];
/** Both arrays that HarfBuzz gives have five 32-bit numbers a glyph. */
const STRIDE = 5;
const PAGE = 65_536;

/** Starts HarfBuzz from the bytes of `harfbuzz.wasm`. */
export function startShaper(wasm: Uint8Array): Shaper {
  const hb = instantiate(wasm);
  const buffer = hb.hb_buffer_create();
  hb.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS);
  const scratch = scratchOf(hb);
  const noLigatures = writeFeatures(hb);
  return (bytes) => {
    const data = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, data);
    const blob = hb.hb_blob_create(data, bytes.length, READ_ONLY, 0, 0);
    const font = hb.hb_font_create(hb.hb_face_create(blob, 0));
    const found = hb.malloc(4);
    return {
      shape(text, { rightToLeft, ligatures }) {
        hb.hb_buffer_clear_contents(buffer);
        const start = scratch(text);
        hb.hb_buffer_add_utf16(buffer, start, text.length, 0, text.length);
        hb.hb_buffer_set_direction(buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
        hb.hb_buffer_guess_segment_properties(buffer);
        hb.hb_shape(font, buffer, noLigatures, ligatures ? 0 : NO_LIGATURES.length);
        return glyphsIn(hb, buffer);
      },
      glyphOf(codePoint) {
        if (hb.hb_font_get_nominal_glyph(font, codePoint, found) === 0) return;
        return new DataView(hb.memory.buffer).getUint32(found, true);
      },
    };
  };
}

/** The package's own loader is for browsers too; all that the module asks of it is more memory. */
function instantiate(wasm: Uint8Array): HarfBuzz {
  let memory: WebAssembly.Memory | undefined;
  const grow = (wanted: number): number => {
    if (!memory) return 0;
    try {
      memory.grow(Math.ceil(Math.max(0, wanted - memory.buffer.byteLength) / PAGE));
      return 1;
    } catch {
      return 0;
    }
  };
  const stop = () => {
    throw new Error('HarfBuzz stopped');
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    env: {
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _setitimer_js: () => 0,
      _emscripten_runtime_keepalive_clear: () => {},
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  const hb = exports as unknown as HarfBuzz;
  memory = hb.memory;
  hb.__wasm_call_ctors();
  return hb;
}

/** Gives the address of a text, in room that is used again for the next. */
function scratchOf(hb: HarfBuzz): (text: string) => number {
  let room = 1024;
  let at = hb.malloc(2 * room);
  return (text) => {
    if (text.length > room) {
      room = 2 * text.length;
      at = hb.malloc(2 * room);
    }
    const units = new Uint16Array(hb.memory.buffer, at, text.length);
    for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
    return at;
  };
}

/** Each feature as HarfBuzz wants it: tag, value, and the characters it is for. */
function writeFeatures(hb: HarfBuzz): number {
  const at = hb.malloc(FEATURE_SIZE * NO_LIGATURES.length);
  const view = new DataView(hb.memory.buffer, at);
  for (const [index, tag] of NO_LIGATURES.entries()) {
    const [a = 0, b = 0, c = 0, d = 0] = [...tag].map((letter) => letter.charCodeAt(0));
    const number = (a << 24) | (b << 16) | (c << 8) | d;
    for (const [field, value] of [number, 0, 0, 0xffffffff].entries()) {
      view.setUint32(FEATURE_SIZE * index + 4 * field, value >>> 0, true);
    }
  }
  return at;
}

function glyphsIn(hb: HarfBuzz, buffer: number): PlacedGlyph[] {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = new Uint32Array(
    hb.memory.buffer,
    hb.hb_buffer_get_glyph_infos(buffer, 0),
    count * STRIDE,
  );
  const places = new Int32Array(
    hb.memory.buffer,
    hb.hb_buffer_get_glyph_positions(buffer, 0),
    count * STRIDE,
  );
  return Array.from({ length: count }, (_, index) => ({
    id: infos[index * STRIDE] ?? 0,
    cluster: infos[index * STRIDE + 2] ?? 0,
    xAdvance: places[index * STRIDE] ?? 0,
    xOffset: places[index * STRIDE + 2] ?? 0,
    yOffset: places[index * STRIDE + 3] ?? 0,
  }));
}
