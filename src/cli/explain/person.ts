import type { Meeting, Participation, Person } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { formatTitle } from '../../views/format-title.ts';
import { datedOccasion, datedTitle, inOrder } from '../../views/meetings.ts';
import { attendedSeats } from '../../views/standing.ts';
import { citedSources, sourcesOf } from './cited-sources.ts';
import { personDifferences } from './differences.ts';
import { partyLabel } from './party-label.ts';
import { recordFile } from './record-file.ts';
import { type Sheet, section } from './sheet.ts';
import { standingInWords } from './standing-in-words.ts';

/** All that is on record of a person: names, posts as each source prints them, meetings, namesakes. */
export function explainPerson(person: Person, registry: Registry): Sheet {
  const meetings = inOrder(registry.meetings.values(), registry);
  return {
    title: `${person.name} (\`${person.id}\`), addressed as ${person.family}`,
    file: recordFile(person),
    sections: [
      ...section('Names as printed', [
        ...person.forms.map(({ form, evidence }) => `${form} ${sourcesOf(evidence)}`),
        ...(person.nameBecause ? [`The house form stands because: ${person.nameBecause}`] : []),
        ...(person.sameBecause ? [`Taken for one person because: ${person.sameBecause}`] : []),
      ]),
      ...section(
        'In its own script',
        person.original.map((one) => `${one.form} (${one.language}) ${sourcesOf(one.evidence)}`),
      ),
      ...section('Not to be confused with', namesakes(person, registry)),
      ...section(
        'Meetings attended, with the title each source prints',
        meetings.flatMap((meeting) =>
          seats(person, attendedSeats(meeting, registry), meeting, registry),
        ),
      ),
      ...section(
        'Named beforehand, and in no report of the meeting',
        meetings.flatMap((meeting) =>
          seats(person, announcedOnly(meeting, registry), meeting, registry),
        ),
      ),
      ...section(
        'In the chair by name',
        meetings
          .filter(({ chairPerson }) => chairPerson?.person === person.id)
          .map((one) => `${datedOccasion(one, registry)} (\`${one.id}\`)`),
      ),
      ...section('Named without being listed among the delegations', mentions(person, meetings)),
      ...section('Announced for', announced(person, registry)),
      ...personDifferences(person, registry),
      ...citedSources(sourceIds(person, meetings, registry), registry),
    ],
  };
}

/** The participations that stand in no report: announced, or replaced or withdrawn since. */
function announcedOnly(meeting: Meeting, registry: Registry): Participation[] {
  const attended = attendedSeats(meeting, registry);
  return meeting.participations.filter((seat) => !attended.includes(seat));
}

function seats(
  { id }: Person,
  all: readonly Participation[],
  meeting: Meeting,
  registry: Registry,
): string[] {
  return all
    .filter(({ person }) => person === id)
    .flatMap((seat) => [
      `${datedTitle(meeting, registry)} (\`${meeting.id}\`): ${seatInWords(seat, registry)}${standingInWords(seat, registry)}`,
      ...Object.entries(seat.printed).map(([source, form]) => {
        const mode = form.mode === 'not stated' ? '' : `, ${form.mode}`;
        return `– ${form.name}, ${formatTitle(form)}${mode} [${source}]`;
      }),
    ]);
}

function seatInWords({ delegation, head, capacity }: Participation, registry: Registry): string {
  const role = head ? 'head of delegation' : 'member of the delegation';
  const held = capacity === 'not stated' ? '' : `, as ${capacity}`;
  return `${partyLabel(delegation, registry)}, ${role}${held}`;
}

function mentions({ id }: Person, meetings: readonly Meeting[]): string[] {
  return meetings.flatMap((meeting) =>
    meeting.mentions
      .filter(({ person }) => person === id)
      .map((one) => `\`${meeting.id}\`: ${one.name}, ${one.what} ${sourcesOf(one.evidence)}`),
  );
}

function announced({ id }: Person, registry: Registry): string[] {
  return [...registry.events.values()].flatMap((event) =>
    event.announcements
      .filter(({ expects }) => expects.includes(id))
      .map(({ source }) => `${event.title} (\`${event.id}\`) [${source}]`),
  );
}

/** Declared on either side: two people are distinct whoever's record says so. */
function namesakes({ id, distinctFrom }: Person, { people }: Registry): string[] {
  const others = [...people.values()].filter(
    (one) => distinctFrom.includes(one.id) || one.distinctFrom.includes(id),
  );
  return others.map((one) => `${one.name} (\`${one.id}\`)`);
}

/** Every source that anything above was taken from. */
function sourceIds(
  { id, forms, original }: Person,
  meetings: readonly Meeting[],
  { events }: Registry,
): string[] {
  const seats = meetings.flatMap((one) => one.participations).filter(({ person }) => person === id);
  const mentioned = meetings.flatMap((one) => one.mentions).filter(({ person }) => person === id);
  const expected = [...events.values()]
    .flatMap(({ announcements }) => announcements)
    .filter(({ expects }) => expects.includes(id));
  return [
    ...[...forms, ...original, ...mentioned].flatMap(({ evidence }) => evidence).map(sourceOf),
    ...seats.flatMap(({ printed }) => Object.keys(printed)),
    ...expected.map(sourceOf),
  ];
}

function sourceOf({ source }: { readonly source: string }): string {
  return source;
}
