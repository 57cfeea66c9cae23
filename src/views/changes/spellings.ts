import { groupBy } from '../group-by.ts';
import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { reworded } from './reworded.ts';
import { refsIn } from './shown.ts';

const part = 'Spellings';

/** Other forms of names that sources print. */
export const spellings: Part = {
  speaksOf: ['attendees.spellings', 'people.spellings', 'people.because'],
  compare: (before, after) => {
    const pairs = pairUp(spelledIn(before), spelledIn(after), [({ name }) => name]);
    return pairs.flatMap(({ before: then, after: now }) => {
      const name = (now ?? then)?.name ?? '';
      const forms = pairUp(then?.forms ?? [], now?.forms ?? [], [({ text }) => text]);
      return [
        ...forms.flatMap(({ before: form, after: spelled }) => formChange(name, form, spelled)),
        ...reasonChange(part, name, then?.because ?? '', now?.because ?? ''),
      ];
    });
  },
};

/** Why those forms are taken for one person's. */
export function reasonChange(part: string, name: string, before: string, after: string): Change[] {
  if (before === after) return [];
  const about = `Why all forms of ${name} are taken for one person’s`;
  if (after === '') {
    return [{ part, kind: 'gone', text: `${about}: no longer said (was: ${before})`, refs: [] }];
  }
  const words = before === '' ? after : reworded(before, after);
  return [{ part, kind: before === '' ? 'new' : 'changed', text: `${about}: ${words}`, refs: [] }];
}

interface Form {
  readonly text: string;
}

function formChange(name: string, before: Form | undefined, after: Form | undefined): Change[] {
  if (before && after) {
    return compareValues(before, after, { part, about: [name] });
  }
  if (after) {
    return [
      { part, kind: 'new', text: `${name} is also spelled ${after.text}`, refs: refsIn(after) },
    ];
  }
  if (!before) return [];
  return [{ part, kind: 'gone', text: `${name}: no longer also spelled ${before.text}`, refs: [] }];
}

interface Spelled {
  readonly name: string;
  readonly forms: readonly Form[];
  readonly because: string;
}

/** Spellings under the list and on cards, which mostly repeat them: each person and form once. */
function spelledIn({ attendees, people = [] }: Paper): Spelled[] {
  const carded = people.map(({ name, spellings: forms, because }) => ({ name, forms, because }));
  const groups = groupBy([...(attendees?.spellings ?? []), ...carded], ({ name }) => name);
  return [...groups].map(([name, entries]) => ({
    name,
    forms: onceEach(entries.flatMap(({ forms }) => forms)),
    because: [...new Set(entries.flatMap(({ because = [] }) => because))].join('; '),
  }));
}

function onceEach(forms: readonly Form[]): Form[] {
  const groups = groupBy(forms, ({ text }) => text);
  return [...groups.values()].flatMap(([first]) => (first ? [first] : []));
}
