import type { Place } from '../diagnostics/diagnostic.ts';
import type {
  Briefing,
  Event,
  Kind,
  Meeting,
  Order,
  Person,
  Records,
  State,
} from '../records/schema/kinds.ts';
import { isOrderRule } from '../records/schema/order.ts';
import { evidencePlaceIn, keyPlaceIn, placeIn } from '../schema/places.ts';
import { isStateCode } from './at-meetings.ts';
import { FACTS } from './fact-words.ts';

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
  | 'order'
  | 'party';

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
  order: 'orders',
  party: 'bodies',
};

/** One place where a record names another by its id. */
export interface Reference {
  readonly to: Referred;
  readonly id: string;
  readonly record: object;
  /** Path of the id; of its statement where it is evidence. Asked for only where it is needed. */
  readonly path: PathMaker;
  readonly as: 'value' | 'key' | 'evidence';
}

type PathMaker = () => readonly (string | number)[];

/** Where a reference stands. */
export function placeOf({ record, path, id, as }: Reference): Place {
  if (as === 'evidence') return evidencePlaceIn(record, path(), id);
  return as === 'key' ? keyPlaceIn(record, path()) : placeIn(record, path());
}

/** Shows every reference of every record, by kind and in the order of the files. */
export function visitReferences(records: Records, visit: (reference: Reference) => void): void {
  const note = (record: object) => notebook(record, visit);
  for (const one of records.organisations) note(one).evidence(() => [], one);
  for (const one of records.bodies) {
    note(one).value('organisation', () => ['organisation'], one.organisation);
    if (!isOrderRule(one.order)) note(one).value('order', () => ['order'], one.order);
    note(one).evidence(() => [], one);
  }
  for (const one of records.states) ofState(one, note(one));
  for (const one of records.people) ofPerson(one, note(one));
  for (const one of records.meetings) ofMeeting(one, note(one));
  for (const one of records.events) ofEvent(one, note(one));
  for (const one of records.instruments) note(one).evidence(() => [], one);
  for (const one of records.orders) ofOrder(one, note(one));
  for (const one of records.briefings) ofBriefing(one, note(one));
}

interface Evidenced {
  readonly evidence: readonly { readonly source: string }[];
}

interface Notebook {
  readonly value: (to: Referred, path: PathMaker, id: string | undefined) => void;
  readonly key: (to: Referred, path: PathMaker, id: string) => void;
  readonly list: (to: Referred, path: PathMaker, ids: readonly string[]) => void;
  readonly party: (path: PathMaker, id: string | undefined) => void;
  readonly evidence: (path: PathMaker, statement: Evidenced | undefined) => void;
}

/** Takes down the references of one record. */
function notebook(record: object, visit: (reference: Reference) => void): Notebook {
  const value: Notebook['value'] = (to, path, id) => {
    if (id !== undefined) visit({ to, id, record, path, as: 'value' });
  };
  return {
    value,
    key: (to, path, id) => visit({ to, id, record, path, as: 'key' }),
    list: (to, path, ids) => {
      for (const [index, id] of ids.entries()) value(to, () => [...path(), index], id);
    },
    party: (path, id) => value(id !== undefined && isStateCode(id) ? 'state' : 'party', path, id),
    evidence: (path, statement) => {
      for (const { source } of statement?.evidence ?? []) {
        visit({ to: 'source', id: source, record, path, as: 'evidence' });
      }
    },
  };
}

function ofOrder(order: Order, note: Notebook): void {
  for (const [index, party] of order.parties.entries()) note.party(() => ['parties', index], party);
  note.evidence(() => [], order);
}

function ofState(state: State, note: Notebook): void {
  for (const [index, row] of state.status.entries()) {
    note.value('organisation', () => ['status', index, 'organisation'], row.organisation);
    note.evidence(() => ['status', index], row);
  }
}

function ofPerson(person: Person, note: Notebook): void {
  for (const [index, form] of person.forms.entries()) note.evidence(() => ['forms', index], form);
  for (const [index, form] of person.original.entries())
    note.evidence(() => ['original', index], form);
  note.list('person', () => ['distinctFrom'], person.distinctFrom);
}

function ofEvent(event: Event, note: Notebook): void {
  note.value('body', () => ['body'], event.body);
  note.list('topic', () => ['topics'], event.topics);
  for (const [index, one] of event.announcements.entries()) {
    const path = () => ['announcements', index];
    note.value('source', () => [...path(), 'source'], one.source);
    note.value('meeting', () => [...path(), 'meeting'], one.meeting);
    note.value('state', () => [...path(), 'state'], one.state);
    note.list('person', () => [...path(), 'expects'], one.expects);
  }
  note.value('meeting', () => ['meeting'], event.meeting);
}

function ofMeeting(meeting: Meeting, note: Notebook): void {
  note.value('body', () => ['body'], meeting.body);
  note.value('meeting', () => ['beside'], meeting.beside);
  note.list('source', () => ['sources'], meeting.sources);
  for (const fact of FACTS) note.evidence(() => [fact], meeting[fact]);
  note.value('state', () => ['place', 'state'], meeting.place.state);
  note.value('state', () => ['chair', 'state'], meeting.chair.state);
  note.value('person', () => ['chairPerson', 'person'], meeting.chairPerson?.person);
  note.list('state', () => ['invited'], meeting.invited ?? []);
  ofTable(meeting, note);
  ofBusiness(meeting, note);
}

function ofTable(meeting: Meeting, note: Notebook): void {
  for (const [index, seat] of meeting.participations.entries()) {
    const path = () => ['participations', index];
    note.value('person', () => [...path(), 'person'], seat.person);
    note.party(() => [...path(), 'delegation'], seat.delegation);
    for (const source of Object.keys(seat.printed)) {
      note.key('source', () => [...path(), 'printed', source], source);
    }
    for (const [entry, { by, evidence }] of seat.standing.entries()) {
      const at = () => [...path(), 'standing', entry];
      note.value('person', () => [...at(), 'by'], by);
      note.evidence(at, { evidence });
    }
  }
  for (const [index, mention] of meeting.mentions.entries()) {
    const path = () => ['mentions', index];
    note.value('person', () => [...path(), 'person'], mention.person);
    note.party(() => [...path(), 'delegation'], mention.delegation);
    note.evidence(path, mention);
  }
}

function ofBusiness(meeting: Meeting, note: Notebook): void {
  for (const [index, item] of meeting.agenda.entries()) {
    const path = () => ['agenda', index];
    note.value('topic', () => [...path(), 'topic'], item.topic);
    note.list('instrument', () => [...path(), 'instruments'], item.instruments);
    note.evidence(path, item);
  }
  for (const [index, outcome] of meeting.outcomes.entries()) {
    const path = () => ['outcomes', index];
    note.list('topic', () => [...path(), 'topics'], outcome.topics);
    note.list('instrument', () => [...path(), 'instruments'], outcome.instruments);
    note.list('state', () => [...path(), 'names'], outcome.names);
    note.list('state', () => [...path(), 'by'], outcome.by);
    note.value('event', () => [...path(), 'event'], outcome.event);
    note.evidence(path, outcome);
  }
}

function ofBriefing(briefing: Briefing, note: Notebook): void {
  note.value('meeting', () => ['meeting'], briefing.meeting);
  for (const [index, { topic }] of briefing.items.entries()) {
    note.value('topic', () => ['items', index, 'topic'], topic);
  }
  for (const [index, { delegation }] of briefing.delegations.entries()) {
    note.party(() => ['delegations', index, 'delegation'], delegation);
  }
}
