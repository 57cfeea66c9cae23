/** What a helper takes or gives; `any` is a text, a number, true or false, or nothing at all. */
export type ValueKind = 'any' | 'flag' | 'list' | 'number';

/** A function that templates may call: `{{scale share 0 480}}`. */
export interface Helper {
  readonly takes: readonly ValueKind[];
  readonly gives: ValueKind;
  /** Gets as many values as it takes, each of the kind it takes. */
  readonly run: (...values: readonly unknown[]) => unknown;
}

/**
 * All helpers, by name. Templates arrange what a view says and draw its figures; whatever needs
 * more than this belongs in the view.
 */
export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  [
    'scale',
    {
      takes: ['number', 'number', 'number'],
      gives: 'number',
      run: (share, from, to) => rounded(Number(from) + Number(share) * (Number(to) - Number(from))),
    },
  ],
  [
    'add',
    { takes: ['number', 'number'], gives: 'number', run: (a, b) => rounded(Number(a) + Number(b)) },
  ],
  ['eq', { takes: ['any', 'any'], gives: 'flag', run: (a, b) => (a ?? null) === (b ?? null) }],
  ['length', { takes: ['list'], gives: 'number', run: (list) => (list as unknown[]).length }],
]);

/** Two decimals are finer than any printer draws, and keep the text of a figure short. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
