import { createRequire } from 'node:module';
import type { Countries, Country } from 'world-countries';

let loaded: Countries | undefined;

/**
 * Every country of the list (ISO 3166-1, and Kosovo), with its names in many languages. The list
 * is large and seldom needed, so it is read on first use and not at start-up.
 */
export function countryList(): readonly Country[] {
  loaded ??= createRequire(import.meta.url)('world-countries') as Countries;
  return loaded;
}
