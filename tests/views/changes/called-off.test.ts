import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/records/read-settings.ts';
import { buildCalendarPaper } from '../../../src/views/calendar-paper.ts';
import { compareViews } from '../../../src/views/changes/compare-views.ts';
import { lakes } from '../../support/lakes.ts';

test('what is cancelled or moved between two days is told, and no longer counts as gone', () => {
  const [before, after] = ['2021-08-29', '2021-08-30'].map((asOf) =>
    buildCalendarPaper(lakes(), 'all', asOf, DEFAULT_SETTINGS),
  );
  if (!before || !after) throw new Error('no calendar');
  const told = compareViews(before, after).map(({ text }) => text);
  expect(told[0]).toMatch(
    /^Cancelled \(report of 30 August 2021\): Conference on lake ice, 9–10 November 2021, .*\. Too few have signed up\.$/,
  );
  expect(told.filter((text) => text.includes('lake ice'))).toHaveLength(1);
  expect(told.join('\n')).toMatch(/Moved to 5–6 October 2021 \(was: 28 September 2021/);
  expect(told.join('\n')).not.toMatch(/No longer (ahead|in the calendar)/);
});
