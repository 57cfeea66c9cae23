import { DEFAULT_SETTINGS } from '../../../src/records/read-settings.ts';
import type { Registry } from '../../../src/registry/registry.ts';
import { buildView, type View, type ViewRequest } from '../../../src/views/build-view.ts';
import { compareViews } from '../../../src/views/changes/compare-views.ts';
import { LAKES, linked } from '../../registry/lakes-with.ts';

/** What is written otherwise in one file of the League of Lakes. */
export type Edit = readonly [file: string, from: string, to: string];

/** The League of Lakes with edits; throws where an edit changes nothing, or makes records unsound. */
export function editedLakes(...edits: readonly Edit[]): Registry {
  const files = LAKES.map(({ path, text }) => ({
    path,
    text: edits
      .filter(([file]) => path === `data/${file}.yaml`)
      .reduce((now, [, from, to]) => {
        if (!now.includes(from)) throw new Error(`${path} has no ${from}`);
        return now.replace(from, to);
      }, text),
  }));
  const { registry, diagnostics } = linked(files);
  if (!registry || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return registry;
}

/** A paper on the League of Lakes. */
export function paper(
  document: ViewRequest['document'],
  subject: string,
  asOf: string,
  registry = editedLakes(),
): View {
  const { value } = buildView(registry, DEFAULT_SETTINGS, { document, subject, asOf });
  if (!value) throw new Error(`no ${document} on ${subject} as of ${asOf}`);
  return value;
}

/** Changes as people read them, a line each: `Agenda: …`. */
export function changesIn(before: View, after: View, part?: string): string[] {
  return compareViews(before, after)
    .filter((one) => part === undefined || one.part === part)
    .map((one) => `${one.part}: ${one.text}`);
}
