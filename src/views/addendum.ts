import { z } from 'zod';
import { editionView } from './edition.ts';
import { identityView } from './parts/identity.ts';
import { sourceListView } from './parts/sources.ts';
import type { Readable } from './readable.ts';

/** One page for those who have printed the edition before: what has changed since. */
export const addendumView = z.strictObject({
  document: z.literal('addendum'),
  asOf: z.string(),
  identity: identityView,
  front: z.strictObject({
    kicker: z.string(),
    /** Title of the paper that it belongs to. */
    title: z.string(),
    /** The office's own number of that paper. */
    reference: z.string().optional(),
    asOf: z.string(),
    /** `Edition 4, issued 5 March 2022`. */
    edition: z.string(),
  }),
  edition: editionView.required(),
  /** The sources of what has changed, under the numbers that they have in the paper. */
  sources: sourceListView,
});

export type Addendum = z.infer<typeof addendumView>;

/** The addendum to an edition; undefined for a first one, which has nothing before it. */
export function addendumOf(view: Readable): Addendum | undefined {
  const { edition, identity, asOf } = view;
  const changes = edition?.changes;
  if (!edition || !changes) return;
  const cited = new Set(changes.parts.flatMap((part) => part.changes.flatMap(({ refs }) => refs)));
  const { front, reference } = frontOf(view);
  return {
    document: 'addendum',
    asOf,
    identity: {
      ...identity,
      title: `Addendum to ${changes.since}: ${identity.title}`,
      shortTitle: `${identity.shortTitle} · Addendum`,
    },
    front: {
      kicker: `Addendum to ${changes.since}`,
      title: identity.title,
      ...(reference === undefined ? {} : { reference }),
      asOf: front.asOf,
      edition: edition.label,
    },
    edition: { ...edition, changes },
    sources: view.sources.filter(({ number }) => cited.has(number)),
  };
}

function frontOf(view: Readable) {
  if ('front' in view) return { front: view.front, reference: undefined };
  return { front: view.cover, reference: view.cover.reference };
}
