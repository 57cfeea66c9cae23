import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Person } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { type Likeness, likenesses } from '../names/likeness.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** People with near-identical names who are not declared distinct. */
export const similarPeople: Rule = (registry) => {
  const open = likenesses(registry.people.values()).filter(
    ({ first, second }) => !areDeclaredDistinct(first, second),
  );
  if (open.length === 0) return [];
  const tables = tablesOf(registry);
  return open.filter((pair) => pair.kind === 'one' || meet(pair, tables)).map(report);
};

/** One of the two saying so is enough. */
function areDeclaredDistinct(a: Person, b: Person): boolean {
  return a.distinctFrom.includes(b.id) || b.distinctFrom.includes(a.id);
}

function report({ first, second, kind }: Likeness): Diagnostic {
  return {
    code: kind === 'one' ? 'registry/likely-duplicate-person' : 'registry/near-identical-names',
    args: { first: first.id, second: second.id, name: second.name, other: first.name },
    place: placeIn(second, ['name']),
    related: [{ place: placeIn(first, ['name']), note: `names \`${first.id}\`` }],
  };
}

/** The tables at which a person sat or was named: bodies, or single meetings of no body. */
type Tables = ReadonlyMap<string, ReadonlySet<string>>;

function tablesOf(registry: Registry): Tables {
  const tables = new Map<string, Set<string>>();
  const seat = (person: string, table: string) =>
    tables.set(person, (tables.get(person) ?? new Set<string>()).add(table));
  for (const meeting of registry.meetings.values()) {
    const table = meeting.body ?? meeting.id;
    for (const { person } of [...meeting.participations, ...meeting.mentions]) seat(person, table);
    if (meeting.chairPerson) seat(meeting.chairPerson.person, table);
  }
  for (const event of registry.events.values()) {
    const expected = event.announcements.flatMap(({ expects }) => expects);
    for (const person of expected) seat(person, event.body ?? event.id);
  }
  return tables;
}

/** Whether two people may meet in one paper: at a common table, or where one's is not known. */
function meet({ first, second }: Likeness, tables: Tables): boolean {
  const theirs = tables.get(second.id);
  const mine = tables.get(first.id);
  return !mine || !theirs || [...mine].some((table) => theirs.has(table));
}
