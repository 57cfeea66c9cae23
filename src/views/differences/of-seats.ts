import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import { formatTitle } from '../format-title.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { chosenForm, leadingForm, type Printed, printedForms, seatName } from '../people.ts';
import { seatsAt } from '../seats.ts';
import { listed } from '../words.ts';
import { choiceWords, type Difference, type Said, unchosen, type Whole } from './difference.ts';

/** The people whom the sources on a meeting print differently, of one delegation or of all. */
export function seatDifferences(meeting: Meeting, whole: Whole, party?: string): Difference[] {
  return seatsAt(meeting, whole)
    .filter(({ delegation }) => party === undefined || delegation === party)
    .flatMap((seat) => seatDifference(meeting, seat, whole));
}

/** What about a person sources may print differently. */
interface Part {
  readonly name: 'name' | 'title' | 'way of taking part';
  readonly of: (form: Printed) => string;
  readonly isPrinted: (form: Printed) => boolean;
}

/** How all but the name comes to be printed where nobody has chosen. */
const REST = 'titles as the first source prints one, ways of taking part with who says so';

/** How the sources on a meeting print one person, where they do it differently. */
export function seatDifference(meeting: Meeting, seat: Participation, whole: Whole): Difference[] {
  const { registry } = whole;
  const forms = printedForms(seat, meeting);
  const parts = partsOf(meeting, seat, whole).filter(({ of }) => new Set(forms.map(of)).size > 1);
  const groups = groupBy(forms, (form) => inWords(form, parts));
  if (groups.size < 2) return [];
  const said = [...groups].map(([text, alike]) => saidBy(text, alike, parts, seat));
  const name = seatName(seat, registry);
  const isNamed = forms.some((form) => form.name === name);
  return [
    {
      what: name,
      said,
      ...given('printed', isNamed ? undefined : `the name as ${name}`),
      ...given('because', registry.people.get(seat.person)?.sameBecause),
      ...given('choice', seat.chosen),
      rule: ruleFor(seat, registry),
    },
  ];
}

function saidBy(
  text: string,
  forms: readonly Printed[],
  parts: readonly Part[],
  { chosen }: Participation,
): Said {
  const sources = forms.map(({ source }) => source);
  const printed = parts.filter(({ isPrinted }) => forms.every(isPrinted)).map(({ name }) => name);
  const words = printed.length === parts.length ? 'printed' : `${listed(printed)} printed`;
  return {
    text,
    sources,
    marks: [
      ...(chosen && sources.includes(chosen.source) ? ['chosen'] : []),
      ...(printed.length > 0 ? [words] : []),
    ],
  };
}

function partsOf(meeting: Meeting, seat: Participation, { registry }: Whole): Part[] {
  const name = seatName(seat, registry);
  const leading = leadingForm(seat, meeting);
  const mode = chosenForm(seat)?.mode ?? 'not stated';
  return [
    {
      name: 'name',
      of: printedName,
      isPrinted: (form) => form.name === name,
    },
    {
      name: 'title',
      of: formatTitle,
      isPrinted: (form) => leading !== undefined && formatTitle(form) === formatTitle(leading),
    },
    {
      name: 'way of taking part',
      of: (form) => form.mode,
      isPrinted: (form) =>
        form.mode !== 'not stated' && (mode === 'not stated' || form.mode === mode),
    },
  ];
}

/** The house form of a name may be chosen where nothing is chosen for the meeting. */
function ruleFor({ person: id }: Participation, { people }: Whole['registry']): string {
  const chosen = people.get(id)?.forms.find((form) => form.chosen)?.chosen;
  if (!chosen) return unchosen(`names in their house form, ${REST}`);
  return `the house form of the name ${choiceWords(chosen)}; no other choice recorded: ${REST}`;
}

/** A form in words, without the name or title that all the forms have alike. */
function inWords(form: Printed, parts: readonly Part[]): string {
  const words = parts.filter(({ name }) => name !== 'way of taking part').map(({ of }) => of(form));
  const mode = form.mode === 'not stated' ? '' : form.mode;
  return [words.join(', '), mode].filter(Boolean).join('; ') || 'way of taking part not stated';
}

function printedName({ honorific, name }: Printed): string {
  return honorific ? `${honorific} ${name}` : name;
}
