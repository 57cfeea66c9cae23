import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import { buildView } from '../../src/views/build-view.ts';
import { fullLakes } from './full-lakes.ts';
import { hostileProject } from './hostile-project.ts';
import { LOOKALIKES } from './hostile-strings.ts';

/** The view of the tenth meeting, with words in place of one field's wherever it is. */
function viewWith(field: string, words: string): string {
  const plant = (_: object, name: string) => (name === field ? words : undefined);
  const { inputs } = hostileProject(fullLakes(), plant);
  const { value: records } = readRecords(inputs.data, 'data');
  const request = { document: 'session-brief' as const, subject: 'water-10', asOf: '2021-06-01' };
  return JSON.stringify(buildView(linkRegistry(records).value, DEFAULT_SETTINGS, request).value);
}

describe.each([
  ['sources.publisher', 'Publisher not named'],
  ['sources.title', 'title not stated'],
  ['meetings.place.name', 'not stated'],
  ['meetings.participations.*.printed.*.title', 'title not stated'],
])('%s', (field, silence) => {
  test.each(LOOKALIKES)('that reads %j is taken for words', (words) => {
    expect(viewWith(field, words)).toContain(words);
  });

  test.each(['not stated', ' not stated ', 'not stated\n'])('that is %j is silence', (words) => {
    expect(viewWith(field, words)).toContain(silence);
  });
});
