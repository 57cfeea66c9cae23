import type { Project } from '../project.ts';
import { type AttachedData, encodeAttached } from '../provenance/attached-data.ts';
import { type Materials, makingOf } from '../provenance/making-of.ts';
import type { View } from '../views/build-view.ts';
import type { DocumentRequest, Said } from './request.ts';

/** Bytes of the data to attach, when it is known which font files carry the text. */
export type DataOf = (fontFiles: readonly string[]) => Uint8Array;

/** What a document was asked for, made from and says, to travel inside of it. */
export function dataOf(
  project: Project,
  request: DocumentRequest,
  { view, against, madeFrom, data }: Said,
): DataOf {
  if (data) return () => data;
  return (fontFiles) =>
    encodeAttached({
      request: askedOf(request, view),
      making: { ...makingOf(materialsOf(project), fontFiles), ...madeFrom },
      view,
      ...(against ? { against } : {}),
    });
}

/** What decides a paper of a request. What is undefined is not written, so it has no such field. */
export function askedOf(request: DocumentRequest, view: View): AttachedData['request'] {
  const { formats: _formats, icsMonths: _icsMonths, addendum: _addendum, ...plain } = request;
  return view.document === 'addendum' ? { ...plain, addendum: true as const } : plain;
}

/** What is at hand to make papers from. */
export function materialsOf({ inputs, templates, settings }: Project): Materials {
  const { program, data, dataRoot, font } = inputs;
  return { program, data, dataRoot, font, templates, settings };
}
