import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Addendum, addendumView } from './addendum.ts';
import { buildCalendarPaper, type CalendarPaper, calendarPaperView } from './calendar-paper.ts';
import { badgesView, buildCards, type Cards, namePlatesView, tentCardsView } from './cards.ts';
import { checkOrder } from './check-order.ts';
import { buildCountryBrief, type CountryBrief, countryBriefView } from './country-brief.ts';
import type { NumberedSource } from './desk.ts';
import { reportedOn } from './meetings.ts';
import type { Copy } from './parts/cover.ts';
import { buildSeatingList, type SeatingList, seatingListView } from './seating-list.ts';
import { buildSessionBrief, type SessionBrief, sessionBriefView } from './session-brief.ts';
import { buildSessionPack, type SessionPack, sessionPackView } from './session-pack.ts';
import { listed } from './words.ts';

/** The view of any document. */
export type View =
  | CalendarPaper
  | CountryBrief
  | SessionBrief
  | SessionPack
  | SeatingList
  | Cards
  | Addendum;

/** What can be asked for; an addendum belongs to an edition of one of these. */
export type PaperKind = Exclude<View['document'], 'addendum'>;

/** The exact shape of each view, by document: what its template may print. */
export const viewSchemas = {
  calendar: calendarPaperView,
  'country-brief': countryBriefView,
  'session-brief': sessionBriefView,
  'session-pack': sessionPackView,
  'tent-cards': tentCardsView,
  badges: badgesView,
  'name-plates': namePlatesView,
  'seating-list': seatingListView,
  addendum: addendumView,
} as const;

/** What a view is built for: a document, the state, meeting or body it is about, the as-of day. */
export interface ViewRequest {
  readonly document: PaperKind;
  readonly subject: string;
  readonly asOf: string;
  /** Which of several numbered copies of a pack it is. */
  readonly copy?: Copy | undefined;
  /** In place of the settings' own. */
  readonly order?: string | undefined;
  readonly host?: Settings['host'] | undefined;
  /** Sources with the numbers that they keep from the edition before. */
  readonly numbered?: readonly NumberedSource[] | undefined;
  /** Name of the audience that the registry has been made for. */
  readonly audience?: string | undefined;
}

/** Builds the view of a document; a diagnostic where the day knows nothing of a meeting. */
export function buildView(
  registry: Registry,
  ofProject: Settings,
  request: ViewRequest,
): Result<View | undefined> {
  const { document, subject, asOf, numbered } = request;
  const settings = settingsFor(request, ofProject);
  const faults = checkOrder(registry, settings, request);
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  if (document === 'country-brief') {
    return {
      value: buildCountryBrief(registry, subject, asOf, settings, numbered),
      diagnostics: faults,
    };
  }
  if (document === 'calendar') {
    return { value: buildCalendarPaper(registry, subject, asOf, settings), diagnostics: faults };
  }
  const value = ofMeeting(registry, settings, request);
  if (value) {
    const diagnostics = [...faults, ...unseated(value)];
    return { value: hasErrors(diagnostics) ? undefined : value, diagnostics };
  }
  const meeting = registry.meetings.get(subject);
  const reported = meeting ? reportedOn(meeting, registry) : '';
  const args = { meeting: subject, asOf, ...(reported ? { reported } : {}) };
  return { value, diagnostics: [{ code: 'views/not-yet-reported', args }] };
}

function ofMeeting(
  registry: Registry,
  settings: Settings,
  { document, subject, asOf, copy, audience, numbered }: ViewRequest,
): View | undefined {
  switch (document) {
    case 'session-pack':
      return buildSessionPack(registry, subject, asOf, settings, { copy, audience }, numbered);
    case 'seating-list':
      return buildSeatingList(registry, subject, asOf, settings);
    case 'tent-cards':
    case 'badges':
    case 'name-plates':
      return buildCards(document, registry, subject, asOf, settings);
    default:
      return buildSessionBrief(registry, subject, asOf, settings, numbered);
  }
}

/** What an empty file would keep to itself: that nobody has a seat, or somebody no card. */
function unseated(view: View): Diagnostic[] {
  if (!('byVideo' in view)) return [];
  const { meeting, asOf } = view;
  const about = { meeting: meeting.id, asOf };
  const isEmpty = 'cards' in view ? view.cards.length === 0 : isNobody(view);
  if (isEmpty) {
    const args = view.byVideo.length > 0 ? { ...about, video: 'yes' } : about;
    return [{ code: 'views/nobody-seated', args }];
  }
  if (!('cards' in view) || view.byVideo.length === 0) return [];
  return [{ code: 'views/without-card', args: { ...about, people: listed(view.byVideo) } }];
}

function isNobody({ seats, byVideo }: SeatingList): boolean {
  return seats.length === 0 && byVideo.length === 0;
}

/** The settings with what was asked for in their place. */
function settingsFor({ order, host }: ViewRequest, settings: Settings): Settings {
  return { ...settings, order: order ?? settings.order, host: host ?? settings.host };
}
