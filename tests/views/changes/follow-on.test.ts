import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/records/read-settings.ts';
import { buildView } from '../../../src/views/build-view.ts';
import { compareViews } from '../../../src/views/changes/compare-views.ts';
import { LAKES, lakesWith } from '../../registry/lakes-with.ts';

const PATH = 'data/meetings/water-7.yaml';

function briefWith(from: string, to: string) {
  const text = LAKES.find(({ path }) => path === PATH)?.text ?? '';
  const { registry } = lakesWith([{ path: PATH, text: text.replace(from, to) }]);
  const request = {
    document: 'session-brief' as const,
    subject: 'water-10',
    asOf: '2021-07-01',
  };
  const view = registry && buildView(registry, DEFAULT_SETTINGS, request).value;
  if (!view) throw new Error('no brief');
  return view;
}

test('another day of an earlier meeting is told, though only a part that follows others has it', () => {
  const before = briefWith('', '');
  const changes = compareViews(before, briefWith('2018-05-14', '2018-05-15'));
  expect(JSON.stringify(before)).toContain('14 May 2018');
  expect(changes.map(({ text }) => text).join('\n')).toContain('15 May 2018');
  expect(compareViews(before, briefWith('', ''))).toEqual([]);
});
