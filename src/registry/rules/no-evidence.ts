import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting, Person, Records, State } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** A statement that ends up with no source: it named none, and there was none to inherit. */
export const noEvidence: Rule = (_, records) => [
  ...ofRecords(records, 'organisations'),
  ...ofRecords(records, 'bodies'),
  ...ofRecords(records, 'instruments'),
  ...ofRecords(records, 'orders'),
  ...records.states.flatMap(ofState),
  ...records.people.flatMap(ofPerson),
  ...records.meetings.flatMap(ofMeeting),
];

function ofRecords(
  records: Records,
  kind: 'organisations' | 'bodies' | 'instruments' | 'orders',
): Diagnostic[] {
  return records[kind].filter(isBare).map((record) => missing(record, ['id'], record.id));
}

function ofState(state: State): Diagnostic[] {
  return state.status.flatMap((row, index) =>
    isBare(row) ? [missing(state, ['status', index], row.status)] : [],
  );
}

function ofPerson(person: Person): Diagnostic[] {
  return (['forms', 'original'] as const).flatMap((field) =>
    person[field].flatMap((row, index) =>
      isBare(row) ? [missing(person, [field, index], row.form)] : [],
    ),
  );
}

/** How a participation stood is said by one source on one day: nothing is inherited for it. */
function ofMeeting(meeting: Meeting): Diagnostic[] {
  return meeting.participations.flatMap(({ standing }, seat) =>
    standing.flatMap((entry, index) =>
      isBare(entry)
        ? [missing(meeting, ['participations', seat, 'standing', index], entry.status)]
        : [],
    ),
  );
}

function isBare({ evidence }: { readonly evidence: readonly unknown[] }): boolean {
  return evidence.length === 0;
}

function missing(record: object, path: (string | number)[], fact: string): Diagnostic {
  return { code: 'registry/no-evidence', args: { fact }, place: placeIn(record, path) };
}
