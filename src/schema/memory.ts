/**
 * What earlier runs have read and found sound, so that what has not changed need not be read
 * again. Keyed by what was read and its whole text: an edit is another text. Values are plain
 * JSON. Whoever has no memory reads everything, with the same result.
 */
export interface Memory {
  /** What was made of a text; undefined where it has not been read yet. */
  readonly recall: (what: string, text: string) => unknown;
  readonly remember: (what: string, text: string, value: unknown) => void;
}

export const NO_MEMORY: Memory = { recall: () => undefined, remember: () => {} };
