import { formatDate } from '../dates/format-date.ts';
import type { Furniture } from '../layout/furniture.ts';
import type { Project } from '../project.ts';
import type { View } from '../views/build-view.ts';
import type { Copy } from '../views/parts/cover.ts';
import { marksOf } from './fill.ts';
import type { DocumentRequest } from './request.ts';

/** Of the words of all papers, as BCP 47 has it. */
export const LANGUAGE = 'en';

/** What stands around the text of a document, and what its file says about itself. */
export function furnitureOf(project: Project, view: View, request: DocumentRequest): Furniture {
  const { identity, asOf } = view;
  const { copy, edition } = request;
  return {
    title: identity.title,
    shortTitle: identity.shortTitle,
    marks: marksOf(project, view, request).value,
    asOf: [`As of ${formatDate(asOf)}`, ...(edition ? [`edition ${edition.number}`] : [])].join(
      ', ',
    ),
    ...(copy ? { copy: copyWords(copy) } : {}),
    language: LANGUAGE,
    subject: identity.subject,
    keywords: identity.keywords,
    createdOn: asOf,
  };
}

export function copyWords({ number, of, holder }: Copy): string {
  const words = `Copy ${number} of ${of}`;
  return holder === undefined ? words : `${words} · ${holder}`;
}
