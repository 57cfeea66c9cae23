import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import { standsIn } from '../standing.ts';
import type { MakeRule } from './rule.ts';

/** Behind every place that a list could have. */
const NOT_LISTED = Number.MAX_SAFE_INTEGER;

/**
 * As the meeting's first source lists the delegations, or the one whose list was chosen; those it does
 * not list stand behind.
 */
export const asPrinted: MakeRule = ({ meeting }) => {
  const chosen = meeting.attendance.chosen?.source;
  const first = chosen ?? meeting.sources[0];
  const places = placesBy(meeting, (seat) => placeIn(seat, first));
  const place = (party: string) => places.get(party) ?? NOT_LISTED;
  return {
    label: `order of the list in the ${chosen === undefined ? 'first' : 'chosen'} source`,
    states: (a, b) => place(a) - place(b),
  };
};

/** The first place of each delegation, by a seat's place. */
export function placesBy(
  meeting: Meeting,
  placeOf: (seat: Participation) => number | undefined,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const seat of meeting.participations.filter(standsIn)) {
    const place = placeOf(seat) ?? NOT_LISTED;
    places.set(seat.delegation, Math.min(place, places.get(seat.delegation) ?? NOT_LISTED));
  }
  return places;
}

function placeIn(seat: Participation, source: string | undefined): number | undefined {
  // A source may be called `constructor`, which every object knows.
  if (source === undefined || !Object.hasOwn(seat.printed, source)) return;
  return seat.printed[source]?.placeInList;
}
