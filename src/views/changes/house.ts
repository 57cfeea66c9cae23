import type { House } from '../parts/house.ts';

import type { Change, Part } from './change.ts';
import { compareParagraphs, type Paragraph } from './compare-paragraphs.ts';
import { compareValues } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { programmeChanges } from './programme-changes.ts';
import { without } from './shown.ts';

const part = 'Our brief';

/** The office's own words, paragraph by paragraph. */
export const house: Part = {
  speaksOf: ['house', 'delegations.house'],
  compare: (before, after) => {
    const [then, now] = [before.house, after.house];
    return [
      ...compareParagraphs(part, 'overview', then?.overview ?? [], now?.overview ?? []),
      ...sectionChanges(sectionsIn(before), sectionsIn(after)),
      ...raisedChanges(then?.ifRaised ?? [], now?.ifRaised ?? []),
      ...programmeChanges(part, then?.programme ?? [], now?.programme ?? []),
      ...compareValues(officeFacts(then), officeFacts(now), { part, about: [] }),
    ];
  },
};

/** What is told paragraph by paragraph, or follows from it. */
const TOLD = ['overview', 'byTopic', 'withoutSeat', 'ifRaised', 'programme', 'marks', 'evidence'];

function officeFacts(view: House | undefined): unknown {
  return view && without(view, TOLD);
}

interface Section {
  /** `On water quality`. */
  readonly about: string;
  readonly objective: readonly Paragraph[];
  readonly points: readonly Paragraph[];
  readonly background: readonly Paragraph[];
  readonly rest: unknown;
}

type Brief = Omit<House['byTopic'][number], 'id'>;

/** On topics and on delegations, be they seated or not, for a brief moves with the seat. */
function sectionsIn({ house: view, delegations = [] }: Paper): Section[] {
  const seated = delegations.flatMap(({ name, house: brief }) =>
    brief ? [{ ...brief, title: name }] : [],
  );
  return [...(view?.byTopic ?? []), ...seated, ...(view?.withoutSeat ?? [])].map(sectionOf);
}

function sectionOf(brief: Brief): Section {
  const { title, objective, points, background } = brief;
  const told = ['title', 'objective', 'points', 'background', 'evidence', 'note'];
  return {
    about: `on ${title}`,
    objective: objective ? [objective] : [],
    points,
    background,
    rest: without(brief, told),
  };
}

function sectionChanges(before: readonly Section[], after: readonly Section[]): Change[] {
  const pairs = pairUp(before, after, [({ about }) => about]);
  return pairs.flatMap((pair) => {
    const about = (pair.after ?? pair.before)?.about ?? '';
    return [
      ...KINDS.flatMap(([key, words]) =>
        compareParagraphs(
          part,
          `${about}, ${words}`,
          pair.before?.[key] ?? [],
          pair.after?.[key] ?? [],
        ),
      ),
      ...compareValues(pair.before?.rest, pair.after?.rest, { part, about: [about] }),
    ];
  });
}

const KINDS = [
  ['objective', 'objective'],
  ['points', 'point to make'],
  ['background', 'background'],
] as const;

type Raised = House['ifRaised'];

function raisedChanges(before: Raised, after: Raised): Change[] {
  return pairUp(before, after, [({ subject }) => subject]).flatMap(
    ({ before: then, after: now }) => {
      const about = `if raised, ${(now ?? then)?.subject}`;
      const told = ['subject', 'line', 'background'];
      return [
        ...compareParagraphs(part, `${about}, line`, then?.line ?? [], now?.line ?? []),
        ...compareParagraphs(
          part,
          `${about}, background`,
          then?.background ?? [],
          now?.background ?? [],
        ),
        ...(then && now
          ? compareValues(without(then, told), without(now, told), { part, about: [about] })
          : []),
      ];
    },
  );
}
