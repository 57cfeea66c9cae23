import type { SourceList } from '../parts/sources.ts';
import { type Found, isGone, isNew } from './change.ts';

/** Sources that the paper did not cite before, or cites no longer, whatever their numbers are. */
export function sourceChanges(before: SourceList, after: SourceList): Found[] {
  const [then, now] = [before, after].map((list) => new Set(list.map(inFull)));
  return [
    ...after
      .filter((one) => !then?.has(inFull(one)))
      .map((one) => isNew(`new source: ${inFull(one)}`, [one.number])),
    ...before
      .filter((one) => !now?.has(inFull(one)))
      .map((one) => isGone(`no longer cited: ${inFull(one)}`)),
  ];
}

function inFull({ publisher, title, published, language, address, note }: SourceList[number]) {
  const known = [publisher, title, published, `in ${language}`, address, note ?? ''];
  return known.filter(Boolean).join(', ');
}
