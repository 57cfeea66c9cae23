import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { meetingDate, meetingTitle, organisationOf, seriesLabel } from '../meetings.ts';
import { shortened } from '../shortened.ts';

/** What the finished file says of itself: running head, properties, and its file name. */
export const identityView = z.strictObject({
  title: z.string(),
  shortTitle: z.string(),
  subject: z.string(),
  keywords: z.array(z.string()),
  /** Short form of the organisation, for the file name. */
  organisation: z.string(),
});

export type Identity = z.infer<typeof identityView>;

/** Two lines of a running head hold about so much; a longer name stands in full under the head. */
const HEAD_ROOM = 72;

/** The running head of a paper: what it is about, as far as there is room, and what it is. */
export function shortTitle(about: string, document: string): string {
  return `${shortened(about, HEAD_ROOM)} · ${document}`;
}

/** The identity of a paper about one meeting; `document` is what people call the paper. */
export function sessionIdentity(
  { registry, asOf }: Desk,
  meeting: Meeting,
  document: string,
): Identity {
  const organisation = organisationOf(meeting, registry);
  const short = (organisation && registry.organisations.get(organisation)?.short) ?? 'records';
  const [title, date] = [meetingTitle(meeting, registry), meetingDate(meeting, registry)];
  return {
    title: `${document}: ${title}, ${date}`,
    shortTitle: shortTitle(seriesLabel(meeting, registry), document),
    subject: `${title}, ${date}, as of ${formatDate(asOf)}`,
    keywords: [title, meeting.id, short],
    organisation: short,
  };
}
