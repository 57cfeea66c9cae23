import type { Result } from '../diagnostics/diagnostic.ts';
import { type Mark, marksIn } from '../markings/marks.ts';
import { raised } from '../markings/raise.ts';
import { namesIn, type Project } from '../project.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import { buildView, type View, type ViewRequest, viewSchemas } from '../views/build-view.ts';
import { forAudience } from '../views/for-audience.ts';
import { marksInView } from '../views/marks-in-view.ts';
import type { DocumentRequest } from './request.ts';

/** The view of a document as its audience may see it: all that the document says, as data. */
export function viewFor(
  { registry, settings, markings }: Project,
  request: ViewRequest,
): Result<View | undefined> {
  const seen = forAudience(registry, settings, markings, request.audience);
  return buildView(seen, settings, request);
}

/** The marks of a document: those asked for, raised to the highest of its parts. */
export function marksOf(
  { markings }: Project,
  view: View,
  { marking }: Pick<DocumentRequest, 'marking'>,
): Result<Mark[]> {
  const parts = marksInView(view).flatMap((one) => marksIn(one, markings));
  return raised(marksIn(marking, markings), parts);
}

/** The body of a document as HTML. */
export function fill({ templates, theme }: Project, view: View): Result<string | undefined> {
  const { document } = view;
  return fillTemplate(templates, document, viewSchemas[document], view, namesIn(theme));
}
