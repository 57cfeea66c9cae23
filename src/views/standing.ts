import { knownExtent } from '../dates/edtf.ts';
import type { Meeting, Participation, StandingEntry } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * How a seat stands. `reported`: a report printed after the fact has it. `confirmed` and
 * `announced`: only sources from before the meeting do.
 */
export type SeatStatus = 'reported' | 'confirmed' | 'announced';

/** The part of a registry that says when sources came out. */
type Sources = Pick<Registry, 'sources'>;

const LEFT: readonly StandingEntry['status'][] = ['replaced', 'withdrawn'];

/** Whether an entry says that the person does not come. */
export function isLeave({ status }: StandingEntry): boolean {
  return LEFT.includes(status);
}

/** Whether a seat stands by its last entry. In a registry as known on a day: on that day. */
export function standsIn({ standing }: Participation): boolean {
  const last = standing.at(-1);
  return last === undefined || !isLeave(last);
}

/** How a seat that stands is known. */
export function statusOf(seat: Participation, meeting: Meeting, registry: Sources): SeatStatus {
  const sources = Object.keys(seat.printed);
  if (sources.some((source) => isReport(source, meeting, registry))) return 'reported';
  return seat.standing.at(-1)?.status === 'confirmed' ? 'confirmed' : 'announced';
}

/**
 * Whether a known source reports the meeting. A meeting that was only announced has not been held
 * as far as anybody knows, be its day past or not.
 */
export function isHeld(meeting: Meeting, registry: Sources): boolean {
  return meeting.sources.some((source) => isReport(source, meeting, registry));
}

/** Whether a known source told of the meeting before it was held. */
export function wasAnnounced(meeting: Meeting, registry: Sources): boolean {
  return meeting.sources.some((source) => !isReport(source, meeting, registry));
}

/** Who sat at a meeting that was held, as its reports have it: nobody who was only announced. */
export function attendedSeats(meeting: Meeting, registry: Sources): Participation[] {
  if (!isHeld(meeting, registry)) return [];
  return meeting.participations.filter(
    (seat) => standsIn(seat) && statusOf(seat, meeting, registry) === 'reported',
  );
}

/** Whether a source on a meeting came out after the fact, rather than announcing it. */
function isReport(source: string, meeting: Meeting, { sources }: Sources): boolean {
  const published = sources.get(source)?.published.edtf;
  if (!published) return true;
  const out = knownExtent(published);
  const held = meeting.date.edtf === null ? undefined : knownExtent(meeting.date.edtf);
  if (!held || held.approximate) return !announces(source, meeting);
  if (out.last > held.last) return true;
  // Of what came out while a meeting was under way, a change of the list is no report of it.
  return out.last >= held.first && !announces(source, meeting);
}

/** Whether a source is evidence of how a participation stood before the meeting. */
function announces(source: string, { participations }: Meeting): boolean {
  return participations.some(({ standing }) =>
    standing.some(({ evidence }) => evidence.some((one) => one.source === source)),
  );
}
