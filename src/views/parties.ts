import { countryName } from '../countries/country-name.ts';
import { knownExtent } from '../dates/edtf.ts';
import type { Settings, StatusRow } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';

/** Whether a party is a state (ISO 3166-1 alpha-2) rather than a body. */
export function isState(party: string): boolean {
  return /^[A-Z]{2}$/.test(party);
}

/** How papers name a state or a body: the record's own name, else the chosen list of names. */
export function partyName(party: string, registry: Registry, settings: Settings): string {
  if (!isState(party)) return registry.bodies.get(party)?.name ?? party;
  return registry.states.get(party)?.name ?? countryName(party, settings.countryNames) ?? party;
}

/** The row of a state's status in an organisation that was in force on a day, if any. */
export function statusOn(
  code: string,
  organisation: string | undefined,
  day: string,
  registry: Registry,
): StatusRow | undefined {
  return statusRows(code, organisation, registry).findLast(
    ({ from }) => knownExtent(from).first <= day,
  );
}

/** A state's rows in an organisation, the earliest first. */
export function statusRows(
  code: string,
  organisation: string | undefined,
  registry: Registry,
): StatusRow[] {
  const rows = registry.states.get(code)?.status ?? [];
  return rows
    .filter((row) => row.organisation === organisation)
    .sort((a, b) => (knownExtent(a.from).first < knownExtent(b.from).first ? -1 : 1));
}

/** Whether a status makes a state a member. */
export function isMember(row: StatusRow | undefined): boolean {
  return row?.status === 'member' || row?.status === 'founding member';
}
