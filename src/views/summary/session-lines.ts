import { IN_THE_CHAIR } from '../parts/attendees.ts';
import { type Cited, notCited } from '../parts/cited.ts';
import { FACTS } from '../parts/facts.ts';
import type { SessionBrief } from '../session-brief.ts';
import type { SessionPack } from '../session-pack.ts';
import { counted } from '../words.ts';
import { asStatement } from './country-lines.ts';
import { joined, lineOf, namesThatFit, refsOf, type SummaryLine } from './line.ts';

type SessionView = Pick<
  SessionBrief | SessionPack,
  'facts' | 'attendees' | 'agenda' | 'outcomes' | 'calendar'
>;

/** A meeting in five lines: when, where and under whom; who comes; what about; what came of it; what is next. */
export function sessionLines(view: SessionView): SummaryLine[] {
  return [
    meetingLine(view),
    delegationsLine(view),
    agendaLine(view),
    outcomesLine(view),
    nextLine(view),
  ];
}

const MEETING_FACTS = [FACTS.standing, FACTS.date, FACTS.place, FACTS.chair];

/** Each fact says what it is, because `not stated` alone would not. */
function meetingLine({ facts }: SessionView): SummaryLine {
  const statements = facts
    .filter(({ label }) => MEETING_FACTS.includes(label))
    .flatMap(({ label, statements: said }) =>
      said.map((one, index) =>
        index > 0 ? one : { ...one, text: `${label.toLowerCase()}: ${one.text}` },
      ),
    );
  // These are few and short, and none of them can be missed.
  const lines = statements.map((one) => lineOf('Meeting', [one]));
  return joined('Meeting', lines, '. ');
}

/** Who comes, in the order of the paper, and who is set apart there: deputies, and those on video. */
function delegationsLine({ attendees }: SessionView): SummaryLine {
  const { title, noList } = attendees;
  if (noList) return lineOf(title, [noList]);
  const people = attendees.sections.flatMap((section) => section.people);
  const names = [...new Set(people.map(({ delegation }) => delegation))];
  const apart = people.flatMap((one): Cited[] => {
    const flags = one.flags.filter((flag) => flag !== IN_THE_CHAIR);
    if (flags.length === 0) return [];
    return [{ ...one, grounds: [], text: `${one.delegation}: ${one.name}, ${flags.join(', ')}` }];
  });
  const lead = `${counted(names.length, 'delegation')}: ${namesThatFit(names)}. `;
  const nobody = notCited('Nobody is marked as a deputy or as taking part by video');
  const line = lineOf(title, apart.length > 0 ? apart : [nobody], { lead });
  return { ...line, refs: refsOf(people) };
}

function agendaLine({ agenda }: SessionView): SummaryLine {
  const items = agenda.groups.flatMap((group) => group.items);
  if (items.length === 0) return lineOf('Agenda', [notCited(agenda.silence ?? 'not stated')]);
  const words = items.map(({ topic }) => topic);
  return {
    label: 'Agenda',
    text: `${counted(items.length, 'topic')}: ${namesThatFit(words, '; ')}`,
    refs: refsOf(items.map(({ statement }) => statement)),
  };
}

/** Decisions before statements, as in the paper, each with its exact status. */
function outcomesLine({ outcomes }: SessionView): SummaryLine {
  const { decisions, positions } = outcomes;
  const first = decisions.length > 0 ? decisions : positions;
  // What was said is no decision more.
  const isMore = decisions.length > 0 && positions.length > 0;
  const more = isMore ? counted(positions.length, 'statement') : '';
  const said = first.length > 0 ? first.map(asStatement) : [notCited('none on record')];
  return lineOf('Outcomes', said, { more });
}

function nextLine({ calendar }: SessionView): SummaryLine {
  const [next, ...later] = calendar.ahead;
  if (!next) return lineOf('Next', [notCited(calendar.nothingAhead ?? 'nothing on record')]);
  const text = `${next.title}, ${next.date}, ${next.place}`;
  const more = later.length > 0 ? `and ${later.length} more ahead` : '';
  return lineOf('Next', [{ text, grounds: [], refs: next.refs }], { more });
}
