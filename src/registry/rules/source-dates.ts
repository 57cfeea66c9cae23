import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { evidencePlaceIn, placeIn } from '../../schema/places.ts';
import { extentOrNone } from '../dates-meet.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** Sources without a day of publication, and sources older than the meeting they report. */
export const sourceDates: Rule = (registry) => [
  ...undated(registry),
  ...[...registry.meetings.values()].flatMap((meeting) => tooOld(meeting, registry)),
];

/** What a paper may know on a day hangs on when its sources came out; registers are exempt. */
function undated(registry: Registry): Diagnostic[] {
  return [...registry.sources.values()]
    .filter(({ kind, published }) => kind !== 'reference' && published.edtf === null)
    .map((source) => ({
      code: 'registry/undated-source',
      args: { source: source.id },
      place: placeIn(source, ['published', 'edtf']),
    }));
}

/**
 * Sources said to report the meeting, or to list its delegations, that came out before it began.
 * Evidence of a single statement may be older: it can have been announced. So may a source by which
 * somebody's coming was announced: it tells of the meeting beforehand.
 */
function tooOld(meeting: Meeting, registry: Registry): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  if (!held || held.approximate) return [];
  const announcing = announcingIn(meeting);
  return reportsOf(meeting).flatMap(({ id, at }): Diagnostic[] => {
    if (announcing.has(id)) return [];
    const source = registry.sources.get(id);
    const published = extentOrNone(source?.published.edtf);
    if (!source || source.kind === 'reference' || !published) return [];
    if (published.last >= held.first) return [];
    return [
      {
        code: 'registry/source-before-meeting',
        args: {
          source: id,
          published: source.published.edtf ?? '',
          meeting: meeting.id,
          held: meeting.date.edtf ?? '',
        },
        place: evidencePlaceIn(meeting, at, id),
        related: [
          { place: placeIn(source, ['published', 'edtf']), note: 'dates the source' },
          { place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' },
        ],
      },
    ];
  });
}

/** The sources that say before the meeting who is to come. */
function announcingIn({ participations }: Meeting): Set<string> {
  const entries = participations.flatMap(({ standing }) => standing);
  return new Set(entries.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
}

/** The sources that report the meeting, each once, with the part of the record that says so. */
function reportsOf(meeting: Meeting): { id: string; at: (string | number)[] }[] {
  const printed = meeting.participations.flatMap((seat, index) =>
    Object.keys(seat.printed).map((id) => ({ id, at: ['participations', index] })),
  );
  const first = new Map<string, (string | number)[]>();
  for (const id of meeting.sources) first.set(id, []);
  for (const { id, at } of printed) if (!first.has(id)) first.set(id, at);
  return [...first].map(([id, at]) => ({ id, at }));
}
