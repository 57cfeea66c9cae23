import type { House } from '../parts/house.ts';
import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import { shownTexts, without } from './shown.ts';

type Programme = House['programme'];

interface Appointment {
  readonly day: string;
  readonly time: string;
  readonly what: string;
}

/** Appointments that are new, gone, moved or told otherwise. */
export function programmeChanges(part: string, before: Programme, after: Programme): Change[] {
  const pairs = pairUp(
    appointments(before),
    appointments(after),
    [
      ({ day, time, what }) => [day, time, what].join('\n'),
      ({ day, what }) => `${day}\n${what}`,
      ({ what }) => what,
      ({ day, time }) => `${day}\n${time}`,
    ],
    ({ what }) => what,
  );
  return pairs.flatMap((pair) => appointmentChanges(part, pair));
}

function appointments(programme: Programme): Appointment[] {
  return programme.flatMap(({ day, entries }) => entries.map((entry) => ({ ...entry, day })));
}

function appointmentChanges(part: string, { before, after }: Pair<Appointment>): Change[] {
  if (!after)
    return [{ part, kind: 'gone', text: `Programme, no longer: ${entryWords(before)}`, refs: [] }];
  if (!before)
    return [{ part, kind: 'new', text: `Programme, new: ${entryWords(after)}`, refs: [] }];
  const [then, now] = [whenOf(before), whenOf(after)];
  const told = ['day', 'time'];
  return [
    ...(then === now
      ? []
      : [
          {
            part,
            kind: 'changed' as const,
            text: `Programme, moved to ${now} (was: ${then}): ${after.what}`,
            refs: [],
          },
        ]),
    ...compareValues(without(before, told), without(after, told), {
      part,
      about: ['programme', after.what],
    }),
  ];
}

function whenOf({ day, time }: Appointment): string {
  return `${day}, ${time}`;
}

function entryWords({ day, time, ...rest }: Appointment): string {
  return capitalised(`${day}, ${time}, ${shownTexts(rest).join(', ')}`);
}
