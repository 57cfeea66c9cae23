import { inOrder } from '../meetings.ts';
import type { Difference, Whole } from './difference.ts';
import { differencesAt } from './differences-at.ts';
import { eventConflict } from './of-events.ts';
import { nameDifference } from './of-names.ts';

/** A difference with the record whose sources have it. */
export interface RecordedDifference {
  readonly kind: 'meetings' | 'events' | 'people';
  readonly id: string;
  readonly difference: Difference;
}

/** Every difference on record, each once: on meetings from the earliest, on events, on names. */
export function allDifferences(whole: Whole): RecordedDifference[] {
  const { meetings, events, people } = whole.registry;
  return [
    ...inOrder(meetings.values(), whole.registry).flatMap((meeting) =>
      differencesAt(meeting, whole).map(recorded('meetings', meeting.id)),
    ),
    ...[...events.values()].flatMap((event) =>
      eventConflict(event, whole).map(recorded('events', event.id)),
    ),
    ...[...people.values()].flatMap((person) =>
      nameDifference(person).map(recorded('people', person.id)),
    ),
  ];
}

function recorded(kind: RecordedDifference['kind'], id: string) {
  return (difference: Difference): RecordedDifference => ({ kind, id, difference });
}
