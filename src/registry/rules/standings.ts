import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { keyPlaceIn, placeIn } from '../../schema/places.ts';
import { hasLeft, type Seat, seatsIn, seatsOf } from '../at-meetings.ts';
import { extentOrNone } from '../dates-meet.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** How participations stood before a meeting: entries out of order, and replacements that are none. */
export const standings: Rule = (registry) =>
  seatsIn(registry).flatMap((seat) => [
    ...outOfOrder(seat),
    ...afterMeeting(seat),
    ...byNobody(seat),
    ...headless(seat),
    ...reportedAllTheSame(seat, registry),
  ]);

function outOfOrder({ meeting, seat, path }: Seat): Diagnostic[] {
  return seat.standing.flatMap((entry, index): Diagnostic[] => {
    const before = seat.standing[index - 1];
    if (!before || dayOf(before.on) <= dayOf(entry.on)) return [];
    const at = (which: number) => placeIn(meeting, [...path, 'standing', which, 'on']);
    return [
      {
        code: 'registry/standing-out-of-order',
        args: { on: entry.on, before: before.on },
        place: at(index),
        related: [{ place: at(index - 1), note: 'stands before it' }],
      },
    ];
  });
}

function afterMeeting({ meeting, seat, path }: Seat): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  if (!held) return [];
  return seat.standing.flatMap((entry, index): Diagnostic[] => {
    if (dayOf(entry.on) <= held.last) return [];
    return [
      {
        code: 'registry/standing-after-meeting',
        args: { on: entry.on, held: meeting.date.edtf ?? '' },
        place: placeIn(meeting, [...path, 'standing', index, 'on']),
        related: [{ place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' }],
      },
    ];
  });
}

/** The first day it can mean; the schema lets nothing but a day through. */
function dayOf(on: string): string {
  return extentOrNone(on)?.first ?? '';
}

/** A replacement who has no seat in the same delegation, or who is named where nobody is replaced. */
function byNobody({ meeting, seat, path }: Seat): Diagnostic[] {
  return seat.standing.flatMap(({ status, by }, index): Diagnostic[] => {
    if (by === undefined) return [];
    const place = placeIn(meeting, [...path, 'standing', index, 'by']);
    if (status !== 'replaced') {
      return [{ code: 'registry/by-without-replaced', args: { by, status }, place }];
    }
    const isThere = seatsOf(meeting).some(
      ({ seat: one }) => one.person === by && one.delegation === seat.delegation,
    );
    if (isThere && by !== seat.person) return [];
    const args = { by, person: seat.person, delegation: seat.delegation };
    return [{ code: 'registry/no-replacement', args, place }];
  });
}

/** A head of delegation who is replaced, where in the end nobody leads the delegation. */
function headless({ meeting, seat, path }: Seat): Diagnostic[] {
  const last = seat.standing.at(-1);
  if (!seat.head || last?.status !== 'replaced') return [];
  const isLed = seatsOf(meeting).some(
    ({ seat: one }) => one.delegation === seat.delegation && one.head && !hasLeft(one),
  );
  if (isLed) return [];
  const args = { person: seat.person, delegation: seat.delegation };
  const place = placeIn(meeting, [...path, 'standing', seat.standing.length - 1, 'status']);
  return [{ code: 'registry/replaced-head', args, place }];
}

/** Somebody who is said not to come, and whom a source from after the meeting lists. */
function reportedAllTheSame({ meeting, seat, path }: Seat, { sources }: Registry): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  if (!held || !hasLeft(seat)) return [];
  return Object.keys(seat.printed).flatMap((source): Diagnostic[] => {
    const published = extentOrNone(sources.get(source)?.published.edtf);
    if (!published || published.last <= held.last) return [];
    const last = seat.standing.length - 1;
    return [
      {
        code: 'registry/left-and-reported',
        args: { person: seat.person, status: seat.standing[last]?.status ?? '', source },
        place: placeIn(meeting, [...path, 'standing', last, 'status']),
        related: [{ place: keyPlaceIn(meeting, [...path, 'printed', source]), note: 'lists them' }],
      },
    ];
  });
}
