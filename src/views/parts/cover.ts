import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Meeting, Settings } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { bodyOf, meetingDate, meetingTitle, organisationOf } from '../meetings.ts';
import { offOf } from '../occasion-status.ts';
import { partyName } from '../parties.ts';
import { capitalised } from '../words.ts';

/** The front sheet of a pack: what it is for, for which day, by whom, for whom. */
export const coverView = z.strictObject({
  kicker: z.string(),
  title: z.string(),
  /** Place and dates; what is not stated is said so. */
  occasion: z.string(),
  asOf: z.string(),
  edition: z.string(),
  /** The edition as it was issued; it counts before what the briefing says. */
  issued: z.string().optional(),
  /** The office's own number of the paper. */
  reference: z.string().optional(),
  unit: z.string(),
  /** Who else gets the pack. */
  distribution: z.array(z.string()),
  /** `3 of 12`, and whose it is. */
  copy: z.strictObject({ number: z.string(), holder: z.string().optional() }).optional(),
  /** Whom it leaves things out for. */
  audience: z.string().optional(),
});

export type Cover = z.infer<typeof coverView>;

/** One of several numbered copies; a copy may have a holder. */
export interface Copy {
  readonly number: number;
  readonly of: number;
  readonly holder?: string;
}

/** What the office says of its own paper. */
export interface OfficeFacts {
  readonly unit?: string | undefined;
  readonly reference?: string | undefined;
  readonly edition?: string | undefined;
  readonly distribution?: readonly string[] | undefined;
}

/** For whom one paper is: which of several copies, and which audience. */
export interface Reader {
  readonly copy?: Copy | undefined;
  /** Name of an audience in the settings. */
  readonly audience?: string | undefined;
}

/** Silence is said as such: a cover that leaves a line out would look as if nobody had asked. */
export function cover(
  desk: Desk,
  meeting: Meeting,
  office: OfficeFacts,
  { copy, audience }: Reader,
): Cover {
  const { registry, settings } = desk;
  const id = organisationOf(meeting, registry);
  const organisation = id === undefined ? undefined : registry.organisations.get(id)?.name;
  return {
    kicker: [organisation, bodyOf(meeting, registry)?.name].filter(Boolean).join(' · '),
    title: meetingTitle(meeting, registry),
    occasion: occasion(desk, meeting),
    asOf: formatDate(desk.asOf),
    edition: office.edition ?? 'not numbered',
    ...given('reference', office.reference),
    unit: office.unit ?? settings.unit ?? 'not stated',
    distribution: [...(office.distribution ?? [])],
    ...given('copy', copy && copyWords(copy)),
    ...given('audience', audience === undefined ? undefined : audienceName(audience, settings)),
  };
}

/** The same pack as one of several numbered copies. */
export function ofCopy<P extends { readonly cover: Cover }>(pack: P, copy: Copy): P {
  return { ...pack, cover: { ...pack.cover, copy: copyWords(copy) } };
}

function copyWords({ number, of, holder }: Copy): NonNullable<Cover['copy']> {
  return { number: `${number} of ${of}`, ...given('holder', holder) };
}

/** What papers call an audience: its label in the settings, else its name. */
export function audienceName(name: string, { audiences }: Settings): string {
  const audience = Object.hasOwn(audiences, name) ? audiences[name] : undefined;
  return audience?.label ?? name;
}

function occasion(desk: Desk, meeting: Meeting): string {
  const { place } = meeting;
  const state = place.state && partyName(place.state, desk.registry, desk.settings);
  const where = place.name === null ? 'place not stated' : [place.name, state].filter(Boolean);
  const off = offOf(meeting, desk.registry);
  const date = meetingDate(meeting, desk.registry);
  return capitalised([where, date, off ? off.status : []].flat().join(', '));
}
