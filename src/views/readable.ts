import type { View } from './build-view.ts';
import type { CountryBrief } from './country-brief.ts';
import type { SessionBrief } from './session-brief.ts';
import type { SessionPack } from './session-pack.ts';

/** A paper that is read, and so can have editions: cards, lists of seats and calendars are made anew. */
export type Readable = CountryBrief | SessionBrief | SessionPack;

export function isReadable(view: View): view is Readable {
  return 'calendar' in view && view.document !== 'calendar';
}
