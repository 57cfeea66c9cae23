import { knownExtent } from '../dates/edtf.ts';
import type {
  Briefing,
  Event,
  Evidence,
  Instrument,
  Meeting,
  Participation,
  Person,
  Source,
  State,
} from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { given } from './given.ts';
import { isLeave } from './standing.ts';

/**
 * The registry as it could be known on a day: what only later sources say is gone from it, so no
 * view has to think of it again. A reference register is the exception: its rows count by the
 * date of the fact, because a state's status on a day does not wait for a register to print it.
 * @param asOf ISO 8601 day
 */
export function knownBy(registry: Registry, asOf: string): Registry {
  const sources = keep(registry.sources, (source) => (isKnown(source, asOf) ? source : undefined));
  const heard = (evidence: readonly Evidence[]) =>
    evidence.filter(({ source }) => sources.has(source));
  const meetings = keep(registry.meetings, (one) => knownMeeting(one, heard, asOf));
  return {
    ...registry,
    sources,
    meetings,
    states: keep(registry.states, (state) => knownState(state, asOf)),
    people: keep(registry.people, (person) => knownPerson(person, heard)),
    events: keep(registry.events, (event) => knownEvent(event, { sources, meetings }, asOf)),
    instruments: keep(registry.instruments, (one) => knownInstrument(one, heard)),
    briefings: keep(registry.briefings, (one) => knownBriefing(one, meetings, asOf)),
    // A list decides the order whenever it was asked for; only what is cited has to be known.
    orders: keep(registry.orders, (one) => ({ ...one, evidence: heard(one.evidence) })),
  };
}

type Heard = (evidence: readonly Evidence[]) => Evidence[];

/** Whether a source was published by the day; a reference register always counts. */
function isKnown(source: Source, asOf: string): boolean {
  if (source.kind === 'reference') return true;
  return source.published.edtf !== null && knownExtent(source.published.edtf).last <= asOf;
}

function keep<T>(
  map: ReadonlyMap<string, T>,
  known: (one: T) => T | undefined,
): ReadonlyMap<string, T> {
  const kept = new Map<string, T>();
  for (const [id, one] of map) {
    const left = known(one);
    if (left !== undefined) kept.set(id, left);
  }
  return kept;
}

/** Statements with the evidence that is left; those left without any are gone. */
function stillSaid<S extends { evidence: Evidence[] }>(list: readonly S[], heard: Heard): S[] {
  return list
    .map((one) => ({ ...one, evidence: heard(one.evidence) }))
    .filter(({ evidence }) => evidence.length > 0);
}

function stillOne<S extends { evidence: Evidence[] }>(one: S | undefined, heard: Heard) {
  return one && stillSaid([one], heard)[0];
}

function knownMeeting(meeting: Meeting, heard: Heard, asOf: string): Meeting | undefined {
  const sources = heard(meeting.sources.map((source) => ({ source, basis: 'stated' as const })));
  if (sources.length === 0) return;
  const { number, mode, chairPerson, heads, ...always } = meeting;
  return {
    ...always,
    ...given('number', stillOne(number, heard)),
    ...given('mode', stillOne(mode, heard)),
    ...given('chairPerson', stillOne(chairPerson, heard)),
    ...given('heads', stillOne(heads, heard)),
    sources: sources.map(({ source }) => source),
    revised: meeting.revised.filter(({ on }) => knownExtent(on).first <= asOf),
    date: stillOne(meeting.date, heard) ?? { edtf: null, evidence: [] },
    place: stillOne(meeting.place, heard) ?? { name: null, evidence: [] },
    chair: stillOne(meeting.chair, heard) ?? { evidence: [] },
    attendance: stillOne(meeting.attendance, heard) ?? { list: 'not published', evidence: [] },
    participations: meeting.participations.flatMap((one) => knownParticipation(one, heard, asOf)),
    mentions: stillSaid(meeting.mentions, heard),
    agenda: stillSaid(meeting.agenda, heard),
    outcomes: stillSaid(meeting.outcomes, heard),
  };
}

function knownParticipation(one: Participation, heard: Heard, asOf: string): Participation[] {
  const printed = Object.entries(one.printed).filter(
    ([source]) => heard([{ source, basis: 'stated' }]).length > 0,
  );
  const said = stillSaid(one.standing, heard);
  const standing = said.filter(({ on }) => knownExtent(on).first <= asOf);
  const [first] = said;
  // Said to come only from a later day on: until then another may still hold the seat.
  const isYetToCome = first !== undefined && standing.length === 0 && !isLeave(first);
  if (printed.length === 0 || isYetToCome) return [];
  const { capacityBecause, ...rest } = one;
  // A reason may speak of every source there is, so it waits until all are known.
  const all = printed.length === Object.keys(one.printed).length;
  return [
    {
      ...rest,
      printed: Object.fromEntries(printed),
      standing,
      ...given('capacityBecause', all ? capacityBecause : undefined),
    },
  ];
}

function knownState(state: State, asOf: string): State {
  return { ...state, status: state.status.filter(({ from }) => knownExtent(from).first <= asOf) };
}

function knownPerson(person: Person, heard: Heard): Person {
  const forms = stillSaid(person.forms, heard);
  const { sameBecause, ...rest } = person;
  const all = evidenceOf(forms) === evidenceOf(person.forms);
  return {
    ...rest,
    ...given('sameBecause', all ? sameBecause : undefined),
    name: knownName(person, forms),
    forms,
    original: stillSaid(person.original, heard),
  };
}

function evidenceOf(forms: Person['forms']): number {
  return forms.reduce((sum, { evidence }) => sum + evidence.length, 0);
}

/**
 * The house form of a name counts only from the day a source gives it; until then it is the
 * longest form in print. A form nobody prints (it says why) waits until all forms are known.
 */
function knownName({ name, forms: all }: Person, forms: Person['forms']): string {
  const bare = (text: string) => text.replace(/\s/g, '');
  if (forms.length === all.length) return name;
  if (forms.some(({ form }) => bare(form) === bare(name))) return name;
  const inLatin = forms.map(({ form }) => form).filter((form) => /\p{Script=Latin}/u.test(form));
  return inLatin.sort((a, b) => b.length - a.length)[0] ?? name;
}

function knownEvent(
  event: Event,
  { sources, meetings }: Pick<Registry, 'sources' | 'meetings'>,
  asOf: string,
): Event | undefined {
  const announcements = event.announcements.filter(({ source }) => sources.has(source));
  if (announcements.length === 0) return;
  const { meeting, ...rest } = event;
  return {
    ...rest,
    announcements,
    revised: event.revised.filter(({ on }) => knownExtent(on).first <= asOf),
    ...(meeting !== undefined && meetings.has(meeting) ? { meeting } : {}),
  };
}

function knownInstrument(instrument: Instrument, heard: Heard): Instrument {
  const evidence = heard(instrument.evidence);
  return { ...instrument, evidence, date: evidence.length > 0 ? instrument.date : null };
}

/** The office's own words count from the day they were written, and not before their meeting does. */
function knownBriefing(
  briefing: Briefing,
  meetings: ReadonlyMap<string, Meeting>,
  asOf: string,
): Briefing | undefined {
  return briefing.written <= asOf && meetings.has(briefing.meeting) ? briefing : undefined;
}
