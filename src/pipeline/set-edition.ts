import type { Result } from '../diagnostics/diagnostic.ts';
import { movedPages } from '../layout/page-starts.ts';
import type { Project } from '../project.ts';
import type { Against } from '../provenance/attached-data.ts';
import { changedBlocks } from '../templates/changed-blocks.ts';
import { asEdition, withoutEdition } from '../views/as-edition.ts';
import { withFormer } from '../views/former.ts';
import type { Readable } from '../views/readable.ts';
import { fill } from './fill.ts';
import { makeForms } from './make-forms.ts';
import type { DocumentRequest, EarlierEdition, MadeFile } from './request.ts';

/** Sets an edition so that what has not changed stays on its page. */
export async function setEdition(
  project: Project,
  request: DocumentRequest,
  view: Readable,
  before: EarlierEdition | undefined,
): Promise<Result<readonly MadeFile[]> & { readonly view: Readable }> {
  const { number = 1, issued = request.asOf } = request.edition ?? {};
  const against = before && againstOf(project, before, view);
  const withChanges = async (changesAtHead: boolean) => {
    const edition = asEdition(view, { number, issued, before, changesAtHead });
    return { ...(await makeForms(project, request, { view: edition, against })), view: edition };
  };
  const atHead = await withChanges(true);
  if (!before || movedIn(atHead.value, before) === 0) return atHead;
  const atEnd = await withChanges(false);
  return movedIn(atEnd.value, before) < movedIn(atHead.value, before) ? atEnd : atHead;
}

/** What an edition takes from the one before it, set with the templates at hand. */
function againstOf(project: Project, before: EarlierEdition, view: Readable): Against {
  // Whom the list has no longer stands struck through in a row of its own, which is new.
  const shown = [withoutEdition(before.view), withFormer(view, before.view)];
  const [then, now] = shown.map((one) => fill(project, one).value);
  return { changed: changedBlocks(then ?? '', now ?? ''), starts: [...before.starts] };
}

function movedIn(files: readonly MadeFile[], { starts: before }: EarlierEdition): number {
  const paper = files.find(({ starts }) => starts !== undefined);
  return paper?.starts ? movedPages(before, paper.starts) : 0;
}

/** An addendum is one sheet, however the paper is printed. */
export function ofSlip(request: DocumentRequest): DocumentRequest {
  const { print: _print, copy: _copy, ...slip } = request;
  return { ...slip, addendum: true };
}
