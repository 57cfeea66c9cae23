import type { TextFile } from '../../src/schema/text-file.ts';

/** How large a generated project is. */
export interface Size {
  readonly states: number;
  readonly meetings: number;
  readonly seats: number;
}

const BODIES = 5;
const FAMILIES = [
  'Aspen',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ivy',
  'Juniper',
];
const WORDS = [
  'amber',
  'basalt',
  'cobalt',
  'dune',
  'velvet',
  'flint',
  'garnet',
  'heath',
  'indigo',
  'jasper',
];

/**
 * The records of a fictional federation, as somebody would have written them: the same for the
 * same size. Every meeting has a source of its own, published the day after it.
 */
export function generatedRecords({ states, meetings, seats }: Size): TextFile[] {
  return [
    yaml(
      'organisations/fed',
      'id: fed\nname: Federation of Gardens\nshort: FG\nsources: [register]\n',
    ),
    yaml('sources/register', source('register', 'reference', 'Register of states', '2000-01-01')),
    yaml('bodies/all', range(BODIES).map(body).join('')),
    yaml('states/all', range(states).map(state).join('')),
    yaml('topics/all', range(20).map(topic).join('')),
    yaml(
      'people/all',
      range(states)
        .map((index) => person(index, meetings, seats, states))
        .join(''),
    ),
    ...range(meetings).map((index) =>
      yaml(
        `sources/item-${index}`,
        source(`item-${index}`, 'press item', `Report ${index}`, day(index, 1)),
      ),
    ),
    ...range(meetings).map((index) => yaml(`meetings/m-${index}`, meeting(index, seats, states))),
    ...range(meetings).map((index) => yaml(`events/e-${index}`, event(index))),
  ];
}

function yaml(path: string, text: string): TextFile {
  return { path: `data/${path}.yaml`, text };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function source(id: string, kind: string, title: string, published: string): string {
  return `id: ${id}\nkind: ${kind}\npublisher: Garden Press\ntitle: ${title}\npublished: { edtf: ${published} }\nlanguage: en\naddress: https://garden.example/${id}\n`;
}

/** Codes that are user-assigned in ISO 3166-1 first, so that no real state is meant. */
function code(index: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const first = ['X', 'Q', 'Z'][Math.floor(index / 26)] ?? 'X';
  return `${first}${letters[index % 26]}`;
}

/** Days a fortnight apart from 2001 on. */
function day(index: number, plus = 0): string {
  const start = Date.UTC(2001, 0, 8) + (index * 14 + plus) * 86_400_000;
  return new Date(start).toISOString().slice(0, 10);
}

function body(index: number): string {
  return `- { id: body-${index}, organisation: fed, kind: council, name: Council of ${WORDS[index]} gardens, short: ${WORDS[index]}, sources: [register] }\n`;
}

function state(index: number): string {
  return `- id: ${code(index)}\n  name: ${WORDS[index % 10]} ${WORDS[Math.floor(index / 10)]} land\n  status:\n    - { organisation: fed, status: member, from: 2000, sources: [register] }\n`;
}

function topic(index: number): string {
  return `- { id: topic-${index}, name: Care of ${WORDS[index % 10]} ${index}, group: Group ${index % 4}, order: ${index}, covers: gardens }\n`;
}

/** One person a state, printed by the source of each meeting at which the state sits. */
function person(index: number, meetings: number, seats: number, states: number): string {
  const at = range(meetings).filter((one) => seated(one, seats, states).includes(index));
  const name = personName(index);
  const sources = at.map((one) => `item-${one}`).join(', ');
  return `- id: p-${index}\n  name: ${name}\n  family: ${name.split(' ').at(-1)}\n  forms:\n    - { form: ${name}, sources: [${sources}] }\n`;
}

function personName(index: number): string {
  const given = WORDS[(index * 3) % 10] ?? '';
  const family = `${FAMILIES[index % 10]}${WORDS[Math.floor(index / 10)]}`;
  return `${given.charAt(0).toUpperCase()}${given.slice(1)} ${family}`;
}

function seated(meeting: number, seats: number, states: number): number[] {
  return range(seats)
    .map((seat) => (meeting * 3 + seat * 7) % states)
    .filter((one, at, all) => all.indexOf(one) === at);
}

function meeting(index: number, seats: number, states: number): string {
  const people = seated(index, seats, states).map(
    (one, place) =>
      `  - person: p-${one}\n    delegation: ${code(one)}\n    capacity: principal\n    printed:\n      item-${index}: { name: ${personName(one)}, title: Minister of Gardens, place_in_list: ${place + 1} }\n`,
  );
  const agenda = range(4).map(
    (one) =>
      `  - { topic: topic-${(index + one * 5) % 20}, text: Watering and weeding in season ${index}. }\n`,
  );
  return `id: m-${index}\nbody: body-${index % BODIES}\nsources: [item-${index}]\nnumber: { value: ${Math.floor(index / BODIES) + 1} }\ndate: { edtf: ${day(index)} }\nplace: { name: Gardenia, state: ${code(index % states)} }\nchair: { state: ${code(index % states)} }\nattendance: { list: published }\nparticipations:\n${people.join('')}agenda:\n${agenda.join('')}`;
}

/** Each meeting announces an open day of its own: undated, for a month, a day or a span by turns. */
function event(index: number): string {
  const date = [
    day(index, 200),
    day(index, 300).slice(0, 7),
    `${day(index, 400)}/${day(index, 402)}`,
    'not stated',
  ];
  return `id: e-${index}\ntitle: Open day number ${index}\nkind: other\nannouncements:\n  - { source: item-${index}, meeting: m-${index}, date: ${date[index % 4]}, place: Garden ${index} }\n`;
}
