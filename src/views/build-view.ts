import { hasErrors } from '../diagnostics/codes.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { checkOrder } from './check-order.ts';
import { buildCountryBrief, type CountryBrief, countryBriefView } from './country-brief.ts';
import { reportedOn } from './meetings.ts';
import type { Copy } from './parts/cover.ts';
import { buildSessionBrief, type SessionBrief, sessionBriefView } from './session-brief.ts';
import { buildSessionPack, type SessionPack, sessionPackView } from './session-pack.ts';

/** The view of any document. */
export type View = CountryBrief | SessionBrief | SessionPack;

/** The exact shape of each view, by document: what its template may print. */
export const viewSchemas = {
  'country-brief': countryBriefView,
  'session-brief': sessionBriefView,
  'session-pack': sessionPackView,
} as const;

/** What a view is built for: a document, the state or meeting it is about, the as-of day. */
export interface ViewRequest {
  readonly document: View['document'];
  readonly subject: string;
  readonly asOf: string;
  /** Which of several numbered copies of a pack it is. */
  readonly copy?: Copy | undefined;
  /** In place of the settings' own. */
  readonly order?: string | undefined;
  readonly host?: Settings['host'] | undefined;
}

/** Builds the view of a document; a diagnostic where the day knows nothing of a meeting. */
export function buildView(
  registry: Registry,
  ofProject: Settings,
  request: ViewRequest,
): Result<View | undefined> {
  const { document, subject, asOf, copy } = request;
  const settings = settingsFor(request, ofProject);
  const faults = checkOrder(registry, settings, request);
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  if (document === 'country-brief') {
    return { value: buildCountryBrief(registry, subject, asOf, settings), diagnostics: faults };
  }
  const value =
    document === 'session-pack'
      ? buildSessionPack(registry, subject, asOf, settings, copy)
      : buildSessionBrief(registry, subject, asOf, settings);
  if (value) return { value, diagnostics: faults };
  const meeting = registry.meetings.get(subject);
  const reported = meeting ? reportedOn(meeting, registry) : '';
  const args = { meeting: subject, asOf, ...(reported ? { reported } : {}) };
  return { value, diagnostics: [{ code: 'views/not-yet-reported', args }] };
}

/** The settings with what was asked for in their place. */
function settingsFor({ order, host }: ViewRequest, settings: Settings): Settings {
  return { ...settings, order: order ?? settings.order, host: host ?? settings.host };
}
