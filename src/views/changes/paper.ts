import { formatDate } from '../../dates/format-date.ts';
import type { View } from '../build-view.ts';
import { given } from '../given.ts';
import type { DelegationBrief } from '../parts/delegation-briefs.ts';

type KeyOf<V> = V extends unknown ? keyof V : never;
type Of<V, K> = V extends unknown ? (K extends keyof V ? V[K] : never) : never;

/** A view of whatever document: the parts that its document has not are undefined. */
export type Paper = { readonly [K in KeyOf<View>]?: Of<View, K> | undefined };

/**
 * A view as it is compared: without the words that only say which day it speaks for and how current
 * the records are, and without numbers of sources inside of words, since another paper counts its
 * sources anew.
 */
export function paperOf(view: View): Paper {
  const day = `s of ${formatDate(view.asOf)}`;
  const paper: Paper = withTexts(view, (text) =>
    text
      .replaceAll(day, 's of the day')
      .replace(/, as \[\d+\] alone says/g, ', as one source alone says')
      .replace(/, as \[[\d, ]+\] alone say/g, ', as some sources alone say'),
  );
  if (!paper.glance) return paper;
  return { ...paper, glance: paper.glance.filter(({ label }) => label !== 'Records') };
}

/**
 * The earlier of two papers without what its briefs say of delegations that are in its list and no
 * longer in the later one's: that they are not tells it, and what they are is as true as before. The
 * office's own words on them stay, since they have another place in the later paper.
 */
export function withoutBriefsThatWent(before: Paper, after: Paper): Paper {
  if (!before.delegations) return before;
  const [then, now] = [listedIn(before), listedIn(after)];
  const hasGone = (name: string) => then.has(name) && !now.has(name);
  const delegations = before.delegations.map((brief) =>
    hasGone(brief.name) ? houseAlone(brief) : brief,
  );
  return { ...before, delegations };
}

function houseAlone({ id, name, section, house }: DelegationBrief): DelegationBrief {
  const said = { facts: [], coming: [], before: [], named: [] };
  return { id, name, section, ...said, ...given('house', house) };
}

function listedIn({ attendees }: Paper): ReadonlySet<string> {
  const people = attendees?.sections.flatMap((section) => section.people) ?? [];
  return new Set(people.map(({ delegation }) => delegation));
}

/** A copy of a value with each of its texts changed. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withTexts(inner, change)]);
  return Object.fromEntries(entries) as T;
}
