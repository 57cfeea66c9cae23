import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn, without } from './shown.ts';

const part = 'Spellings';

/** Other forms of names that sources print. */
export const spellings: Part = {
  speaksOf: ['attendees.spellings', 'people.spellings', 'people.because'],
  compare: (before, after) => {
    const pairs = pairUp(spelledIn(before), spelledIn(after), [({ name }) => name]);
    return pairs.flatMap(({ before: then, after: now }) => {
      const name = (now ?? then)?.name ?? '';
      const forms = pairUp(then?.forms ?? [], now?.forms ?? [], [({ text }) => text]);
      const [was, is] = [without(then, TOLD), without(now, TOLD)];
      return [
        ...forms.flatMap(({ before: form, after: spelled }) => formChange(name, form, spelled)),
        ...compareValues(was, is, { part, about: [name] }),
      ];
    });
  },
};

const TOLD = ['name', 'forms'];

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

/** Spellings under the list and on cards, each person once. */
function spelledIn({ attendees, people = [] }: Paper) {
  const listed = attendees?.spellings ?? [];
  const names = new Set(listed.map(({ name }) => name));
  const carded = people
    .filter(
      ({ name, spellings: forms, because }) => !names.has(name) && (forms.length > 0 || because),
    )
    .map(({ name, spellings: forms, because }) => ({ name, forms, because }));
  return [...listed, ...carded];
}
