import type { Person } from '../../records/schema/kinds.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { type Difference, marked, unchosen } from './difference.ts';

/** A name of which sources print several forms in Latin letters, one of which is the house form. */
export function nameDifference({ name, forms, nameBecause }: Person): Difference[] {
  const inLatin = forms.filter(({ form }) => /\p{Script=Latin}/u.test(form));
  if (new Set(inLatin.map(({ form }) => form)).size < 2) return [];
  const said = [...groupBy(inLatin, ({ form }) => form)].map(([text, alike]) => ({
    text,
    sources: alike.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    isPrinted: text === name,
  }));
  const chosen = forms.find((form) => form.chosen)?.chosen;
  const why = nameBecause === undefined ? '' : `: ${nameBecause}`;
  const rule = unchosen(`printed in the house form of the record${why}`);
  return [marked({ what: `Name of ${name}`, said, rule, ...given('choice', chosen) }, name)];
}
