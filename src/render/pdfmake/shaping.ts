import { isPlainAscii } from './characters.ts';
import type { EmbeddedFont } from './internals.d.ts';

/**
 * Shapes plain words with kerning and ligatures only. Composition and the placing of marks have
 * nothing to do in them, and looking for it takes half the time of a cold start. The glyphs and
 * their positions are the same.
 */
export function shapePlainly(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) =>
    // fontkit writes into the features it is given, so each word gets its own.
    shape(text, features ?? (isPlainAscii(text) ? plainFeatures() : undefined));
}

function plainFeatures(): Record<string, boolean> {
  return { ccmp: false, mark: false, mkmk: false };
}
