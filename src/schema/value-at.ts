/** The value at a path inside plain data, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
