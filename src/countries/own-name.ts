import { countryList } from './country-list.ts';

/**
 * The name of a state in its own language, by its ISO 3166-1 alpha-2 code: only where the state
 * has one official language and writes that name in Latin letters. Undefined for all others, for
 * which nobody but the state itself can say which of its names, or which spelling, it goes by.
 */
export function ownName(code: string): string | undefined {
  const native = countryList().find(({ cca2 }) => cca2 === code)?.name.native ?? {};
  const [only, ...others] = Object.values(native);
  if (!only || others.length > 0 || !/^[\p{Script=Latin}\P{L}]+$/u.test(only.common)) return;
  return only.common;
}
