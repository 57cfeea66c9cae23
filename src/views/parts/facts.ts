import { z } from 'zod';
import { knownExtent } from '../../dates/edtf.ts';
import { formatDate } from '../../dates/format-date.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import type { Fact } from '../../registry/fact-words.ts';
import type { Desk } from '../desk.ts';
import { bodyOf, datedTitle, meetingsBeside, quotedWordings, reportedOn } from '../meetings.ts';
import { offOf } from '../occasion-status.ts';
import { partyName } from '../parties.ts';
import { chairName } from '../people.ts';
import { isHeld } from '../standing.ts';
import { counted, ordinal } from '../words.ts';
import { type Cited, cited, citedChoice, citedView, notStated, plain } from './cited.ts';

/** The facts of a meeting with the ground each stands on. */
export const factsView = z.array(
  z.strictObject({ label: z.string(), statements: z.array(citedView) }),
);

export type Facts = z.infer<typeof factsView>;

/** What the facts are called that a summary takes over. */
export const FACTS = { standing: 'Standing', date: 'Date', place: 'Place', chair: 'Chair' };

export function facts(desk: Desk, meeting: Meeting): Facts {
  const held = isHeld(meeting, desk.registry);
  const rows: [string, Cited[]][] = [
    [FACTS.standing, held ? [] : [standingStatement(desk, meeting)]],
    [
      meeting.body ? 'Body' : `${held ? 'Held' : 'To be held'} beside`,
      bodyStatements(desk, meeting),
    ],
    ['Number', numberStatements(desk, meeting)],
    [FACTS.date, [dateStatement(desk, meeting)]],
    [FACTS.place, [placeStatement(desk, meeting)]],
    [FACTS.chair, chairStatements(desk, meeting)],
    ['Format', modeStatements(desk, meeting)],
    ['Related meetings', besideStatements(desk, meeting)],
    [held ? 'Reported in' : 'Announced in', [reportedStatement(desk, meeting, held)]],
  ];
  return rows.flatMap(([label, statements]) =>
    statements.length > 0 ? [{ label, statements }] : [],
  );
}

const POSTPONED = 'postponed; no new date is stated';

/** That nobody has reported the meeting, be it ahead or not. */
function standingStatement(desk: Desk, meeting: Meeting): Cited {
  const off = offOf(meeting, desk.registry);
  // The ground of an announcement is that of its date.
  if (off) return plain(desk, off.status === 'postponed' ? POSTPONED : 'cancelled', [off]);
  const { date } = meeting;
  const isOver = date.edtf !== null && knownExtent(date.edtf).last < desk.asOf;
  return plain(
    desk,
    isOver
      ? 'announced; its date has gone by, and no source on record reports that it was held'
      : 'announced; no source on record reports it as held',
  );
}

function bodyStatements(desk: Desk, meeting: Meeting): Cited[] {
  const body = bodyOf(meeting, desk.registry);
  if (body) {
    const organisation = desk.registry.organisations.get(body.organisation);
    const text = organisation ? `${body.name}, ${organisation.name}` : body.name;
    return [plain(desk, text, meetingEvidence(meeting))];
  }
  const beside =
    meeting.beside === undefined ? undefined : desk.registry.meetings.get(meeting.beside);
  if (!beside) return [];
  return [plain(desk, datedTitle(beside, desk.registry))];
}

function meetingEvidence(meeting: Meeting) {
  return meeting.sources.map((source) => ({ source }));
}

/** A fact in the words of each source that is out, where the record has it as only later ones do. */
function worded(desk: Desk, meeting: Meeting, fact: Fact): Cited[] {
  const evidence = desk.wordings(meeting, fact);
  return evidence.length > 0 ? [plain(desk, quotedWordings(evidence), evidence)] : [];
}

function numberStatements(desk: Desk, meeting: Meeting): Cited[] {
  const { kind, number } = meeting;
  const [words] = worded(desk, meeting, 'number');
  if (words) return [words];
  if (number) return [citedChoice(desk, ordinal(number.value), number)];
  return kind === 'session' ? [notStated(desk)] : [];
}

function dateStatement(desk: Desk, meeting: Meeting): Cited {
  const { date } = meeting;
  if (date.edtf !== null) return citedChoice(desk, formatDate(date.edtf), date);
  if (quotedWordings(date.evidence))
    return plain(desk, quotedWordings(date.evidence), date.evidence);
  const reported = reportedOn(meeting, desk.registry);
  const words = notStated(desk, date.evidence);
  if (!reported) return words;
  const verb = isHeld(meeting, desk.registry) ? 'reported' : 'announced';
  return { ...words, text: `not stated; first ${verb} on ${formatDate(reported)}` };
}

function placeStatement(desk: Desk, meeting: Meeting): Cited {
  const { place } = meeting;
  const [words] = worded(desk, meeting, 'place');
  if (words) return words;
  if (place.name === null) return notStated(desk, place.evidence);
  const state = place.state && partyName(place.state, desk.registry, desk.settings);
  return citedChoice(desk, state ? `${place.name}, ${state}` : place.name, place);
}

function chairStatements(desk: Desk, meeting: Meeting): Cited[] {
  const { chair, chairPerson } = meeting;
  const { registry, settings } = desk;
  const state = chair.state && partyName(chair.state, registry, settings);
  const [inChair] = worded(desk, meeting, 'chair');
  const [person] = worded(desk, meeting, 'chairPerson');
  if (!state && !inChair && !person && !chairPerson && meeting.kind !== 'session') return [];
  const statements = [
    state
      ? citedChoice(desk, chair.says ? `${state} (${chair.says})` : state, chair)
      : (inChair ?? notStated(desk, chair.evidence)),
  ];
  if (person) return [...statements, person];
  if (chairPerson) {
    const name = chairName(meeting, registry) ?? '';
    const chaired = isHeld(meeting, registry) ? 'chaired' : 'to be chaired';
    return [...statements, citedChoice(desk, `${chaired} by ${name}`, chairPerson)];
  }
  return state
    ? [...statements, plain(desk, 'no source names the person in the chair')]
    : statements;
}

function modeStatements(desk: Desk, meeting: Meeting): Cited[] {
  const { mode } = meeting;
  const [words] = worded(desk, meeting, 'mode');
  if (words) return [words];
  return mode && mode.value !== 'not stated' ? [citedChoice(desk, mode.value, mode)] : [];
}

function besideStatements(desk: Desk, meeting: Meeting): Cited[] {
  return meetingsBeside(meeting, desk.registry).map((one) => {
    const place = one.place.name ? `, ${one.place.name}` : '';
    const text = `${KIND_WORDS[one.kind]}: ${datedTitle(one, desk.registry)}${place}`;
    return cited(desk, text, one.date.evidence);
  });
}

const KIND_WORDS: Readonly<Record<Meeting['kind'], string>> = {
  session: 'session',
  preparatory: 'preparatory meeting',
  side: 'side meeting',
  'courtesy call': 'courtesy call',
};

function reportedStatement(desk: Desk, meeting: Meeting, held: boolean): Cited {
  const text = `${counted(meeting.sources.length, held ? 'report' : 'announcement')} on record`;
  return plain(desk, text, meetingEvidence(meeting));
}
