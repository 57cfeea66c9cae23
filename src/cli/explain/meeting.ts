import { formatDate } from '../../dates/format-date.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { meetingDate, meetingTitle } from '../../views/meetings.ts';
import { offOf } from '../../views/occasion-status.ts';
import { personName } from '../../views/people.ts';
import { isHeld } from '../../views/standing.ts';
import { stateName } from '../find-country.ts';
import { citedSources, sourcesOf } from './cited-sources.ts';
import { meetingDifferences } from './differences.ts';
import { partyLabel } from './party-label.ts';
import { recordFile } from './record-file.ts';
import { type Sheet, section } from './sheet.ts';
import { standingInWords } from './standing-in-words.ts';

/** What is on record of a meeting: the facts with their sources, the table, agenda and outcomes. */
export function explainMeeting(meeting: Meeting, registry: Registry): Sheet {
  const { agenda, outcomes, participations } = meeting;
  return {
    title: `${meetingTitle(meeting, registry)} (\`${meeting.id}\`)`,
    file: recordFile(meeting),
    sections: [
      ...section('Facts', facts(meeting, registry)),
      ...section(
        isHeld(meeting, registry) ? 'At the table' : 'Announced delegations',
        participations.map((seat) => {
          const { delegation, person, capacity } = seat;
          const held = capacity === 'deputy' ? ' (deputy)' : '';
          const name = `${personName(person, registry)}${held}`;
          return `${partyLabel(delegation, registry)}: ${name}${standingInWords(seat, registry)}`;
        }),
      ),
      ...section(
        'Agenda',
        agenda.map(({ topic, text }) => `${registry.topics.get(topic)?.name ?? topic}: ${text}`),
      ),
      ...section(
        'Outcomes',
        outcomes.map(({ status, text, evidence }) => `${status}: ${text} ${sourcesOf(evidence)}`),
      ),
      ...section('Corrections', corrections(meeting)),
      ...meetingDifferences(meeting, registry),
      ...section('What the office has written for it', briefingsFor(meeting, registry)),
      ...section('Its paper', [`brief --session ${meeting.id}`]),
      ...citedSources(meeting.sources, registry),
    ],
  };
}

function facts(meeting: Meeting, registry: Registry): string[] {
  const { date, place, chair, chairPerson, attendance, body, beside } = meeting;
  const off = offOf(meeting, registry);
  const state = (code: string) => stateName(registry.states.get(code) ?? { id: code });
  const where = [place.name, place.state && state(place.state)].filter(Boolean).join(', ');
  const inChair = [
    chair.state && state(chair.state),
    chairPerson && personName(chairPerson.person, registry),
  ];
  return [
    `kind: ${meeting.kind}`,
    ...(off ? [`status: ${off.status} ${sourcesOf([off])}`] : []),
    ...(body ? [`body: ${registry.bodies.get(body)?.name ?? body} (\`${body}\`)`] : []),
    ...(beside ? [`beside: \`${beside}\``] : []),
    `date: ${meetingDate(meeting, registry)} ${sourcesOf(date.evidence)}`,
    `place: ${where || 'not stated'} ${sourcesOf(place.evidence)}`,
    `chair: ${inChair.filter(Boolean).join(', ') || 'not stated'} ${sourcesOf(chair.evidence)}`,
    `list of delegations: ${attendance.list} ${sourcesOf(attendance.evidence)}`,
  ];
}

/** What the curator corrected, and when: each makes the entry in calendar files a newer one. */
function corrections({ revised }: Meeting): string[] {
  return revised.map(({ on, because }) => `${formatDate(on)}: ${because}`);
}

function briefingsFor({ id }: Meeting, { briefings }: Registry): string[] {
  return [...briefings.values()]
    .filter(({ meeting }) => meeting === id)
    .map((one) => `\`${one.id}\`: ${one.unit}, ${one.written} (${recordFile(one)})`);
}
