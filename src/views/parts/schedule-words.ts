import { formatDate } from '../../dates/format-date.ts';
import type { Meeting, Participation, Source } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { announcedAt, changeWords, eventDetails } from '../event-words.ts';
import { type Announced, eventDate } from '../events.ts';
import { meetingDate } from '../meetings.ts';
import { headSeats, type Occasion, sourcesOf } from '../occasions.ts';
import { partyName } from '../parties.ts';
import { seatName } from '../people.ts';
import { changesAt, seatsAt, standingAt } from '../seats.ts';
import { isHeld } from '../standing.ts';
import { capitalised } from '../words.ts';
import { titleOf } from './attendees.ts';
import { isLater } from './sources.ts';

/**
 * What a calendar shows when an entry is opened: how it stands, for which date, who says so on what
 * ground, and who is to lead the delegations. A line a fact.
 */
export function describeOccasion(desk: Desk, occasion: Occasion): string {
  const { event, meeting } = occasion;
  return [
    standsAs(desk, occasion),
    ...(event ? announcedLines(desk, event) : []),
    ...(meeting ? delegationLines(desk, meeting) : []),
    ...sourceLines(desk, occasion),
  ].join('\n');
}

function standsAs(desk: Desk, { event, meeting }: Occasion): string {
  if (meeting && isHeld(meeting, desk.registry)) {
    return `Held, ${meetingDate(meeting, desk.registry)}`;
  }
  if (!event) return `Announced, ${meeting ? meetingDate(meeting, desk.registry) : ''}`;
  const change = changeWords(desk, event) || 'announced';
  return `${capitalised(change)}, ${eventDate(event)}`;
}

function announcedLines(desk: Desk, event: Announced): string[] {
  const details = eventDetails(desk, event);
  const at = announcedAt(desk, event);
  return [...(details ? [capitalised(details)] : []), ...(at ? [`Announced: ${at}`] : [])];
}

/** Who leads the delegations, and who does not come or came in place of another. */
function delegationLines(desk: Desk, meeting: Meeting): string[] {
  const heads = headSeats(meeting, desk.registry).map((seat) => headWords(desk, meeting, seat));
  const changes = changesAt(meeting, desk).map(({ text }) => text);
  return [
    ...(heads.length > 0 ? [`Heads of delegation: ${heads.join('; ')}`] : []),
    ...(changes.length > 0 ? [`Changes: ${changes.join('; ')}`] : []),
  ];
}

function headWords(desk: Desk, meeting: Meeting, seat: Participation): string {
  const { registry, settings } = desk;
  const at = seatsAt(meeting, desk).find(({ person }) => person === seat.person);
  const standing = at && standingAt(at, meeting, desk);
  const who = `${seatName(seat, registry)}, ${titleOf(seat, meeting)}`;
  const words = `${partyName(seat.delegation, registry, settings)}: ${who}`;
  return standing ? `${words} (${standing.text})` : words;
}

function sourceLines(desk: Desk, occasion: Occasion): string[] {
  const sources = sourcesOf(occasion, desk.registry);
  return sources.map((source) => `Source: ${sourceWords(source, desk)}`);
}

function sourceWords(source: Source, { asOf }: Desk): string {
  const publisher = source.publisher ?? 'publisher not named';
  if (isLater(source, asOf)) return `${publisher}, reference register`;
  const title = source.title === null ? 'title not stated' : `“${source.title}”`;
  const { edtf } = source.published;
  return `${publisher}, ${title}, ${edtf === null ? 'date not stated' : formatDate(edtf)}`;
}
