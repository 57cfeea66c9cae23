import type { Result } from '../diagnostics/diagnostic.ts';
import type { Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
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
  /** Name of the audience that the registry has been made for. */
  readonly audience?: string | undefined;
}

/** Builds the view of a document; a diagnostic where the day knows nothing of a meeting. */
export function buildView(
  registry: Registry,
  settings: Settings,
  { document, subject, asOf, copy, audience }: ViewRequest,
): Result<View | undefined> {
  if (document === 'country-brief') {
    return { value: buildCountryBrief(registry, subject, asOf, settings), diagnostics: [] };
  }
  const value =
    document === 'session-pack'
      ? buildSessionPack(registry, subject, asOf, settings, { copy, audience })
      : buildSessionBrief(registry, subject, asOf, settings);
  if (value) return { value, diagnostics: [] };
  const meeting = registry.meetings.get(subject);
  const reported = meeting ? reportedOn(meeting, registry) : '';
  const args = { meeting: subject, asOf, ...(reported ? { reported } : {}) };
  return { value, diagnostics: [{ code: 'views/not-yet-reported', args }] };
}
