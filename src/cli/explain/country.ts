import { formatDate } from '../../dates/format-date.ts';
import type { Meeting, Participation, State } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { datedOccasion, inOrder } from '../../views/meetings.ts';
import { personName } from '../../views/people.ts';
import { attendedSeats } from '../../views/standing.ts';
import { stateName } from '../find-country.ts';
import { citedSources, sourcesOf } from './cited-sources.ts';
import { recordFile } from './record-file.ts';
import { type Sheet, section } from './sheet.ts';
import { standingInWords } from './standing-in-words.ts';
import { statusInWords } from './status-in-words.ts';

/** All that is on record of a state: its status over time, its seats, what it hosted or chaired. */
export function explainCountry(state: State, asOf: string, registry: Registry): Sheet {
  const meetings = inOrder(registry.meetings.values(), registry);
  const status = statusInWords(state, asOf, registry);
  return {
    title: `${stateName(state)} (\`${state.id}\`)${status.length > 0 ? `, ${status.join('; ')}` : ''}`,
    file: recordFile(state),
    sections: [
      ...section(
        'Status',
        state.status.map(
          ({ organisation, status: held, from, evidence }) =>
            `${registry.organisations.get(organisation)?.short ?? organisation}: ${held} since ${formatDate(from)} ${sourcesOf(evidence)}`,
        ),
      ),
      ...section(
        'At the table',
        meetings.flatMap((one) => seatLine(one, attended(state, one, registry), registry)),
      ),
      ...section(
        'Named beforehand, and in no report of the meeting',
        meetings.flatMap((one) => seatLine(one, announcedOnly(state, one, registry), registry)),
      ),
      ...section(
        'In the chair',
        titles(
          meetings.filter(({ chair }) => chair.state === state.id),
          registry,
        ),
      ),
      ...section(
        'Held there',
        titles(
          meetings.filter(({ place }) => place.state === state.id),
          registry,
        ),
      ),
      ...citedSources(
        state.status.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
        registry,
      ),
    ],
  };
}

function attended({ id }: State, meeting: Meeting, registry: Registry): Participation[] {
  return attendedSeats(meeting, registry).filter(({ delegation }) => delegation === id);
}

/** Those of a state who were announced, and of whom no report says that they came. */
function announcedOnly(state: State, meeting: Meeting, registry: Registry): Participation[] {
  const came = attended(state, meeting, registry);
  return meeting.participations.filter(
    (seat) => seat.delegation === state.id && !came.includes(seat),
  );
}

function seatLine(meeting: Meeting, seats: readonly Participation[], registry: Registry): string[] {
  if (seats.length === 0) return [];
  const people = seats.map((seat) => {
    const name = personName(seat.person, registry);
    const held = seat.capacity === 'deputy' ? ' (deputy)' : '';
    return `${name}${held}${standingInWords(seat, registry)}`;
  });
  return [`${datedOccasion(meeting, registry)} (\`${meeting.id}\`): ${people.join(', ')}`];
}

function titles(meetings: readonly Meeting[], registry: Registry): string[] {
  return meetings.map((meeting) => `${datedOccasion(meeting, registry)} (\`${meeting.id}\`)`);
}
