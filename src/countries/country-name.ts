import { countryList } from './country-list.ts';

/** `short`: the English name of CLDR. `official`: the full name, such as Kyrgyz Republic. */
export type NameStyle = 'short' | 'official';

/** Codes for which CLDR has a name although they stand for no state. */
const NO_STATE = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

let display: Intl.DisplayNames | undefined;

/**
 * English name of a state by its ISO 3166-1 alpha-2 code in capitals; undefined for a code that
 * is not assigned to a state: unknown, withdrawn (`SU`) or left to users (`XA`). Where a state
 * has no official name on the list, the short one stands in.
 */
export function countryName(code: string, style: NameStyle): string | undefined {
  const short = shortName(code);
  if (style === 'short' || short === undefined) return short;
  return countryList().find(({ cca2 }) => cca2 === code)?.name.official ?? short;
}

function shortName(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || NO_STATE.has(code) || isWithdrawn(code)) return;
  display ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return display.of(code);
}

/** CLDR names a withdrawn code after the state that followed: `SU` would come out as Russia. */
function isWithdrawn(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
}
