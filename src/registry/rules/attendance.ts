import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** A list of delegations that is said to be published and is empty, or the other way round. */
export const attendance: Rule = (registry) => [...registry.meetings.values()].flatMap(ofMeeting);

function ofMeeting(meeting: Meeting): Diagnostic[] {
  const published = meeting.attendance.list === 'published';
  const listed = meeting.participations.length;
  if (published === listed > 0) return [];
  const code = published ? 'registry/empty-list' : 'registry/unpublished-list';
  const place = placeIn(meeting, ['attendance', 'list']);
  if (published) return [{ code, args: {}, place }];
  const first = { place: placeIn(meeting, ['participations', 0]), note: 'starts the list' };
  return [{ code, args: { listed: String(listed) }, place, related: [first] }];
}
