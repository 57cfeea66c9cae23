import type { Differences } from '../parts/differences.ts';
import { capitalised } from '../words.ts';
import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn, without } from './shown.ts';

const part = 'Where sources differ';

/** What the sources of a meeting say differently, and what only one of them says. */
export const differences: Part = {
  speaksOf: ['differences'],
  compare: (before, after) => {
    const pairs = pairUp(rowsOf(before), rowsOf(after), [
      ({ meeting, what, words }) => [meeting, what, words].join('\n'),
      ({ meeting, what }) => [meeting, what].join('\n'),
      ({ what, words }) => [what, words].join('\n'),
    ]);
    return pairs.flatMap(rowChanges);
  },
};

/** One thing that sources say differently, or that one of them says alone. */
interface Row {
  readonly meeting: string;
  readonly what: string;
  /** What precedes the words of it: `Sources differ on`. */
  readonly lead: string;
  readonly words: string;
  /** Which of it papers print, and by whose choice or which rule; empty for what one source has. */
  readonly decision: string;
  readonly row: object;
}

/** What is in the words of a row. */
const TOLD = ['what', 'said.text', 'said.marks', 'printed', 'because', 'facts'];

function rowChanges({ before, after }: Pair<Row>): Change[] {
  if (!after) {
    const { lead, words } = before;
    return [
      { part, kind: 'gone', text: `No longer: ${lead} ${aboutOf(before)}: ${words}`, refs: [] },
    ];
  }
  const about = `${capitalised(after.lead)} ${aboutOf(after)}`;
  const refs = refsIn(after.row);
  if (!before) {
    return [{ part, kind: 'new', text: `${about}: ${after.words}${choiceIn(after)}`, refs }];
  }
  const say = (text: string): Change => ({ part, kind: 'changed', text, refs });
  const isDecided = before.decision !== after.decision;
  const decided = `${after.words}; ${lowered(after.decision)} (was: ${lowered(before.decision)})`;
  const isSaid =
    before.words === after.words || (isDecided && unchosen(before) === unchosen(after));
  return [
    ...(isSaid ? [] : [say(`${about}: now ${after.words} (was: ${before.words})`)]),
    ...(isDecided ? [say(`${about}: ${decided}`)] : []),
    ...(before.meeting === after.meeting
      ? []
      : [say(`${after.meeting}, of which sources differ, was: ${before.meeting}`)]),
    ...compareValues(without(before.row, TOLD), without(after.row, TOLD), { part, about: [about] }),
  ];
}

/** A rule that holds wherever nobody chose need not be told again with each difference. */
function choiceIn({ decision }: Row): string {
  return decision === '' || decision.startsWith('No choice recorded')
    ? ''
    : `; ${lowered(decision)}`;
}

/** That a wording is chosen follows from the decision, where that is told. */
function unchosen({ words }: Row): string {
  return words.replaceAll('(chosen, ', '(');
}

function lowered(decision: string): string {
  return decision.replace(/^(Chosen|No choice)/, (word) => word.toLowerCase());
}

function aboutOf({ meeting, what }: Row): string {
  return [meeting, what].filter(Boolean).join(', ');
}

function rowsOf(paper: Paper): Row[] {
  const { differences: of } = paper;
  if (of === undefined) return [];
  const lists = Array.isArray(of) ? of : [{ meeting: '', difference: of }];
  return lists.flatMap(({ meeting, difference }) => [
    ...differingIn(meeting, difference, paper),
    ...onlyIn(meeting, difference, paper),
  ]);
}

function differingIn(meeting: string, { groups }: Differences, paper: Paper): Row[] {
  return groups.flatMap(({ decision, rows }) =>
    rows.map((row) => {
      const what = namedOutcome(row.what, paper);
      return {
        meeting,
        what,
        lead: 'sources differ on',
        words: differingWords(row),
        decision,
        row,
      };
    }),
  );
}

type DifferingRow = Differences['groups'][number]['rows'][number];

/** What each source has, and which of it is chosen or printed. */
function differingWords({ said, printed, because }: DifferingRow): string {
  const wordings = said.map(({ text, marks }) =>
    marks.length > 0 ? `${text} (${marks.join(', ')})` : text,
  );
  const shown = printed === undefined ? [] : [`printed: ${printed}`];
  const reason = because === undefined ? '' : ` (${because})`;
  return `${[...wordings, ...shown].join(' / ')}${reason}`;
}

/** Outcomes go by their words here: their numbers shift with each that is new. */
function namedOutcome(what: string, { outcomes }: Paper): string {
  const [, number] = /^Wording of no\. (\d+)$/.exec(what) ?? [];
  const all = outcomes ? [...outcomes.decisions, ...outcomes.positions] : [];
  const one = all.find((outcome) => outcome.number === number);
  return one ? `Wording of “${one.statement.text}”` : what;
}

const NUMBERS = /^Of the outcomes and statements: [\d–, and]+$/;

function onlyIn(meeting: string, { only }: Differences, { sources = [] }: Paper): Row[] {
  return only.map((row) => {
    const source = sources.find(({ number }) => number === row.refs[0]);
    const what = source ? `${source.publisher}, ${source.title}` : 'one source';
    // Which outcomes a source alone has is told by their numbers, and these only count.
    const facts = row.facts.map((fact) => (NUMBERS.test(fact) ? 'outcomes of its own' : fact));
    return { meeting, what, lead: 'only in', words: facts.join('; '), decision: '', row };
  });
}
