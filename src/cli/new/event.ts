import type { Start } from './draft.ts';
import { yamlText } from './yaml-text.ts';

/** A new event record to fill in. */
export function eventDraft({ id, name, source, body }: Start): string {
  return `# Something announced. The latest published announcement counts; the others stay on record.
id: ${id}
# What it is, as a calendar prints it.
title: ${yamlText(name)}
# meeting, exercise, conference or other
kind: meeting
# The body that is to meet:
${body ? '' : '# '}body: ${body ?? 'a-body'}
# Subjects, by the ids of topics:
# topics: [a-topic]
announcements:
  - source: ${source}
    # The meeting at which it was announced:
    # meeting: a-meeting
    # A day, span, month or year, no more exact than the source: 2021-09-16/2021-09-17, 2021-10, 2022
    date: not stated
    # stated, derived (the reason goes under \`because\`) or reported
    basis: stated
    # because: The source says "next month".
    # announced, confirmed, postponed (to the date above, or not stated) or cancelled
    status: announced
    # place: Dushanbe
    # state: TJ
    # What this source says of it beyond date and place:
    # says: on the sidelines of the summit
    # People this source announces for it, by their ids:
    # expects: [a-person]
# Where announcements differ and one is to be followed: which, since when, who decided, and why:
# chosen:
#   source: ${source}
#   on: 2021-07-01
#   by: Lakes Desk
#   because: It is the host's own notice.
# The record of the meeting this announced, once there is one:
# meeting: a-meeting
# Where calendars have had that meeting before this event was written, so that its entry stays the same:
# entry_of_meeting: true
# Where it comes round regularly and no single occasion is announced, how:
# recurring: every two years
# Corrections of this record that no source explains, so that calendars take the newer entry:
# revised:
#   - on: 2021-07-15
#     because: The day was mistyped.
# For whoever works on the records; not printed:
# notes:
#   - Its title differs between the sources.
`;
}
