import { formatDate } from '../../dates/format-date.ts';
import type { Evidence, Meeting, Stated } from '../../records/schema/kinds.ts';
import { evidenceDiffers, silentOn } from '../../registry/differing.ts';
import { FACTS, type Fact, type FactWords, factWords } from '../../registry/fact-words.ts';
import { hasValue } from '../../registry/said.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { partyName } from '../parties.ts';
import { chairName } from '../people.ts';
import { isHeld } from '../standing.ts';
import { ordinal } from '../words.ts';
import { type Difference, marked, unchosen, type Whole } from './difference.ts';

const LABELS: Readonly<Record<Fact, string>> = {
  date: 'Date',
  chairPerson: 'Who was in the chair',
  place: 'Place',
  number: 'Number',
  chair: 'Chair',
  mode: 'Format',
  attendance: 'List of delegations',
  heads: 'Heads of delegation',
};

/** Facts on which a report that says nothing is worth a word, and how that is put. */
const SILENCE: Partial<Readonly<Record<Fact, string>>> = {
  date: 'gives no date',
  chairPerson: 'does not name the person',
};

/** Facts of a meeting that its sources word differently, or that some of its reports leave out. */
export function factDifferences(meeting: Meeting, whole: Whole): Difference[] {
  const inOrder = Object.keys(LABELS).filter((one) => (FACTS as readonly string[]).includes(one));
  return inOrder.flatMap((fact) => factDifference(meeting, fact as Fact, whole));
}

function factDifference(meeting: Meeting, fact: Fact, whole: Whole): Difference[] {
  const statement = meeting[fact];
  if (!statement) return [];
  const { evidence, chosen } = statement;
  const silent = silentSources(meeting, fact, whole);
  const shown = shownFact(meeting, fact, whole) ?? 'not stated';
  const value = factWords(meeting, fact, whole.registry);
  const worded = isWorded(statement, value);
  if (!worded && silent.length === 0) return [];
  const isPrinted = (one: Evidence) =>
    one.source === chosen?.source || (value ? hasValue(one, value) : one.says === undefined);
  const wordings = groupBy(evidence, ({ says }) => says ?? shown);
  const said = [...wordings].map(([text, ones]) => ({
    text,
    sources: ones.map(({ source }) => source),
    isPrinted: ones.some(isPrinted),
  }));
  const nothing = { text: SILENCE[fact] ?? '', sources: silent, isPrinted: false };
  return [
    marked(
      {
        what: LABELS[fact],
        said: silent.length > 0 ? [...said, nothing] : said,
        rule: unchosen(
          worded ? 'printed as the record has it' : 'printed as those have it that give it',
        ),
        ...given('choice', chosen),
      },
      shown,
    ),
  ];
}

/**
 * Whether two sources have it each in its own way, one has it in words that are not those of a source
 * without any, or somebody chose between those that there are.
 */
function isWorded({ evidence, chosen }: Stated, value: FactWords | undefined): boolean {
  const worded = evidence.filter(({ says }) => says !== undefined);
  const sources = new Set(worded.map(({ source }) => source));
  if (sources.size > 1) return true;
  if (!evidenceDiffers(evidence)) return false;
  const isOther = value && worded.some((one) => !hasValue(one, value));
  return chosen !== undefined || isOther === true;
}

/** The reports that leave a fact out which others give. Before a meeting there is no report. */
function silentSources(meeting: Meeting, fact: Fact, { registry }: Whole): string[] {
  const evidence = meeting[fact]?.evidence ?? [];
  const isGiven = fact !== 'date' || meeting.date.edtf !== null;
  if (SILENCE[fact] === undefined || !isGiven || evidence.length === 0) return [];
  return isHeld(meeting, registry) ? silentOn(meeting, evidence) : [];
}

/** A fact as papers print it. */
function shownFact(meeting: Meeting, fact: Fact, { registry, settings }: Whole) {
  const { date, place, number, mode, chair, attendance, heads } = meeting;
  const shown: Readonly<Record<Fact, () => string | undefined>> = {
    date: () => (date.edtf === null ? undefined : formatDate(date.edtf)),
    chairPerson: () => chairName(meeting, registry),
    place: () => place.name ?? undefined,
    number: () => number && ordinal(number.value),
    chair: () => chair.state && partyName(chair.state, registry, settings),
    mode: () => mode?.value,
    attendance: () => `list ${attendance.list}`,
    heads: () => heads?.note,
  };
  return shown[fact]();
}
