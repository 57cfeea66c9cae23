import { knownExtent } from '../dates/edtf.ts';
import type { Announcement, Event } from '../records/schema/kinds.ts';
import { extentOrNone } from './dates-meet.ts';
import type { Registry } from './registry.ts';

/**
 * The announcements of an event, the one that counts first: the chosen one, else the latest published;
 * of those of one day the last in the record. A choice was made among what was out by then, so
 * what came out after its day counts before it.
 */
export function rankAnnouncements(
  { announcements, chosen }: Event,
  { sources }: Pick<Registry, 'sources'>,
): Announcement[] {
  const published = ({ source }: Announcement) =>
    extentOrNone(sources.get(source)?.published.edtf)?.last ?? '';
  const ranked = [...announcements].reverse().sort(byLatest(published));
  if (!chosen) return ranked;
  const made = knownExtent(chosen.on).last;
  const later = ranked.filter((one) => published(one) > made && one.source !== chosen.source);
  const followed = ranked.filter(({ source }) => source === chosen.source);
  const rest = ranked.filter((one) => !later.includes(one) && !followed.includes(one));
  return [...later, ...followed, ...rest];
}

function byLatest(published: (one: Announcement) => string) {
  return (a: Announcement, b: Announcement) => {
    const [first, second] = [published(a), published(b)];
    return first === second ? 0 : first < second ? 1 : -1;
  };
}
