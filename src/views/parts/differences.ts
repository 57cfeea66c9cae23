import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Evidence, Meeting, Participation } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { formatTitle } from '../format-title.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { meetingsBeside, meetingTitle } from '../meetings.ts';
import { partyName } from '../parties.ts';
import { type Printed, personName, printedForms } from '../people.ts';
import { seatsAt } from '../seats.ts';
import { isHeld } from '../standing.ts';
import { capitalised, numberRuns } from '../words.ts';
import { numberedOutcomes } from './outcomes.ts';

const saidView = z.strictObject({ text: z.string(), refs: z.array(z.number()) });

/** Where the sources on one meeting differ: each difference with what each source has. */
export const differencesView = z.strictObject({
  rows: z.array(
    z.strictObject({
      what: z.string(),
      said: z.array(saidView),
      /** Why those who are printed differently are one person, where the paper says it only here. */
      because: z.string().optional(),
    }),
  ),
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
  const seats = seatsAt(meeting, desk).filter(
    ({ delegation }) => party === undefined || delegation === party,
  );
  const rows = [
    ...(party === undefined ? meetingRows(desk, meeting) : []),
    ...seats.flatMap((seat) => seatRows(desk, meeting, seat, party !== undefined)),
    ...(party === undefined ? [orderRow(desk, meeting)].flat() : []),
    ...wordingRows(desk, meeting, party),
  ];
  // Before a meeting one source says later what another could not yet, which is no difference.
  const isReported = isHeld(meeting, desk.registry);
  const only = party === undefined && isReported ? onlyIn(desk, meeting) : [];
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
  return [...silentRows(desk, meeting), ...facts.flatMap(([what, of]) => saidRow(desk, what, of))];
}

/** The date and the person in the chair, where some of the reports give them and others do not. */
function silentRows(desk: Desk, meeting: Meeting): Row[] {
  const { date, chairPerson } = meeting;
  if (!isHeld(meeting, desk.registry)) return [];
  return [
    ...(date.edtf === null
      ? []
      : silentRow(desk, meeting, 'Date', formatDate(date.edtf), 'gives no date', date.evidence)),
    ...(chairPerson
      ? silentRow(
          desk,
          meeting,
          'Who was in the chair',
          personName(chairPerson.person, desk.registry),
          'does not name the person',
          chairPerson.evidence,
        )
      : []),
  ];
}

function silentRow(
  desk: Desk,
  meeting: Meeting,
  what: string,
  said: string,
  silence: string,
  evidence: readonly Evidence[],
): Row[] {
  const speaking = new Set(evidence.map(({ source }) => source));
  const silent = meeting.sources.filter((source) => !speaking.has(source));
  if (silent.length === 0 || speaking.size === 0) return [];
  const others = desk.cite(silent.map((source) => ({ source })));
  return [
    {
      what,
      said: [
        { text: said, refs: desk.cite(evidence) },
        { text: silence, refs: others },
      ],
    },
  ];
}

/** A row where at least two sources each say it their own way. */
function saidRow(desk: Desk, what: string, evidence: readonly Evidence[]): Row[] {
  const said = evidence.filter(({ says }) => says !== undefined);
  if (new Set(said.map(({ source }) => source)).size < 2) return [];
  return [{ what, said: said.map((one) => ({ text: one.says ?? '', refs: desk.cite([one]) })) }];
}

/** One row a person whom the sources print differently: name, title or way of taking part. */
function seatRows(desk: Desk, meeting: Meeting, seat: Participation, saysWhy: boolean): Row[] {
  const groups = groupBy(printedForms(seat, meeting), whatDiffers(printedForms(seat, meeting)));
  if (groups.size < 2) return [];
  const { registry } = desk;
  const said = [...groups].map(([text, forms]) => ({ text, refs: desk.cite(forms) }));
  const because = saysWhy ? registry.people.get(seat.person)?.sameBecause : undefined;
  return [{ what: personName(seat.person, registry), said, ...given('because', because) }];
}

/** A form in words, without the name or title that all the forms have alike. */
function whatDiffers(forms: readonly Printed[]): (form: Printed) => string {
  const [namesDiffer, titlesDiffer] = [printedName, formatTitle].map(
    (part) => new Set(forms.map((form) => part(form))).size > 1,
  );
  return (form) => {
    const parts = [
      ...(namesDiffer ? [printedName(form)] : []),
      ...(titlesDiffer ? [formatTitle(form)] : []),
    ];
    const mode = form.mode === 'not stated' ? '' : form.mode;
    return [parts.join(', '), mode].filter(Boolean).join('; ') || 'way of taking part not stated';
  };
}

function printedName({ honorific, name }: Printed): string {
  return honorific ? `${honorific} ${name}` : name;
}

/** The order in which each source lists the delegations, where the orders differ. */
function orderRow(desk: Desk, meeting: Meeting): Row[] {
  const lists = groupBy(
    seatsAt(meeting, desk).flatMap((seat) =>
      printedForms(seat, meeting).flatMap((form) =>
        form.placeInList === undefined
          ? []
          : [{ seat, source: form.source, place: form.placeInList }],
      ),
    ),
    ({ source }) => source,
  );
  const orders = [...lists].map(([source, entries]) => ({
    text: parties(entries.sort((a, b) => a.place - b.place).map(({ seat }) => seat))
      .map((party) => partyName(party, desk.registry, desk.settings))
      .join(', ')
      .concat(chairApart(desk, meeting, source)),
    refs: desk.cite([{ source }]),
  }));
  if (new Set(orders.map(({ text }) => text)).size < 2) return [];
  return [{ what: 'Order of the list', said: orders }];
}

/** A chair whom a source prints before its list is not missing from it. */
function chairApart(desk: Desk, meeting: Meeting, source: string): string {
  const chair = seatsAt(meeting, desk).find(({ person }) => person === meeting.chairPerson?.person);
  // A source may be called `constructor`, which every object knows.
  const form = chair && Object.hasOwn(chair.printed, source) ? chair.printed[source] : undefined;
  return form && form.placeInList === undefined ? ' (the chair named apart)' : '';
}

/** Delegations in the order of their first seats: who comes second in one changes no order. */
function parties(seats: readonly Participation[]): string[] {
  return [...new Set(seats.map(({ delegation }) => delegation))];
}

/** Acts that the sources word differently; by number where the same brief lists them all. */
function wordingRows(desk: Desk, meeting: Meeting, party: string | undefined): Row[] {
  return numberedOutcomes(meeting)
    .filter(([{ wordingDiffers }]) => wordingDiffers)
    .filter(([{ names, by }]) => !party || names.includes(party) || by.includes(party))
    .flatMap(([one, number]) => {
      const what = party ? `${capitalised(one.status)}: ${one.text}` : `Wording of no. ${number}`;
      return saidRow(desk, what, one.evidence);
    });
}

/** What only one of several reports has: facts of the meeting, topics, numbers of outcomes. */
function onlyIn(desk: Desk, meeting: Meeting): Differences['only'] {
  if (meeting.sources.length < 2) return [];
  return meeting.sources.flatMap((source) => {
    const facts = [...soloFacts(desk, meeting, source), ...soloLists(desk, meeting, source)];
    return facts.length > 0 ? [{ refs: desk.cite([{ source }]), facts }] : [];
  });
}

function isSolo(evidence: readonly Evidence[], source: string): boolean {
  return evidence.length > 0 && evidence.every((one) => one.source === source);
}

function soloFacts(desk: Desk, meeting: Meeting, source: string): string[] {
  const { registry } = desk;
  const named = meeting.mentions.filter(({ evidence }) => isSolo(evidence, source));
  const events = [...registry.events.values()].filter(({ announcements }) => {
    const here = announcements.filter((one) => one.meeting === meeting.id);
    return here.length > 0 && here.every((one) => one.source === source);
  });
  const beside = meetingsBeside(meeting, registry).filter(
    ({ sources }) => sources.length === 1 && sources[0] === source,
  );
  return [
    ...named.map(({ name, what }) => `${name}: ${what}`),
    ...beside.map((one) => meetingTitle(one, registry)),
    ...(events.length > 0 ? [`Announced: ${events.map(({ title }) => title).join('; ')}`] : []),
  ];
}

function soloLists(desk: Desk, meeting: Meeting, source: string): string[] {
  const topics = meeting.agenda
    .filter(({ evidence }) => isSolo(evidence, source))
    .map(({ topic }) => desk.registry.topics.get(topic)?.name ?? topic);
  const numbers = numberedOutcomes(meeting)
    .filter(([{ evidence }]) => isSolo(evidence, source))
    .map(([, number]) => number);
  return [
    ...(topics.length > 0 ? [`On the agenda: ${topics.join('; ')}`] : []),
    ...(numbers.length > 0 ? [`Of the outcomes and statements: ${numberRuns(numbers)}`] : []),
  ];
}
