import { fileStem } from '../deliver/file-stem.ts';
import type { View } from '../views/build-view.ts';
import type { DocumentRequest } from './request.ts';

/** The name that all files of a document have in common, without an ending. */
export function stemOf({ identity, document: made }: View, request: DocumentRequest): string {
  const { document, asOf, subject, audience, edition } = request;
  const variants = [
    ...(audience === undefined ? [] : [`for-${audience}`]),
    ...(edition ? [`ed-${edition.number}`] : []),
    ...(made === 'addendum' ? ['addendum'] : []),
    ...variantsOf(request),
  ];
  return fileStem({ asOf, organisation: identity.organisation, subject, document, variants });
}

/** What sets one file of a paper apart from another for the same readers. */
export function variantsOf({ copy, print = 'simplex' }: DocumentRequest): string[] {
  const digits = String(copy?.of ?? 0).length;
  return [
    ...(copy ? [`copy-${String(copy.number).padStart(Math.max(2, digits), '0')}`] : []),
    ...(print === 'simplex' ? [] : [print]),
  ];
}

/** The paper that a request for an imposed copy puts on sheets; none where it is no such copy. */
export function paperBehind(view: View, request: DocumentRequest): string[] {
  if (request.print !== 'booklet' && request.print !== '2up') return [];
  return [`${stemOf(view, { ...request, print: 'simplex' })}.pdf`];
}
