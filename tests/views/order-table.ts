import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import type { Meeting, Settings } from '../../src/records/schema/kinds.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { type DelegationOrder, orderAt } from '../../src/views/delegation-order.ts';
import { type Desk, openDesk } from '../../src/views/desk.ts';
import { seatsAt } from '../../src/views/seats.ts';
import { linked } from '../registry/lakes-with.ts';

/** What a made-up meeting of real or made-up states is like. */
export interface Table {
  /** Codes of states and ids of bodies, as the one source lists them. */
  readonly parties: readonly string[];
  /** Fields of the states' records: `sort_names`, `name`. */
  readonly states?: Readonly<Record<string, string>>;
  /** The rule of the body, or the id of a list. */
  readonly order?: string;
  /** Code of the state in which it takes place. */
  readonly host?: string;
  /** A list on record, by the id `list`. */
  readonly list?: readonly string[];
}

/** The meeting with its records, sound or not. */
export function tableOf(table: Table): { registry: Registry; meeting: Meeting } {
  const { registry, diagnostics } = linked(
    [...fileOf(table)].map(([path, text]) => ({ path, text })),
  );
  const meeting = registry?.meetings.get('tide-1');
  if (!registry || !meeting) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { registry, meeting };
}

/** The order in force and the parties in it. */
export function seated(
  table: Table,
  settings: Partial<Settings> = {},
): DelegationOrder & { parties: string[] } {
  const { registry, meeting } = tableOf(table);
  const desk = openDesk(registry, '2022-06-01', { ...DEFAULT_SETTINGS, ...settings });
  const order = orderAt(meeting, desk.registry, desk.settings);
  return { ...order, parties: sortedParties(meeting, desk) };
}

function* fileOf({ parties, states = {}, order, host, list }: Table): Iterable<[string, string]> {
  const codes = parties.filter((party) => /^[A-Z]{2}$/.test(party));
  const bodies = parties.filter((party) => !codes.includes(party));
  const body = (id: string) =>
    `- { id: ${id}, organisation: tides, kind: council, name: Body ${id}, short: ${id}${
      order && id === 'tide' ? `, order: ${order}` : ''
    }, sources: [tide-news] }\n`;
  yield ['data/sources/a.yaml', SOURCE];
  yield ['data/organisations/a.yaml', ORGANISATION];
  yield ['data/bodies/a.yaml', ['tide', ...bodies].map(body).join('')];
  yield [
    'data/states/a.yaml',
    codes.map((id) => `- { id: ${id}, ${states[id] ?? ''} }\n`).join(''),
  ];
  yield ['data/people/a.yaml', parties.map((_, index) => person(index)).join('')];
  yield ['data/meetings/a.yaml', meetingOf(parties, host)];
  if (list) yield ['data/orders/a.yaml', listOf(list)];
}

const SOURCE = `id: tide-news
kind: press item
publisher: Tide News
title: The tides meet
published: { edtf: 2022-03-04 }
language: en
address: https://tide-news.example/1
`;
const ORGANISATION = 'id: tides\nname: League of Tides\nshort: LT\nsources: [tide-news]\n';

function listOf(parties: readonly string[]): string {
  return `id: list\nname: order of the tides\nparties: [${parties.join(', ')}]\nsources: [tide-news]\n`;
}

function person(index: number): string {
  const name = `Delegate ${String.fromCharCode(65 + (index % 26))}${index}`;
  return `- { id: p${index}, name: ${name}, family: Delegate, forms: [{ form: ${name}, sources: [tide-news] }] }\n`;
}

function meetingOf(parties: readonly string[], host: string | undefined): string {
  const seats = parties.map(
    (party, index) => `  - person: p${index}
    delegation: ${party}
    capacity: principal
    printed:
      tide-news: { name: Delegate, title: not stated, place_in_list: ${index + 1} }
`,
  );
  return `id: tide-1
body: tide
sources: [tide-news]
date: { edtf: 2022-03-03 }
place: { name: Tidetown${host ? `, state: ${host}` : ''} }
chair: {}
attendance: { list: published }
participations:
${seats.join('')}`;
}

/** The parties with a seat at a meeting, in the order in force: states, then bodies. */
export function sortedParties(meeting: Meeting, desk: Desk): string[] {
  const { compare } = orderAt(meeting, desk.registry, desk.settings);
  const parties = seatsAt(meeting, desk).map(({ delegation }) => delegation);
  return [...new Set(parties)].sort(compare);
}
