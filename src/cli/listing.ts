import type { Meeting } from '../records/schema/kinds.ts';
import type { OrderRuleName } from '../records/schema/order.ts';
import type { Registry } from '../registry/registry.ts';
import { announcedEvents, eventDate } from '../views/events.ts';
import { inOrder, meetingDate, meetingTitle } from '../views/meetings.ts';
import { occasionStatus } from '../views/occasion-status.ts';
import { attendedSeats } from '../views/standing.ts';
import { counted } from '../views/words.ts';
import { statusInWords } from './explain/status-in-words.ts';
import { stateName } from './find-country.ts';
import { listDifferences } from './list-differences.ts';

/** One record in a list: what to call it on the command line, its name, and what tells it apart. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly more: string;
}

/** The rules of order in a few words each. */
const ORDER_WORDS: Readonly<Record<OrderRuleName, string>> = {
  'english-alphabet': 'by the English names of states',
  'russian-alphabet': 'by the Russian names of states',
  'own-language': 'by the names of states in their own languages',
  'as-printed': 'as the first source lists the delegations',
};

/** What can be listed, and how. */
export const LISTINGS: Readonly<Record<string, (registry: Registry, asOf: string) => Row[]>> = {
  countries: (registry, asOf) =>
    [...registry.states.values()].map((state) => ({
      id: state.id,
      name: stateName(state),
      more: statusInWords(state, asOf, registry).join('; '),
    })),
  sessions: (registry) =>
    inOrder(registry.meetings.values(), registry).map((meeting) => ({
      id: meeting.id,
      name: meetingTitle(meeting, registry),
      more: [meetingDate(meeting, registry), occasionStatus(meeting, registry)]
        .filter(Boolean)
        .join(', '),
    })),
  bodies: (registry) =>
    [...registry.bodies.values()].map(({ id, name, organisation }) => ({
      id,
      name,
      more: `${registry.organisations.get(organisation)?.short ?? organisation}, ${counted(meetingsOf(id, registry).length, 'meeting')} on record`,
    })),
  people: (registry) =>
    [...registry.people.values()].map(({ id, name }) => ({
      id,
      name,
      more: counted(meetingsWith(id, registry).length, 'meeting'),
    })),
  events: (registry) => [
    ...announcedEvents(registry).map((one) => ({
      id: one.event.id,
      name: one.event.title,
      more: [eventDate(one), one.off?.status].filter(Boolean).join(', '),
    })),
    ...[...registry.events.values()]
      .filter(({ recurring }) => recurring !== undefined)
      .map(({ id, title, recurring }) => ({ id, name: title, more: recurring ?? '' })),
  ],
  briefings: (registry) =>
    [...registry.briefings.values()].map(({ id, meeting, unit, written }) => ({
      id,
      name: titleOf(meeting, registry),
      more: `${unit}, ${written}`,
    })),
  sources: (registry) =>
    [...registry.sources.values()].map(({ id, title, publisher, published }) => ({
      id,
      name: title ?? 'title not stated',
      more: `${publisher ?? 'publisher not named'}, ${published.edtf ?? 'date not stated'}`,
    })),
  orders: (registry) => [
    ...Object.entries(ORDER_WORDS).map(([id, name]) => ({ id, name, more: 'rule' })),
    ...[...registry.orders.values()].map(({ id, name, parties }) => ({
      id,
      name,
      more: `list of ${parties.length}`,
    })),
  ],
  differences: listDifferences,
};

function meetingsOf(body: string, registry: Registry): Meeting[] {
  return [...registry.meetings.values()].filter((meeting) => meeting.body === body);
}

function meetingsWith(person: string, registry: Registry): Meeting[] {
  return [...registry.meetings.values()].filter((meeting) =>
    [...attendedSeats(meeting, registry), ...meeting.mentions].some((one) => one.person === person),
  );
}

function titleOf(id: string, registry: Registry): string {
  const meeting = registry.meetings.get(id);
  return meeting ? meetingTitle(meeting, registry) : id;
}
