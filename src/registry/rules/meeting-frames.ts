import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { isStateCode, seatsOf } from '../at-meetings.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** Meetings that no paper could name, and bodies in a part that is not theirs. */
export const meetingFrames: Rule = (registry) =>
  [...registry.meetings.values()].flatMap((meeting) => [
    ...nameless(meeting),
    ...organThatMeets(meeting, registry),
    ...councilAtTable(meeting, registry),
  ]);

function nameless(meeting: Meeting): Diagnostic[] {
  if (meeting.body !== undefined) return [];
  const place = placeIn(meeting, ['id']);
  const args = { meeting: meeting.id, kind: meeting.kind };
  if (meeting.kind === 'session') return [{ code: 'registry/session-without-body', args, place }];
  return meeting.title === undefined ? [{ code: 'registry/untitled-meeting', args, place }] : [];
}

function organThatMeets(meeting: Meeting, registry: Registry): Diagnostic[] {
  const body = meeting.body === undefined ? undefined : registry.bodies.get(meeting.body);
  if (body?.kind !== 'organ') return [];
  return [
    {
      code: 'registry/organ-that-meets',
      args: { body: body.id },
      place: placeIn(meeting, ['body']),
      related: [{ place: placeIn(body, ['kind']), note: 'says what it is' }],
    },
  ];
}

function councilAtTable(meeting: Meeting, registry: Registry): Diagnostic[] {
  return seatsOf(meeting).flatMap(({ seat, path }): Diagnostic[] => {
    const body = isStateCode(seat.delegation) ? undefined : registry.bodies.get(seat.delegation);
    if (body?.kind !== 'council') return [];
    return [
      {
        code: 'registry/council-at-table',
        args: { body: body.id },
        place: placeIn(meeting, [...path, 'delegation']),
        related: [{ place: placeIn(body, ['kind']), note: 'says what it is' }],
      },
    ];
  });
}
