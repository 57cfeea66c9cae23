import type {
  Body,
  Briefing,
  Event,
  Instrument,
  Meeting,
  Order,
  Organisation,
  Person,
  Source,
  State,
  Topic,
} from '../records/schema/kinds.ts';

/**
 * All records, linked by id: every id a record names is in one of these maps, and every statement
 * carries its own evidence (inherited from its record where it named none). Maps keep the order
 * of ids by code unit, so that no order of files shows anywhere.
 */
export interface Registry {
  readonly sources: ReadonlyMap<string, Source>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly states: ReadonlyMap<string, State>;
  readonly people: ReadonlyMap<string, Person>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly events: ReadonlyMap<string, Event>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly briefings: ReadonlyMap<string, Briefing>;
}
