import { formatDate } from '../../dates/format-date.ts';
import { DEFAULT_SETTINGS } from '../../records/read-settings.ts';
import type { Event, Meeting, Person } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Difference, decisionWords, type Said } from '../../views/differences/difference.ts';
import { differencesAt } from '../../views/differences/differences-at.ts';
import { eventDifference } from '../../views/differences/of-events.ts';
import { nameDifference } from '../../views/differences/of-names.ts';
import { seatDifference } from '../../views/differences/of-seats.ts';
import { inOrder, meetingTitle } from '../../views/meetings.ts';
import { seatsAt } from '../../views/seats.ts';
import { type Section, section } from './sheet.ts';

/** Where the sources on a meeting differ, with what papers print and who decided it. */
export function meetingDifferences(meeting: Meeting, registry: Registry): Section[] {
  return differenceSection(differencesAt(meeting, wholeOf(registry)), registry);
}

/** Where the announcements of an event differ. */
export function eventDifferences(event: Event, registry: Registry): Section[] {
  return differenceSection(eventDifference(event, wholeOf(registry)), registry);
}

/** How sources print a person differently: the name on record, then meeting by meeting. */
export function personDifferences(person: Person, registry: Registry): Section[] {
  const whole = wholeOf(registry);
  const atMeetings = inOrder(registry.meetings.values(), registry).flatMap((meeting) =>
    seatsAt(meeting, whole)
      .filter((seat) => seat.person === person.id)
      .flatMap((seat) => seatDifference(meeting, seat, whole))
      .map((one) => ({ ...one, what: `${meetingTitle(meeting, registry)} (\`${meeting.id}\`)` })),
  );
  return differenceSection([...nameDifference(person), ...atMeetings], registry);
}

/** All that is on record, with states named as usual. */
export function wholeOf(registry: Registry) {
  return { registry, settings: DEFAULT_SETTINGS };
}

function differenceSection(found: readonly Difference[], registry: Registry): Section[] {
  return section(
    'Where sources differ',
    found.flatMap((one) => [
      one.what,
      ...one.said.map((said) => `– ${saidWords(said, registry)}`),
      ...(one.printed === undefined ? [] : [`– printed: ${one.printed}`]),
      `– ${decisionWords(one)}`,
    ]),
  );
}

/** `4 July 2021 [mere-daily-2021, 6 July 2021] (chosen, printed)`. */
export function saidWords({ text, sources, marks }: Said, registry: Registry): string {
  const named = sources.map((id) => {
    const published = registry.sources.get(id)?.published.edtf;
    return published ? `${id}, ${formatDate(published)}` : id;
  });
  const set = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  return `${text} [${named.join('; ')}]${set}`;
}
