import type { Place } from '../diagnostics/diagnostic.ts';
import type { Event, Kind, Meeting, Person, Records, State } from '../records/schema/kinds.ts';
import { evidencePlaceIn, keyPlaceIn, placeIn } from '../schema/places.ts';

/** What a field refers to, in the words of messages; `party` is the id of a body at a table. */
export type Referred =
  | 'source'
  | 'organisation'
  | 'body'
  | 'state'
  | 'person'
  | 'meeting'
  | 'event'
  | 'topic'
  | 'instrument'
  | 'party';

/** One place where a record names another by its id. */
export interface Reference {
  readonly to: Referred;
  readonly id: string;
  readonly place: () => Place;
}

/** The folder in which each kind of reference finds its record. */
export const FOLDERS: Readonly<Record<Referred, Kind>> = {
  source: 'sources',
  organisation: 'organisations',
  body: 'bodies',
  state: 'states',
  person: 'people',
  meeting: 'meetings',
  event: 'events',
  topic: 'topics',
  instrument: 'instruments',
  party: 'bodies',
};

/** Every reference of every record, in the order of the files within each kind. */
export function referencesIn(records: Records): Reference[] {
  return [
    ...records.organisations.flatMap((record) => evidence(record, [], record)),
    ...records.bodies.flatMap((record) => [
      at(record, 'organisation', ['organisation'], record.organisation),
      ...evidence(record, [], record),
    ]),
    ...records.states.flatMap(ofState),
    ...records.people.flatMap(ofPerson),
    ...records.meetings.flatMap(ofMeeting),
    ...records.events.flatMap(ofEvent),
    ...records.instruments.flatMap((record) => evidence(record, [], record)),
  ];
}

function ofState(state: State): Reference[] {
  return state.status.flatMap((row, index) => [
    at(state, 'organisation', ['status', index, 'organisation'], row.organisation),
    ...evidence(state, ['status', index], row),
  ]);
}

function ofPerson(person: Person): Reference[] {
  return [
    ...person.forms.flatMap((form, index) => evidence(person, ['forms', index], form)),
    ...person.original.flatMap((form, index) => evidence(person, ['original', index], form)),
    ...list(person, 'person', ['distinctFrom'], person.distinctFrom),
  ];
}

function ofEvent(event: Event): Reference[] {
  return [
    ...maybe(event, 'body', ['body'], event.body),
    ...list(event, 'topic', ['topics'], event.topics),
    ...event.announcements.flatMap((one, index) => [
      at(event, 'source', ['announcements', index, 'source'], one.source),
      ...maybe(event, 'meeting', ['announcements', index, 'meeting'], one.meeting),
      ...maybe(event, 'state', ['announcements', index, 'state'], one.state),
      ...list(event, 'person', ['announcements', index, 'expects'], one.expects),
    ]),
    ...maybe(event, 'meeting', ['meeting'], event.meeting),
  ];
}

function ofMeeting(meeting: Meeting): Reference[] {
  const { number, date, place, mode, chair, chairPerson, attendance, heads } = meeting;
  const facts = { number, date, place, mode, chair, chairPerson, attendance, heads };
  return [
    ...maybe(meeting, 'body', ['body'], meeting.body),
    ...maybe(meeting, 'meeting', ['beside'], meeting.beside),
    ...list(meeting, 'source', ['sources'], meeting.sources),
    ...Object.entries(facts).flatMap(([name, fact]) =>
      fact ? evidence(meeting, [name], fact) : [],
    ),
    ...maybe(meeting, 'state', ['place', 'state'], place.state),
    ...maybe(meeting, 'state', ['chair', 'state'], chair.state),
    ...maybe(meeting, 'person', ['chairPerson', 'person'], chairPerson?.person),
    ...list(meeting, 'state', ['invited'], meeting.invited ?? []),
    ...ofTable(meeting),
    ...ofBusiness(meeting),
  ];
}

function ofTable(meeting: Meeting): Reference[] {
  return [
    ...meeting.participations.flatMap(({ person, delegation, printed }, index) => [
      at(meeting, 'person', ['participations', index, 'person'], person),
      party(meeting, ['participations', index, 'delegation'], delegation),
      ...Object.keys(printed).map((source) =>
        key(meeting, 'source', ['participations', index, 'printed', source], source),
      ),
    ]),
    ...meeting.mentions.flatMap((mention, index) => [
      at(meeting, 'person', ['mentions', index, 'person'], mention.person),
      ...(mention.delegation === undefined
        ? []
        : [party(meeting, ['mentions', index, 'delegation'], mention.delegation)]),
      ...evidence(meeting, ['mentions', index], mention),
    ]),
  ];
}

function ofBusiness(meeting: Meeting): Reference[] {
  return [
    ...meeting.agenda.flatMap((item, index) => [
      at(meeting, 'topic', ['agenda', index, 'topic'], item.topic),
      ...list(meeting, 'instrument', ['agenda', index, 'instruments'], item.instruments),
      ...evidence(meeting, ['agenda', index], item),
    ]),
    ...meeting.outcomes.flatMap((outcome, index) => [
      ...list(meeting, 'topic', ['outcomes', index, 'topics'], outcome.topics),
      ...list(meeting, 'instrument', ['outcomes', index, 'instruments'], outcome.instruments),
      ...list(meeting, 'state', ['outcomes', index, 'names'], outcome.names),
      ...list(meeting, 'state', ['outcomes', index, 'by'], outcome.by),
      ...maybe(meeting, 'event', ['outcomes', index, 'event'], outcome.event),
      ...evidence(meeting, ['outcomes', index], outcome),
    ]),
  ];
}

type Path = (string | number)[];

function at(record: object, to: Referred, path: Path, id: string): Reference {
  return { to, id, place: () => placeIn(record, path) };
}

function key(record: object, to: Referred, path: Path, id: string): Reference {
  return { to, id, place: () => keyPlaceIn(record, path) };
}

function maybe(record: object, to: Referred, path: Path, id: string | undefined): Reference[] {
  return id === undefined ? [] : [at(record, to, path, id)];
}

function list(record: object, to: Referred, path: Path, ids: readonly string[]): Reference[] {
  return ids.map((id, index) => at(record, to, [...path, index], id));
}

/** A state by its code in capitals, or else a body. */
function party(record: object, path: Path, id: string): Reference {
  return at(record, /^[A-Z]{2}$/.test(id) ? 'state' : 'party', path, id);
}

interface Evidenced {
  readonly evidence: readonly { readonly source: string }[];
}

function evidence(record: object, path: Path, statement: Evidenced): Reference[] {
  return statement.evidence.map(({ source }) => ({
    to: 'source',
    id: source,
    place: () => evidencePlaceIn(record, path, source),
  }));
}
