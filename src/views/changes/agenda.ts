import type { Agenda } from '../parts/agenda.ts';
import type { Cited } from '../parts/cited.ts';
import type { Change, Part } from './change.ts';
import { groundChange } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { reworded } from './reworded.ts';
import { refsIn, without } from './shown.ts';

const part = 'Agenda';

/** What was, or is to be, on the table, topic by topic. */
export const agenda: Part = {
  speaksOf: ['agenda', 'agendas'],
  compare: (before, after) => {
    const pairs = pairUp(agendasOf(before), agendasOf(after), [({ meeting }) => meeting]);
    return pairs.flatMap((pair) => agendaChanges(pair, after.agendas !== undefined));
  },
};

function agendasOf({ agenda: own, agendas = [] }: Paper): Agenda[] {
  return own ? [own, ...agendas] : [...agendas];
}

interface Item {
  readonly group: string;
  readonly topic: string;
  readonly statement: Cited;
}

function itemsOf(view: Agenda | undefined): Item[] {
  return (view?.groups ?? []).flatMap(({ title, items }) =>
    items.map((item) => ({ ...item, group: title })),
  );
}

/** @param named whether the paper has several agendas, so that each goes by its meeting */
function agendaChanges({ before, after }: Pair<Agenda>, named: boolean): Change[] {
  const title = (after ?? before)?.title ?? '';
  const at = named ? `${title}: ` : '';
  if (!after)
    return [{ part, kind: 'gone', text: `No longer there: the agenda of the ${title}`, refs: [] }];
  if (!before && named) {
    const topics = itemsOf(after).map(({ topic }) => topic);
    return [
      { part, kind: 'new', text: `${title}, agenda: ${topics.join('; ')}`, refs: refsIn(after) },
    ];
  }
  const pairs = pairUp(itemsOf(before), itemsOf(after), [
    ({ topic, statement }) => `${topic}\n${statement.text}`,
    ({ topic }) => topic,
  ]);
  return [
    ...silenceChanges(before, after, at),
    ...pairs.flatMap((pair) => itemChanges(pair, at)),
    ...compareValues(beyond(before, named), beyond(after, named), { part, about: [title] }),
  ];
}

/** Silence that ends shows in what is on the agenda then. */
function silenceChanges(before: Agenda | undefined, after: Agenda, at: string): Change[] {
  const { silence } = after;
  const isSame = silence === before?.silence || (isSilence(silence) && isSilence(before?.silence));
  if (isSame || (silence === undefined && after.groups.length > 0)) return [];
  const text = silence === undefined ? `No longer said: ${before?.silence}` : silence;
  return [{ part, kind: 'changed', text: `${at}${text}`, refs: [] }];
}

/** It was to be discussed, or it was: that depends on the day. */
function isSilence(text: string | undefined): boolean {
  return (
    text !== undefined && /^No source on record says what (was|is to be) discussed\.$/.test(text)
  );
}

function itemChanges({ before, after }: Pair<Item>, at: string): Change[] {
  if (!after) {
    return [
      { part, kind: 'gone', text: `${at}No longer on the agenda: ${inWords(before)}`, refs: [] },
    ];
  }
  const say = (text: string, kind: Change['kind'] = 'changed'): Change => {
    return { part, kind, text: `${at}${text}`, refs: refsIn(after) };
  };
  if (!before) return [say(`Now on the agenda: ${inWords(after)}`, 'new')];
  const [then, now] = [before.statement, after.statement];
  const grounds = groundChange(then, now);
  return [
    ...(before.topic === after.topic
      ? []
      : [say(`${after.topic}, the topic now (was: ${before.topic}): ${now.text}`)]),
    ...(then.text === now.text ? [] : [say(`${after.topic}: ${reworded(then.text, now.text)}`)]),
    ...(grounds === '' ? [] : [say(`${inWords(after)}${grounds}`)]),
    ...(before.group === after.group
      ? []
      : [say(`${after.topic}, now under ${after.group} (was: ${before.group})`)]),
    ...compareValues(without(before, TOLD), without(after, TOLD), { part, about: [after.topic] }),
  ];
}

function inWords({ topic, statement }: Item): string {
  return `${topic}: ${statement.text}`;
}

const TOLD = ['topic', 'statement.text', 'statement.grounds', 'group'];

/** The groups are told of item by item; what a single agenda is called follows from its meeting. */
function beyond(view: Agenda | undefined, named: boolean): unknown {
  return without(view, ['meeting', 'silence', 'groups', ...(named ? [] : ['title'])]);
}
