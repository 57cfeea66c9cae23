import { formatDate } from '../dates/format-date.ts';
import type { Change } from './changes/change.ts';
import { compareViews } from './changes/compare-views.ts';
import { withFormer, withoutFormer } from './former.ts';
import { groupBy } from './group-by.ts';
import type { Readable } from './readable.ts';

/** An edition that has been issued. */
export interface IssuedEdition {
  readonly number: number;
  /** The day of issue, an ISO 8601 day. */
  readonly issued: string;
  readonly view: Readable;
}

/** Which edition a view is to be. */
export interface NewEdition {
  readonly number: number;
  /** ISO 8601 day. */
  readonly issued: string;
  /** The one before it; a first edition has none. */
  readonly before?: IssuedEdition | undefined;
  /** Whether what has changed stands at the head of the paper, or at its end. */
  readonly changesAtHead: boolean;
}

/**
 * The view as an edition: it says which, what has changed since the edition before, and whom that
 * one had in the places of those who are new.
 */
export function asEdition(view: Readable, edition: NewEdition): Readable {
  const { before, number, issued } = edition;
  const label = `Edition ${number}, issued ${formatDate(issued)}`;
  const changes = before && {
    since: `edition ${before.number} (${formatDate(before.issued)})`,
    atHead: edition.changesAtHead,
    parts: byPart(compareViews(withoutEdition(before.view), view)),
  };
  const compared = before ? withFormer(view, before.view) : view;
  return {
    ...named(compared, label, changes),
    edition: { number, label, ...(changes ? { changes } : {}) },
  };
}

function byPart(changes: readonly Change[]) {
  return [...groupBy(changes, ({ part }) => part)].map(([name, list]) => ({ name, changes: list }));
}

/** The front says which edition it is, and where its changes are when they do not follow. */
function named(view: Readable, label: string, changes?: { readonly atHead: boolean }): Readable {
  const [, words = label] = /^Edition (.*)$/.exec(label) ?? [];
  const pointer = changes && !changes.atHead ? '; changes at the end' : '';
  const edition = `${words}${pointer}`;
  return 'front' in view
    ? { ...view, front: { ...view.front, edition } }
    : { ...view, cover: { ...view.cover, issued: edition } };
}

/** The view as it was before it became an edition: what the records say. */
export function withoutEdition(view: Readable): Readable {
  const { edition: _edition, ...rest } = withoutFormer(view);
  if ('front' in rest) {
    const { edition: _label, ...front } = rest.front;
    return { ...rest, front };
  }
  const { issued: _issued, ...cover } = rest.cover;
  return { ...rest, cover };
}
