import type { Former } from './edition.ts';
import { type Attendees, SECTIONS } from './parts/attendees.ts';
import type { Representation } from './parts/representation.ts';
import type { Readable } from './readable.ts';

/**
 * The same view with those whom the edition before had in a delegation and this one has not,
 * to be printed struck through for one edition.
 */
export function withFormer(view: Readable, before: Readable): Readable {
  if ('attendees' in view && 'attendees' in before) {
    return { ...view, attendees: attendeesWithFormer(view.attendees, before.attendees) };
  }
  if ('representation' in view && 'representation' in before) {
    const rows = representationWithFormer(view.representation, before.representation);
    return { ...view, representation: rows };
  }
  return view;
}

/** The same view without them. */
export function withoutFormer(view: Readable): Readable {
  if ('attendees' in view) {
    return { ...view, attendees: attendeesWithoutFormer(view.attendees) };
  }
  const representation = view.representation.map((series) => ({
    ...series,
    rows: series.rows.map(({ former: _former, ...row }) => row),
  }));
  return { ...view, representation };
}

function attendeesWithoutFormer(attendees: Attendees): Attendees {
  const sections = attendees.sections.flatMap(({ gone: _gone, people, ...rest }) => {
    // A section without anybody is there only for those who are gone.
    if (people.length === 0) return [];
    return [{ ...rest, people: people.map(({ former: _former, ...one }) => one) }];
  });
  return { ...attendees, sections };
}

type Section = Attendees['sections'][number];
type Attendee = Section['people'][number];

/** Those who are gone stand with the first of their delegation; else at the end of their section. */
function attendeesWithFormer(attendees: Attendees, before: Attendees): Attendees {
  const people = attendees.sections.flatMap((section) => section.people);
  const isThere = (one: Attendee) => people.some((other) => isSameSeat(one, other));
  const gone = before.sections.flatMap((section) =>
    section.people.filter((one) => !isThere(one)).map((one) => ({ section: section.title, one })),
  );
  if (gone.length === 0) return attendees;
  const delegations = new Set(people.map(({ delegation }) => delegation));
  const sections = sectionsWith(
    attendees,
    before,
    gone.map(({ section }) => section),
  );
  return {
    ...attendees,
    sections: sections.map((section) => ({
      ...section,
      people: section.people.map((one, index) => {
        const isFirst = section.people[index - 1]?.delegation !== one.delegation;
        const former = gone.filter((other) => other.one.delegation === one.delegation);
        return isFirst && former.length > 0
          ? { ...one, former: former.map(({ one: { name, title } }) => ({ name, title })) }
          : one;
      }),
      ...goneFrom(section.title, gone, delegations),
    })),
  };
}

interface Gone {
  readonly section: Section['title'];
  readonly one: Attendee;
}

function goneFrom(title: string, gone: readonly Gone[], delegations: ReadonlySet<string>) {
  const left = gone.filter(({ section, one }) => {
    return section === title && !delegations.has(one.delegation);
  });
  if (left.length === 0) return {};
  return {
    gone: left.map(({ one: { delegation, name, title: post } }) => {
      return { delegation, name, title: post };
    }),
  };
}

/** A section that has lost everybody still says whom. */
function sectionsWith(
  { sections }: Attendees,
  before: Attendees,
  needed: readonly string[],
): Section[] {
  const titles = new Set(sections.map(({ title }) => title));
  const lost = before.sections.filter(({ title }) => !titles.has(title) && needed.includes(title));
  const all = [...sections, ...lost.map(({ title }) => ({ title, refs: [], people: [] }))];
  return SECTIONS.flatMap((wanted) => all.filter(({ title }) => title === wanted));
}

function isSameSeat(one: Attendee, other: Attendee): boolean {
  return one.key === other.key && one.delegation === other.delegation;
}

function representationWithFormer(rows: Representation, before: Representation): Representation {
  const known = new Map(
    before.flatMap((series) =>
      series.rows.map((row) => [`${series.series}\u0000${row.meeting}`, row.people] as const),
    ),
  );
  return rows.map((series) => ({
    ...series,
    rows: series.rows.map((row) => {
      const then = known.get(`${series.series}\u0000${row.meeting}`) ?? [];
      const names = new Set(row.people.map(({ name }) => name));
      const former: Former[] = then
        .filter(({ name }) => !names.has(name))
        .map(({ name, title }) => ({ name, title }));
      return former.length > 0 ? { ...row, former } : row;
    }),
  }));
}
