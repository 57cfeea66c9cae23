import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, namesDays, overlap } from '../dates-meet.ts';
import { grouped } from '../grouped.ts';
import { foldToken } from '../names/fold-token.ts';
import type { Rule } from '../rule.ts';

interface Announced {
  readonly event: Event;
  readonly title: string;
}

/** Two records that look like one announced event. */
export const similarEvents: Rule = (registry) => {
  const all = [...registry.events.values()]
    .filter(({ recurring }) => recurring === undefined)
    .map((event) => ({ event, title: foldTitle(event.title) }));
  const byTitle = [...grouped(all, ({ title }) => title).values()];
  const withBody = all.filter(({ event }) => event.body !== undefined);
  const byBody = [...grouped(withBody, ({ event }) => event.body ?? '').values()];
  return [
    ...byTitle.flatMap((bucket) => pairs(bucket, sameTime)),
    ...byBody.flatMap((bucket) => pairs(bucket, sameMeeting)),
  ];
};

/** Spellings of a name are folded, numbers are not: an 11th occasion is not a 111th. */
function foldTitle(title: string): string {
  return title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => (/\p{N}/u.test(word) ? word.toLowerCase() : foldToken(word)))
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');
}

function pairs(
  bucket: readonly Announced[],
  alike: (a: Announced, b: Announced) => boolean,
): Diagnostic[] {
  return bucket.flatMap((second, index) =>
    bucket
      .slice(0, index)
      .filter((first) => alike(first, second))
      .map((first) => report(first.event, second.event)),
  );
}

/** One title: one event, unless each has a date and these lie apart. */
function sameTime({ event: a }: Announced, { event: b }: Announced): boolean {
  const [one, two] = [datesOf(a), datesOf(b)];
  if (one.length === 0 && two.length === 0) return true;
  return one.some((mine) => two.some((theirs) => overlap(mine, theirs)));
}

/** One body does not hold two meetings on one day; events of one title are found by title. */
function sameMeeting(a: Announced, b: Announced): boolean {
  if (a.title === b.title || a.event.kind !== 'meeting' || b.event.kind !== 'meeting') return false;
  if (a.event.meeting !== undefined && b.event.meeting !== undefined) return false;
  return datesOf(a.event)
    .filter(namesDays)
    .some((mine) =>
      datesOf(b.event)
        .filter(namesDays)
        .some((theirs) => overlap(mine, theirs)),
    );
}

function datesOf(event: Event) {
  return event.announcements
    .map(({ date }) => extentOrNone(date))
    .filter((one) => one !== undefined);
}

function report(first: Event, second: Event): Diagnostic {
  return {
    code: 'registry/likely-duplicate-event',
    args: { first: first.id, second: second.id },
    place: placeIn(second, ['title']),
    related: [{ place: placeIn(first, ['title']), note: `is that of \`${first.id}\`` }],
  };
}
