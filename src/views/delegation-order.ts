import type { Meeting, Participation, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { bodyOf } from './meetings.ts';
import { partyName } from './parties.ts';

/** A named order of delegations: how it is printed under a list, and how two parties compare. */
export interface DelegationOrder {
  readonly label: string;
  readonly compare: (a: string, b: string) => number;
}

/** The order in force at a meeting: the settings' choice, else the rule of the meeting's body. */
export function orderAt(meeting: Meeting, registry: Registry, settings: Settings): DelegationOrder {
  const rule =
    settings.order === 'of the body'
      ? (bodyOf(meeting, registry)?.order ?? 'english-alphabet')
      : settings.order;
  switch (rule) {
    case 'russian-alphabet':
      return russian(registry, settings);
    case 'english-alphabet':
      return english(registry, settings);
    case 'as-printed':
      return asPrinted(meeting);
  }
}

function russian(registry: Registry, settings: Settings): DelegationOrder {
  const { compare } = new Intl.Collator('ru');
  const key = (party: string) =>
    registry.states.get(party)?.sortNames.ru ?? partyName(party, registry, settings);
  return {
    label: 'Russian alphabetical order of the names of states',
    compare: (a, b) => compare(key(a), key(b)),
  };
}

function english(registry: Registry, settings: Settings): DelegationOrder {
  const { compare } = new Intl.Collator('en');
  const key = (party: string) => partyName(party, registry, settings);
  return { label: 'English alphabetical order', compare: (a, b) => compare(key(a), key(b)) };
}

function asPrinted(meeting: Meeting): DelegationOrder {
  const [first] = meeting.sources;
  const position = (party: string) => {
    const seats = meeting.participations.filter(({ delegation }) => delegation === party);
    return Math.min(...seats.map((seat) => positionIn(seat, first)));
  };
  return {
    label: 'order of the list in the first source',
    compare: (a, b) => position(a) - position(b),
  };
}

function positionIn(seat: Participation, source: string | undefined): number {
  if (source === undefined || !Object.hasOwn(seat.printed, source)) return 1_000;
  return seat.printed[source]?.placeInList ?? 1_000;
}
