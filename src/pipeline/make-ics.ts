import { formatDate } from '../dates/format-date.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { calendarClass } from '../markings/calendar-class.ts';
import { asMarking } from '../markings/marks.ts';
import type { Project } from '../project.ts';
import type { View } from '../views/build-view.ts';
import { chosenEntries } from '../views/chosen-entries.ts';
import { marksOf } from './fill.ts';
import type { DocumentRequest } from './request.ts';

/** The calendar file of a paper that has a schedule; none where nothing has a day. */
export async function makeIcs(
  project: Project,
  request: DocumentRequest,
  view: View,
): Promise<Result<string | undefined>> {
  if (!('schedule' in view)) return { value: undefined, diagnostics: [] };
  const { identity, schedule, asOf } = view;
  const { entries, diagnostics } = chosenEntries(schedule, request.icsMonths ?? false);
  if (entries.length === 0) return { value: undefined, diagnostics };
  const marks = marksOf(project, view, request).value;
  // Few runs make a calendar file, and the others should not wait for its library.
  const { renderIcs } = await import('../render/ics/render-ics.ts');
  const value = renderIcs({
    uid: schedule.uid,
    name: identity.title,
    description: identity.title,
    categories: [identity.organisation],
    footer: [`As of ${formatDate(asOf)}`, asMarking(marks)],
    class: calendarClass(marks),
    entries,
  });
  return { value, diagnostics };
}
