import type { SourceList } from '../parts/sources.ts';
import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
import { without } from './shown.ts';

const part = 'Sources';

type Source = SourceList[number];

/** Which sources the paper rests on. */
export const sources: Part = {
  speaksOf: ['sources'],
  compare: (before, after) => {
    const pairs = pairUp(before.sources ?? [], after.sources ?? [], [
      ({ publisher, title, address }) => [publisher, title, address].join('\n'),
      ({ title, address, href }) => (href === undefined ? `${title}\n${address}` : address),
    ]);
    return pairs.flatMap(({ before: then, after: now }): Change[] => {
      if (then && now) return sourceChanges(then, now);
      if (now)
        return [{ part, kind: 'new', text: `New source: ${inWords(now)}`, refs: [now.number] }];
      if (!then || then.note !== undefined) return [];
      return [{ part, kind: 'gone', text: `No longer cited: ${inWords(then)}`, refs: [] }];
    });
  },
};

function sourceChanges(before: Source, after: Source): Change[] {
  const named = (one: Source) => ({
    ...(without(one, ['id', 'number', 'language']) as object),
    inLanguage: one.language,
  });
  const changes = compareValues(named(before), named(after), { part, about: [after.title] });
  return changes.map((one) => ({ ...one, refs: [after.number] }));
}

function inWords({ publisher, title, published, language, address }: Source): string {
  return `${publisher}, ${title}, ${published}, ${language}, ${address}`;
}
