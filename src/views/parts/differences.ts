import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Evidence, Meeting, Participation } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { formatTitle } from '../format-title.ts';
import { groupBy } from '../group-by.ts';
import { partyName } from '../parties.ts';
import { type Printed, personName, printedForms } from '../people.ts';
import { capitalised } from '../words.ts';

const saidView = z.strictObject({ text: z.string(), refs: z.array(z.number()) });

/** Where the sources on one meeting differ: each difference with what each source has. */
export const differencesView = z.strictObject({
  rows: z.array(z.strictObject({ what: z.string(), said: z.array(saidView) })),
  /** What only one of the meeting's reports has, by report. */
  only: z.array(z.strictObject({ refs: z.array(z.number()), facts: z.array(z.string()) })),
});

export type Differences = z.infer<typeof differencesView>;
type Row = Differences['rows'][number];

/**
 * The differences on one meeting, or undefined where it has a single source or none differ.
 * @param party only those that touch this delegation, for a country's brief
 */
export function differences(desk: Desk, meeting: Meeting, party?: string): Differences | undefined {
  const seats = meeting.participations.filter(
    ({ delegation }) => party === undefined || delegation === party,
  );
  const rows = [
    ...(party === undefined ? meetingRows(desk, meeting) : []),
    ...seats.flatMap((seat) => seatRows(desk, meeting, seat)),
    ...(party === undefined ? [orderRow(desk, meeting)].flat() : []),
    ...wordingRows(desk, meeting, party),
  ];
  const only = party === undefined ? onlyIn(desk, meeting) : [];
  return rows.length > 0 || only.length > 0 ? { rows, only } : undefined;
}

/** Facts of the meeting itself whose evidence says different things. */
function meetingRows(desk: Desk, meeting: Meeting): Row[] {
  const { date, place, number, chair } = meeting;
  const facts: [string, readonly Evidence[]][] = [
    ['Date', date.evidence],
    ['Place', place.evidence],
    ['Number', number?.evidence ?? []],
    ['Chair', [...chair.evidence, ...(meeting.chairPerson?.evidence ?? [])]],
    ['List of delegations', meeting.attendance.evidence],
  ];
  return facts.flatMap(([what, evidence]) => saidRow(desk, what, evidence));
}

/** A row where at least two sources are on record and at least one says it its own way. */
function saidRow(desk: Desk, what: string, evidence: readonly Evidence[]): Row[] {
  const said = evidence.filter(({ says }) => says !== undefined);
  if (said.length === 0 || new Set(evidence.map(({ source }) => source)).size < 2) return [];
  return [{ what, said: said.map((one) => ({ text: one.says ?? '', refs: desk.cite([one]) })) }];
}

/** One row a person whom the sources print differently: name, title or way of taking part. */
function seatRows(desk: Desk, meeting: Meeting, seat: Participation): Row[] {
  const groups = groupBy(printedForms(seat, meeting), asPrinted);
  if (groups.size < 2) return [];
  const { registry, settings } = desk;
  const party = partyName(seat.delegation, registry, settings);
  const said = [...groups].map(([text, forms]) => ({ text, refs: desk.cite(forms) }));
  return [{ what: `${personName(seat.person, registry)}, ${party}`, said }];
}

function asPrinted(form: Printed): string {
  const name = form.honorific ? `${form.honorific} ${form.name}` : form.name;
  const mode = form.mode === 'not stated' ? '' : `; ${form.mode}`;
  return `${name}, ${formatTitle(form)}${mode}`;
}

/** The order in which each source lists the delegations, where the orders differ. */
function orderRow(desk: Desk, meeting: Meeting): Row[] {
  const lists = groupBy(
    meeting.participations.flatMap((seat) =>
      printedForms(seat, meeting).flatMap((form) =>
        form.placeInList === undefined
          ? []
          : [{ seat, source: form.source, place: form.placeInList }],
      ),
    ),
    ({ source }) => source,
  );
  const orders = [...lists].map(([source, entries]) => ({
    text: entries
      .sort((a, b) => a.place - b.place)
      .map(({ seat }) => partyName(seat.delegation, desk.registry, desk.settings))
      .join(', '),
    refs: desk.cite([{ source }]),
  }));
  if (new Set(orders.map(({ text }) => text)).size < 2) return [];
  return [{ what: 'Order of the list', said: orders }];
}

function wordingRows(desk: Desk, meeting: Meeting, party: string | undefined): Row[] {
  return meeting.outcomes
    .filter(({ wordingDiffers }) => wordingDiffers)
    .filter(({ names, by }) => party === undefined || names.includes(party) || by.includes(party))
    .flatMap((one) => saidRow(desk, `${capitalised(one.status)}: ${one.text}`, one.evidence));
}

/** Agenda items, outcomes, mentions and facts for which only one of several reports stands. */
function onlyIn(desk: Desk, meeting: Meeting): Differences['only'] {
  if (meeting.sources.length < 2) return [];
  const facts = groupBy(
    soloFacts(desk, meeting).filter(({ source }) => meeting.sources.includes(source)),
    ({ source }) => source,
  );
  return meeting.sources.flatMap((source) => {
    const texts = facts.get(source)?.map(({ text }) => text) ?? [];
    return texts.length > 0 ? [{ refs: desk.cite([{ source }]), facts: texts }] : [];
  });
}

function soloFacts(desk: Desk, meeting: Meeting): { source: string; text: string }[] {
  const { registry } = desk;
  const topic = (id: string) => registry.topics.get(id)?.name ?? id;
  const statements = [
    ...dateFact(meeting),
    ...(meeting.chairPerson
      ? [
          {
            text: `Chair: ${personName(meeting.chairPerson.person, registry)}`,
            evidence: meeting.chairPerson.evidence,
          },
        ]
      : []),
    ...meeting.mentions.map(({ name, what, evidence }) => ({ text: `${name}: ${what}`, evidence })),
    ...meeting.agenda.map(({ topic: id, text, evidence }) => ({
      text: `${topic(id)}: ${text}`,
      evidence,
    })),
    ...meeting.outcomes.map(({ status, text, evidence }) => ({
      text: `${capitalised(status)}: ${text}`,
      evidence,
    })),
  ];
  return statements.flatMap(({ text, evidence }) => {
    const sources = [...new Set(evidence.map(({ source }) => source))];
    return sources.length === 1 && sources[0] !== undefined ? [{ source: sources[0], text }] : [];
  });
}

function dateFact({ date }: Meeting): { text: string; evidence: readonly Evidence[] }[] {
  return date.edtf === null
    ? []
    : [{ text: `Date: ${formatDate(date.edtf)}`, evidence: date.evidence }];
}
