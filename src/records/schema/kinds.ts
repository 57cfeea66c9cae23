import type { z } from 'zod';
import type { CamelKeys } from '../../schema/camel-keys.ts';
import { body } from './body.ts';
import { briefing } from './briefing.ts';
import type { distribution } from './distribution.ts';
import { event } from './event.ts';
import { instrument } from './instrument.ts';
import { meeting } from './meeting.ts';
import { order } from './order.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import type { settings } from './settings.ts';
import { source } from './source.ts';
import { state } from './state.ts';
import { topic } from './topic.ts';

/** Every kind of record: its folder under `data/`, and the schema of one record. */
export const kinds = {
  sources: source,
  organisations: organisation,
  bodies: body,
  states: state,
  people: person,
  meetings: meeting,
  events: event,
  topics: topic,
  instruments: instrument,
  orders: order,
  briefings: briefing,
} as const;

/** The folder name of a kind of record. */
export type Kind = keyof typeof kinds;

type RecordOf<K extends Kind> = CamelKeys<z.output<(typeof kinds)[K]>>;

export type Source = RecordOf<'sources'>;
export type Organisation = RecordOf<'organisations'>;
export type Body = RecordOf<'bodies'>;
export type State = RecordOf<'states'>;
export type Person = RecordOf<'people'>;
export type Meeting = RecordOf<'meetings'>;
export type Event = RecordOf<'events'>;
export type Topic = RecordOf<'topics'>;
export type Instrument = RecordOf<'instruments'>;
export type Order = RecordOf<'orders'>;
export type Briefing = RecordOf<'briefings'>;
export type Settings = CamelKeys<z.output<typeof settings>>;
export type Distribution = CamelKeys<z.output<typeof distribution>>;

export type Participation = Meeting['participations'][number];
export type StandingEntry = Participation['standing'][number];
export type PrintedForm = Participation['printed'][string];
export type Outcome = Meeting['outcomes'][number];
export type Announcement = Event['announcements'][number];
export type StatusRow = State['status'][number];
export type BriefingParagraph = Briefing['overview'][number];
export type Audience = Settings['audiences'][string];
export type Recipients = Distribution[string];
export type MailServer = NonNullable<NonNullable<Settings['mail']>['server']>;
export type { Choice } from './choice.ts';
export type { Evidence, Stated } from './evidence.ts';

/** All records of a folder, by kind, in the order of their files' paths. */
export type Records = { readonly [K in Kind]: readonly RecordOf<K>[] };
