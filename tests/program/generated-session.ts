import type { TextFile } from '../../src/schema/text-file.ts';

/** How large a generated meeting is. */
export interface SessionSize {
  readonly delegations: number;
  readonly people: number;
  /** Meetings of the same body before it. */
  readonly earlier: number;
}

const GIVEN = ['Ada', 'Boris', 'Clara', 'Dag', 'Élise', 'Frode', 'Gül', 'Hana', 'Ivo', 'Juno'];
const FAMILIES = ['Aspen', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivy'];
const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const LANDS = ['Amberland', 'Basaltia', 'Cobaltmark', 'Duneshire', 'Flintria', 'Garnetia'];

/**
 * The records of a series of meetings of a fictional federation, each with a full table, and as
 * somebody would have written them: the same for the same size. The last meeting is `garden-N`.
 */
export function generatedSession(size: SessionSize): TextFile[] {
  const meetings = range(size.earlier + 1);
  return [
    yaml(
      'organisations/fed',
      'id: fed\nname: Federation of Gardens\nshort: FG\nsources: [register]\n',
    ),
    yaml('sources/register', source('register', 'reference', 'Register of members', '2000-01-01')),
    yaml(
      'bodies/garden',
      '- { id: garden, organisation: fed, kind: council, name: Meeting of Ministers of Gardens, short: Ministers of Gardens, sources: [register] }\n',
    ),
    yaml('states/all', range(size.delegations).map(state).join('')),
    yaml('topics/all', range(8).map(topic).join('')),
    yaml(
      'people/all',
      range(size.people)
        .map((one) => person(one, meetings))
        .join(''),
    ),
    ...meetings.map((one) =>
      yaml(
        `sources/item-${one}`,
        source(`item-${one}`, 'press item', `Report ${one}`, day(one, 1)),
      ),
    ),
    ...meetings.map((one) => yaml(`meetings/garden-${one + 1}`, meeting(one, size))),
    ...meetings.map((one) => yaml(`events/day-${one}`, event(one))),
  ];
}

function yaml(path: string, text: string): TextFile {
  return { path: `data/${path}.yaml`, text };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

function source(id: string, kind: string, title: string, published: string): string {
  return `id: ${id}\nkind: ${kind}\npublisher: Garden Press\ntitle: ${title}\npublished: { edtf: ${published} }\nlanguage: en\naddress: https://garden.example/${id}\n`;
}

/** Codes that are user-assigned in ISO 3166-1, so that no real state is meant. */
function code(index: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return `${index < 26 ? 'X' : index < 40 ? 'Q' : 'Z'}${index < 26 ? letters[index] : index < 40 ? letters[index - 14] : letters[index - 40]}`;
}

/** A meeting a year from 2001 on. */
function day(index: number, plus = 0): string {
  const start = Date.UTC(2001 + index, 4, 7 + plus);
  return new Date(start).toISOString().slice(0, 10);
}

function stateName(index: number): string {
  return `${pick(NUMBERS, Math.floor(index / LANDS.length))} ${pick(LANDS, index)}`;
}

function state(index: number): string {
  return `- id: ${code(index)}\n  name: ${stateName(index)}\n  status:\n    - { organisation: fed, status: member, from: 2000, sources: [register] }\n`;
}

function topic(index: number): string {
  return `- { id: topic-${index}, name: Care of garden ${pick(NUMBERS, index).toLowerCase()}, group: Group ${index % 3}, order: ${index}, covers: gardens }\n`;
}

function familyName(index: number): string {
  return `${pick(FAMILIES, index)}${pick(NUMBERS, Math.floor(index / 90)).toLowerCase()}`;
}

function personName(index: number): string {
  return `${pick(GIVEN, Math.floor(index / 9))} ${familyName(index)}`;
}

/** Two forms a person: the name in full, and with an initial. */
function person(index: number, meetings: readonly number[]): string {
  const sources = meetings.map((one) => `item-${one}`).join(', ');
  return `- id: p-${index}\n  name: ${personName(index)}\n  family: ${familyName(index)}\n  forms:\n    - { form: ${personName(index)}, sources: [${sources}] }\n`;
}

function meeting(index: number, { delegations, people }: SessionSize): string {
  const seats = range(people).map((one) => {
    const isHead = one < delegations;
    return `  - person: p-${one}\n    delegation: ${code(one % delegations)}\n    head: ${isHead}\n    capacity: ${isHead ? 'principal' : 'not stated'}\n    printed:\n      item-${index}: { name: ${personName(one)}, title: ${isHead ? 'Minister' : 'Adviser to the Minister'} of Gardens of ${stateName(one % delegations)}, place_in_list: ${one + 1} }\n`;
  });
  const agenda = range(6).map(
    (one) =>
      `  - { topic: topic-${(index + one) % 8}, text: Watering and weeding in season ${index}. }\n`,
  );
  const outcomes = range(8).map(
    (one) =>
      `  - { status: agreed, text: To keep the paths of garden ${one} open in season ${index}., names: [${code(one % delegations)}] }\n`,
  );
  return `id: garden-${index + 1}\nbody: garden\nsources: [item-${index}]\nnumber: { value: ${index + 1} }\ndate: { edtf: ${day(index)} }\nplace: { name: Gardenia, state: ${code(index % delegations)} }\nchair: { state: ${code(index % delegations)} }\nattendance: { list: published }\nparticipations:\n${seats.join('')}agenda:\n${agenda.join('')}outcomes:\n${outcomes.join('')}`;
}

function event(index: number): string {
  return `id: day-${index}\ntitle: Open day of season ${index}\nkind: other\nannouncements:\n  - { source: item-${index}, meeting: garden-${index + 1}, date: ${day(index, 60)}, place: Garden ${index} }\n`;
}
