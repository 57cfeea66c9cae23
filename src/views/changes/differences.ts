import type { Differences } from '../parts/differences.ts';
import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
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
    ]);
    return pairs.flatMap(({ before: then, after: now }): Change[] => {
      if (!now) return then ? [gone(then)] : [];
      const refs = refsIn(now.row);
      if (!then) return [{ part, kind: 'new', text: `${now.about}: ${now.words}`, refs }];
      const text = `${now.about}: now ${now.words} (was: ${then.words})`;
      return [
        ...(then.words === now.words ? [] : [{ part, kind: 'changed' as const, text, refs }]),
        ...compareValues(without(then.row, TOLD), without(now.row, TOLD), {
          part,
          about: [now.about],
        }),
      ];
    });
  },
};

const TOLD = ['what', 'said.text', 'because', 'facts'];

/** One thing said, in a form in which two papers can be compared. */
interface Row {
  readonly meeting: string;
  readonly what: string;
  readonly about: string;
  readonly words: string;
  readonly row: object;
}

function gone({ about, words }: Row): Change {
  return { part, kind: 'gone', text: `${about}: no longer (was: ${words})`, refs: [] };
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

function differingIn(meeting: string, { rows }: Differences, paper: Paper): Row[] {
  return rows.map((row) => {
    const what = namedOutcome(row.what, paper);
    const said = row.said.map(({ text }) => text).join(' / ');
    const words = row.because === undefined ? said : `${said} (${row.because})`;
    return { meeting, what, about: [meeting, what].filter(Boolean).join(', '), words, row };
  });
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
    const what = source ? `Only in ${source.publisher}, ${source.title}` : 'Only in one source';
    // Which outcomes a source alone has is told by their numbers, and these only count.
    const words = row.facts
      .map((fact) => (NUMBERS.test(fact) ? 'outcomes of its own' : fact))
      .join('; ');
    return { meeting, what, about: [meeting, what].filter(Boolean).join(', '), words, row };
  });
}
