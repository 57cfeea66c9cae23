import type { Attendees } from '../parts/attendees.ts';
import { type Found, isGone, isNew, isOther } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { textsIn } from './statements.ts';

type Attendee = Attendees['sections'][number]['people'][number];

/** Those at the table from one delegation, and in which section of the list it stands. */
interface Delegation {
  readonly section: string;
  readonly people: readonly Attendee[];
}

/** Who comes from where: what a minister asks first. */
export function delegationChanges(before: Attendees, after: Attendees): Found[] {
  const [then, now] = [delegationsOf(before), delegationsOf(after)];
  return [
    ...[...now].flatMap(([name, delegation]) => {
      const old = then.get(name);
      return old ? inDelegation(name, old, delegation) : joined(name, delegation);
    }),
    ...[...then].flatMap(([name, { people }]) =>
      now.has(name) ? [] : [isGone(`${name} is no longer on the list${wasWords(people)}`)],
    ),
  ];
}

function delegationsOf({ sections }: Attendees): Map<string, Delegation> {
  const found = new Map<string, Delegation>();
  for (const { title, people } of sections) {
    for (const one of people) {
      const known = found.get(one.delegation)?.people ?? [];
      found.set(one.delegation, { section: title, people: [...known, one] });
    }
  }
  return found;
}

function joined(name: string, { people, section }: Delegation): Found[] {
  const head = headOf(people);
  const by = head ? `, represented by ${inFull(head)}` : '';
  const others = people.filter((one) => one !== head);
  return [
    isNew(`${name} is now on the list (${section})${by}`, refsOf(people)),
    ...others.map((one) => isNew(`${name} also sends ${inFull(one)}`, one.refs)),
  ];
}

function inDelegation(name: string, before: Delegation, after: Delegation): Found[] {
  const [then, now] = [headOf(before.people), headOf(after.people)];
  const headChanged = then !== undefined && now !== undefined && then.key !== now.key;
  const told = headChanged ? [then.key, now.key] : [];
  return [
    ...(headChanged ? [represented(name, then, now)] : []),
    ...(before.section === after.section
      ? []
      : [isOther(`${name} is now listed under ${after.section} (was: ${before.section})`)]),
    ...after.people.flatMap((one) => {
      const old = before.people.find(({ key }) => key === one.key);
      if (old) return samePerson(name, old, one);
      if (told.includes(one.key)) return [];
      return [isNew(`${name} also sends ${inFull(one)}`, one.refs)];
    }),
    ...before.people
      .filter((one) => !after.people.some(({ key }) => key === one.key) && !told.includes(one.key))
      .map((one) => isGone(`${inFull(one)}, is no longer in the delegation of ${name}`)),
  ];
}

function represented(name: string, then: Attendee, now: Attendee): Found {
  const text = `${name} is now represented by ${inFull(now)} (was: ${inFull(then)})`;
  return isOther(text, refsOf([now]));
}

/** The same person: another title, another way of taking part, another standing. */
function samePerson(delegation: string, then: Attendee, now: Attendee): Found[] {
  const who = `${delegation}: ${now.name}`;
  const refs = refsOf([now]);
  const found = [
    ...other(then.name, now.name, (was) => `${who}, now written so (was: ${was})`),
    ...other(then.title, now.title, (was, is) => `${who} is now ${is} (was: ${was})`),
    ...other(standingOf(then), standingOf(now), (was, is) => `${who} is now ${is} (was: ${was})`),
    ...other(flagsOf(then), flagsOf(now), (was, is) => `${who}: now ${is} (was: ${was})`),
    ...other(String(then.head), String(now.head), () =>
      now.head ? `${who} now leads the delegation` : `${who} no longer leads the delegation`,
    ),
  ].map((text) => isOther(text, refs));
  const rest = (one: Attendee) => [one.original, one.remarks, one.standing?.grounds ?? []];
  const remarks = compareStatements(rest(then), rest(now));
  return [...found, ...remarks.map((one) => ({ ...one, text: `${who}: ${one.text}` }))];
}

function other(was: string, is: string, words: (was: string, is: string) => string): string[] {
  return was === is ? [] : [words(was, is)];
}

/** Without a word on how it stands somebody is there as a report of the meeting has it. */
function standingOf({ standing }: Attendee): string {
  return standing?.text ?? 'reported at the meeting';
}

function flagsOf({ flags }: Attendee): string {
  return textsIn(flags).join(', ') || 'nothing noted';
}

function headOf(people: readonly Attendee[]): Attendee | undefined {
  return people.find(({ head }) => head) ?? people[0];
}

function inFull({ name, title, flags }: Attendee): string {
  return [name, title, ...flags.filter((flag) => flag.startsWith('deputy'))].join(', ');
}

function wasWords(people: readonly Attendee[]): string {
  const head = headOf(people);
  return head ? ` (was: ${inFull(head)})` : '';
}

function refsOf(people: readonly Attendee[]): number[] {
  return [...new Set(people.flatMap(({ refs, titleRefs }) => [...refs, ...titleRefs]))].sort(
    (a, b) => a - b,
  );
}

/** All else that the list of participants says. */
export function listChanges(before: Attendees, after: Attendees): Found[] {
  return compareStatements(beside(before), beside(after));
}

function beside({ sections, orderRule, title, ...rest }: Attendees) {
  const { orderRefs: _orderRefs, ...said } = rest;
  return [title, orderRule, said, sections.flatMap(({ gone }) => textsIn(gone ?? []))];
}
