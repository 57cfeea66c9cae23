import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Briefing, BriefingParagraph, Meeting } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { partyName } from '../parties.ts';
import { seatsAt } from '../seats.ts';

/** A paragraph of the office's own, with the handling mark that stands before it. */
const houseParagraphView = z.strictObject({
  text: z.string(),
  /** `OFFICIAL-SENSITIVE`, `TLP:AMBER, internal`. */
  mark: z.string().optional(),
});

type HouseParagraph = z.infer<typeof houseParagraphView>;

/** What the office writes on one topic or one delegation: what to get, to say and to know. */
export const houseBriefView = z.strictObject({
  objective: houseParagraphView.optional(),
  points: z.array(houseParagraphView),
  background: z.array(houseParagraphView),
  /** Who says all this, and when: `Lakes Desk, 18 May 2021`. */
  evidence: z.string(),
});

type HouseBrief = z.infer<typeof houseBriefView>;

const houseSectionView = houseBriefView.extend({
  /** Anchor of its heading. */
  id: z.string(),
  title: z.string(),
  /** `Nobody is listed for it as of 8 September 2021.` */
  note: z.string().optional(),
});

const houseEntryView = z.strictObject({
  /** `09:30–10:15`. */
  time: z.string(),
  what: z.string(),
  where: z.string().optional(),
  lead: z.string(),
  press: z.string(),
  mark: z.string().optional(),
});

/** What the lead unit itself writes for a meeting: its own words, not those of a source. */
export const houseView = z.strictObject({
  unit: z.string(),
  written: z.string(),
  /** Who says what stands in no section of its own, and when; set where anything does. */
  evidence: z.string().optional(),
  reference: z.string().optional(),
  edition: z.string().optional(),
  distribution: z.array(z.string()),
  overview: z.array(houseParagraphView),
  programme: z.array(z.strictObject({ day: z.string(), entries: z.array(houseEntryView) })),
  ifRaised: z.array(
    z.strictObject({
      subject: z.string(),
      mark: z.string().optional(),
      line: z.array(houseParagraphView),
      background: z.array(houseParagraphView),
    }),
  ),
  byTopic: z.array(houseSectionView),
  /** On delegations that have no seat as of the day, and so no brief of their own. */
  withoutSeat: z.array(houseSectionView),
  /** Every handling marking that any part bears, each once. */
  marks: z.array(z.string()),
});

export type House = z.infer<typeof houseView>;

/**
 * The office's own words for a meeting, as known on the desk's day; undefined where it has written
 * none. The registry holds what the audience may see and nothing else.
 */
export function houseOf(desk: Desk, meeting: Meeting): House | undefined {
  const briefing = briefingOf(desk, meeting);
  if (!briefing) return;
  const { unit, reference, edition, distribution, overview, programme, ifRaised } = briefing;
  const isGeneral = [overview, programme, ifRaised].some(({ length }) => length > 0);
  return {
    unit,
    written: formatDate(briefing.written),
    ...given('evidence', isGeneral ? evidenceOf(briefing) : undefined),
    ...given('reference', reference),
    ...given('edition', edition),
    distribution,
    overview: overview.map(paragraph),
    programme: days(programme),
    ifRaised: ifRaised.map((one) => ({
      subject: one.subject,
      ...given('mark', markOf(one)),
      line: one.line.map(paragraph),
      background: one.background.map(paragraph),
    })),
    byTopic: byTopic(desk, briefing),
    withoutSeat: withoutSeat(desk, briefing, meeting),
    marks: [...new Set(markingsIn(briefing))],
  };
}

/** What the office writes for a meeting on one of the delegations at the table. */
export function houseOn(desk: Desk, meeting: Meeting, party: string): HouseBrief | undefined {
  const briefing = briefingOf(desk, meeting);
  const own = briefing?.delegations.find(({ delegation }) => delegation === party);
  return briefing && own && brief(own, briefing);
}

function briefingOf({ registry }: Desk, { id }: Meeting): Briefing | undefined {
  return [...registry.briefings.values()].find(({ meeting }) => meeting === id);
}

function evidenceOf({ unit, written }: Briefing): string {
  return `${unit}, ${formatDate(written)}`;
}

function byTopic({ registry }: Desk, briefing: Briefing): House['byTopic'] {
  return briefing.items.map((item) => ({
    id: `house-topic-${item.topic}`,
    title: registry.topics.get(item.topic)?.name ?? item.topic,
    ...brief(item, briefing),
  }));
}

function withoutSeat(desk: Desk, briefing: Briefing, meeting: Meeting): House['withoutSeat'] {
  const seated = new Set(seatsAt(meeting, desk).map(({ delegation }) => delegation));
  return briefing.delegations
    .filter(({ delegation }) => !seated.has(delegation))
    .map((one) => ({
      id: `house-delegation-${one.delegation}`,
      title: partyName(one.delegation, desk.registry, desk.settings),
      note: `Nobody is listed for it as of ${formatDate(desk.asOf)}.`,
      ...brief(one, briefing),
    }));
}

function brief(
  { objective, points, background }: Briefing['items'][number] | Briefing['delegations'][number],
  briefing: Briefing,
): HouseBrief {
  return {
    ...given('objective', objective && paragraph(objective)),
    points: points.map(paragraph),
    background: background.map(paragraph),
    evidence: evidenceOf(briefing),
  };
}

function paragraph(one: BriefingParagraph): HouseParagraph {
  return { text: one.text, ...given('mark', markOf(one)) };
}

type Marked = Pick<BriefingParagraph, 'marking' | 'internal'>;

/** What stands before a paragraph, so that nobody reads out what is not to be heard. */
function markOf({ marking, internal }: Marked): string | undefined {
  const words = [marking, internal ? 'internal' : undefined].filter((one) => one !== undefined);
  return words.length > 0 ? words.join(', ') : undefined;
}

function days(programme: Briefing['programme']): House['programme'] {
  return [...groupBy(programme, ({ date }) => date)].map(([date, entries]) => ({
    day: formatDate(date),
    entries: entries.map((entry) => ({
      time: entry.to === undefined ? entry.from : `${entry.from}–${entry.to}`,
      what: entry.what,
      ...given('where', entry.where),
      lead: entry.lead ?? 'not stated',
      press: entry.press,
      ...given('mark', markOf(entry)),
    })),
  }));
}

/** The markings in a briefing, at whatever level they stand. */
function markingsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'marking' && typeof inner === 'string' ? [inner] : markingsIn(inner),
  );
}
