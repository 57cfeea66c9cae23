import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { grouped } from '../grouped.ts';
import type { Rule } from '../rule.ts';

/** Two events that are one meeting: papers and calendars would have it twice, perhaps under one UID. */
export const announcedOnce: Rule = ({ events }) => {
  const linked = [...events.values()].filter(({ meeting }) => meeting !== undefined);
  return [...grouped(linked, ({ meeting }) => meeting ?? '').values()].flatMap(report);
};

function report([first, ...others]: readonly Event[]): Diagnostic[] {
  return others.map((event) => ({
    code: 'registry/announced-twice',
    args: { meeting: event.meeting ?? '', first: first?.id ?? '' },
    place: placeIn(event, ['meeting']),
    related: first ? [{ place: placeIn(first, ['meeting']), note: 'announces it too' }] : [],
  }));
}
