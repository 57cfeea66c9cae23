import type { Rule } from './rule.ts';
import { announcedDates } from './rules/announced-dates.ts';
import { announcedOnce } from './rules/announced-once.ts';
import { announcementStatuses } from './rules/announcement-statuses.ts';
import { attendance } from './rules/attendance.ts';
import { besideCycles } from './rules/beside-cycles.ts';
import { briefings } from './rules/briefings.ts';
import { chairs } from './rules/chairs.ts';
import { choices } from './rules/choices.ts';
import { choicesAndValues } from './rules/choices-and-values.ts';
import { datesOfAttendance } from './rules/dates-of-attendance.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { headsOfDelegation } from './rules/heads-of-delegation.ts';
import { houseNames } from './rules/house-names.ts';
import { listedTwice } from './rules/listed-twice.ts';
import { longSpans } from './rules/long-spans.ts';
import { meetingFrames } from './rules/meeting-frames.ts';
import { nameForms } from './rules/name-forms.ts';
import { noEvidence } from './rules/no-evidence.ts';
import { similarEvents } from './rules/similar-events.ts';
import { similarMeetings } from './rules/similar-meetings.ts';
import { similarPeople } from './rules/similar-people.ts';
import { sourceDates } from './rules/source-dates.ts';
import { standings } from './rules/standings.ts';
import { stateNames } from './rules/state-names.ts';
import { statusAtMeetings } from './rules/status-at-meetings.ts';
import { statusRows } from './rules/status-rows.ts';
import { unknownIds } from './rules/unknown-ids.ts';
import { unlinkedEvents } from './rules/unlinked-events.ts';
import { unusedIds } from './rules/unused-ids.ts';
import { wordings } from './rules/wordings.ts';

/** Every rule across records. A new one is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  unknownIds,
  duplicateIds,
  unusedIds,
  noEvidence,
  meetingFrames,
  besideCycles,
  chairs,
  headsOfDelegation,
  listedTwice,
  attendance,
  datesOfAttendance,
  standings,
  nameForms,
  houseNames,
  similarPeople,
  stateNames,
  statusRows,
  statusAtMeetings,
  sourceDates,
  longSpans,
  announcedDates,
  announcedOnce,
  announcementStatuses,
  unlinkedEvents,
  similarMeetings,
  similarEvents,
  wordings,
  choices,
  choicesAndValues,
  briefings,
];
