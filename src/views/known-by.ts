import { knownExtent } from '../dates/edtf.ts';
import type {
  Briefing,
  Choice,
  Event,
  Evidence,
  Instrument,
  Meeting,
  Participation,
  Person,
  Source,
  State,
  Stated,
} from '../records/schema/kinds.ts';
import { type Fact, factWords } from '../registry/fact-words.ts';
import type { Registry } from '../registry/registry.ts';
import { isSaidBy } from '../registry/said.ts';
import { meetingsAlone } from './announced-meetings.ts';
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
  const made = (choice: Choice | undefined) =>
    choice && sources.has(choice.source) && knownExtent(choice.on).last <= asOf
      ? choice
      : undefined;
  const known = { heard, made, hasSource: (id: string) => sources.has(id) };
  const meetings = keep(registry.meetings, (one) => knownMeeting(one, known, { registry, asOf }));
  return {
    ...registry,
    sources,
    meetings,
    states: keep(registry.states, (state) => knownState(state, asOf)),
    people: keep(registry.people, (person) => knownPerson(person, known)),
    events: keep(registry.events, (event) => knownEvent(event, known, { meetings, asOf })),
    instruments: keep(registry.instruments, (one) => knownInstrument(one, known)),
    briefings: keep(registry.briefings, (one) => knownBriefing(one, meetings, asOf)),
    // A list decides the order whenever it was asked for; only what is cited has to be known.
    orders: keep(registry.orders, (one) => ({ ...one, evidence: heard(one.evidence) })),
  };
}

/**
 * As {@link knownBy}, of events and of announced meetings alone: much less work than the whole, for
 * whoever looks at many days.
 */
export function eventsKnownBy(registry: Registry, asOf: string): Registry {
  const linked = [...registry.events.values()].flatMap(
    ({ meeting }) => registry.meetings.get(meeting ?? '') ?? [],
  );
  const announced = [...linked, ...meetingsAlone(registry)];
  const meetings = new Map(announced.map((one) => [one.id, one]));
  const empty = { people: NONE, states: NONE, instruments: NONE, briefings: NONE, orders: NONE };
  return knownBy({ ...registry, ...empty, meetings }, asOf);
}

const NONE = new Map<string, never>();

/** What the day knows of: the evidence, and the choices. */
interface Known {
  readonly hasSource: (id: string) => boolean;
  readonly heard: (evidence: readonly Evidence[]) => Evidence[];
  readonly made: (choice: Choice | undefined) => Choice | undefined;
}

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
function stillSaid<S extends Stated>(list: readonly S[], { heard, made }: Known): S[] {
  return list
    .map(({ chosen, ...one }) => {
      return { ...one, evidence: heard(one.evidence), ...given('chosen', made(chosen)) } as S;
    })
    .filter(({ evidence }) => evidence.length > 0);
}

function stillOne<S extends Stated>(one: S | undefined, known: Known) {
  return one && stillSaid([one], known)[0];
}

function knownMeeting(
  meeting: Meeting,
  known: Known,
  { registry, asOf }: { readonly registry: Registry; readonly asOf: string },
): Meeting | undefined {
  const sources = meeting.sources.filter(known.hasSource);
  if (sources.length === 0) return;
  const { number, mode, chairPerson, heads, ...always } = meeting;
  const unlessLater = <S>(fact: Fact, statement: S | undefined) =>
    wordingsBefore(meeting, fact, registry, known.hasSource).length > 0 ? undefined : statement;
  return {
    ...always,
    ...given('number', unlessLater('number', stillOne(number, known))),
    ...given('mode', unlessLater('mode', stillOne(mode, known))),
    ...given('chairPerson', unlessLater('chairPerson', stillOne(chairPerson, known))),
    ...given('heads', stillOne(heads, known)),
    sources,
    revised: meeting.revised.filter(({ on }) => knownExtent(on).first <= asOf),
    date: unlessLater('date', stillOne(meeting.date, known)) ?? {
      edtf: null,
      evidence: wordingsBefore(meeting, 'date', registry, known.hasSource),
    },
    place: unlessLater('place', stillOne(meeting.place, known)) ?? { name: null, evidence: [] },
    chair: unlessLater('chair', stillOne(meeting.chair, known)) ?? { evidence: [] },
    attendance: stillOne(meeting.attendance, known) ?? { list: 'not published', evidence: [] },
    participations: meeting.participations.flatMap((one) => knownParticipation(one, known, asOf)),
    mentions: stillSaid(meeting.mentions, known),
    agenda: stillSaid(meeting.agenda, known),
    outcomes: stillSaid(meeting.outcomes, known),
  };
}

/**
 * What the known sources say of a fact that the record has as only sources do that came out later: their
 * wordings are all that can be printed of it. Empty where the record's value is theirs.
 * @param registry all records
 */
export function wordingsBefore(
  meeting: Meeting,
  fact: Fact,
  registry: Registry,
  isKnownSource: (id: string) => boolean,
): Evidence[] {
  const evidence = meeting[fact]?.evidence ?? [];
  const known = evidence.filter(({ source }) => isKnownSource(source));
  if (known.length === 0 || known.length === evidence.length) return [];
  const value = factWords(meeting, fact, registry);
  const later = evidence.filter((one) => !known.includes(one));
  return value === undefined || isSaidBy(known, later, value) ? [] : known;
}

function knownParticipation(one: Participation, known: Known, asOf: string): Participation[] {
  const printed = Object.entries(one.printed).filter(([source]) => known.hasSource(source));
  const said = stillSaid(one.standing, known);
  const standing = said.filter(({ on }) => knownExtent(on).first <= asOf);
  const [first] = said;
  // Said to come only from a later day on: until then another may still hold the seat.
  const isYetToCome = first !== undefined && standing.length === 0 && !isLeave(first);
  if (printed.length === 0 || isYetToCome) return [];
  const { capacityBecause, chosen, ...rest } = one;
  // A reason may speak of every source there is, so it waits until all are known.
  const all = printed.length === Object.keys(one.printed).length;
  return [
    {
      ...rest,
      printed: Object.fromEntries(printed),
      standing,
      ...given('chosen', known.made(chosen)),
      ...given('capacityBecause', all ? capacityBecause : undefined),
    },
  ];
}

function knownState(state: State, asOf: string): State {
  return { ...state, status: state.status.filter(({ from }) => knownExtent(from).first <= asOf) };
}

function knownPerson(person: Person, known: Known): Person {
  const forms = stillSaid(person.forms, known);
  const { sameBecause, ...rest } = person;
  const all = evidenceOf(forms) === evidenceOf(person.forms);
  return {
    ...rest,
    ...given('sameBecause', all ? sameBecause : undefined),
    name: knownName(person, forms),
    forms,
    original: stillSaid(person.original, known),
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
  known: Known,
  { meetings, asOf }: Pick<Registry, 'meetings'> & { readonly asOf: string },
): Event | undefined {
  const announcements = event.announcements.filter(({ source }) => known.hasSource(source));
  if (announcements.length === 0) return;
  const { meeting, chosen, ...rest } = event;
  return {
    ...rest,
    announcements,
    ...given('chosen', known.made(chosen)),
    revised: event.revised.filter(({ on }) => knownExtent(on).first <= asOf),
    ...(meeting !== undefined && meetings.has(meeting) ? { meeting } : {}),
  };
}

function knownInstrument(instrument: Instrument, { heard }: Known): Instrument {
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
