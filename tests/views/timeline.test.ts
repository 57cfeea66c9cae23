import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCountryBrief } from '../../src/views/country-brief.ts';
import { spreadOut } from '../../src/views/parts/spread-out.ts';
import type { Timeline } from '../../src/views/parts/timeline.ts';
import { lakesWith } from '../registry/lakes-with.ts';

const points = fc
  .array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 })
  .map((list) => list.sort((a, b) => a - b));

test('points that are spread out keep their order, their distance and the room', () => {
  fc.assert(
    fc.property(points, (wanted) => {
      const spread = spreadOut(wanted, 9, [0, 400]);
      expect(spread).toHaveLength(wanted.length);
      for (const [index, point] of spread.entries()) {
        expect(point).toBeGreaterThanOrEqual(0);
        expect(point).toBeLessThanOrEqual(400 + 1e-9);
        if (index > 0) expect(point - (spread[index - 1] ?? 0)).toBeGreaterThanOrEqual(9 - 1e-9);
      }
    }),
  );
});

test('points far enough apart are left where they are, others moved about their middle', () => {
  expect(spreadOut([10, 30, 60], 9, [0, 400])).toEqual([10, 30, 60]);
  expect(spreadOut([100, 100, 300], 10, [0, 400])).toEqual([95, 105, 300]);
  expect(spreadOut([399, 399], 10, [0, 400])).toEqual([390, 400]);
});

/** A timeline of the League of Lakes with more meetings and events of its water council. */
function crowded(meetings: readonly string[], events: readonly string[], asOf: string): Timeline {
  const files = [
    ...meetings.map((edtf, index) => ({
      path: `data/meetings/crowd-${index}.yaml`,
      text: `id: crowd-${index}\nbody: water-council\nsources: [lakes-news-2020]\nnumber: { value: ${20 + index} }\ndate: { edtf: ${edtf} }\nplace: { name: not stated }\nchair: {}\nattendance: { list: not published }\n`,
    })),
    ...events.map((edtf, index) => ({
      path: `data/events/crowd-${index}.yaml`,
      text: `id: crowd-event-${index}\ntitle: Regatta ${index} of the lakes\nkind: other\nannouncements:\n  - { source: lakes-news-2020, meeting: water-9, date: ${edtf}, place: not stated }\n`,
    })),
  ];
  const { registry, diagnostics } = lakesWith(files);
  if (!registry) throw new Error(JSON.stringify(diagnostics));
  const { timeline } = buildCountryBrief(registry, 'XA', asOf, DEFAULT_SETTINGS);
  if (!timeline) throw new Error('no timeline');
  return timeline;
}

const MONTH = ['2020-06-01', '2020-06-02', '2020-06-02', '2020-06-05', '2020-06-12'];

test('meetings of one month have marks that do not touch, in their order, none after the day', () => {
  const { marks, asOf } = crowded(MONTH, [], '2020-06-12');
  const meetings = marks.filter(({ shape }) => shape !== 'event').sort((a, b) => a.x - b.x);
  expect(meetings.length).toBeGreaterThan(MONTH.length);
  for (const [index, { x }] of meetings.entries()) {
    expect(x).toBeLessThanOrEqual(asOf.x);
    if (index > 0) expect(x - (meetings[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(8.9);
  }
  const numbers = meetings.flatMap(({ label }) => /^2\d/.exec(label)?.[0] ?? []);
  expect(numbers.filter((number) => number !== '22')).toEqual(['20', '21', '23', '24']);
});

test('events of one month are marked apart, each beside its label, at its true days', () => {
  const dates = ['2020-08', '2020-08-03', '2020-08-03/2020-08-04', '2020-08-30', '2021'];
  const { marks, axisY, height, width } = crowded([], dates, '2020-07-01');
  const events = marks.filter(({ shape }) => shape === 'event');
  expect(events.length).toBeGreaterThanOrEqual(dates.length);
  const box = (mark: Timeline['marks'][number]) => ({
    left: Math.min(mark.x, mark.anchor === 'end' ? mark.labelX - mark.label.length * 3.5 : mark.x),
    right: Math.max(
      mark.x + mark.width,
      mark.anchor === 'start' ? mark.labelX + mark.label.length * 3.5 : 0,
    ),
    y: mark.y,
  });
  for (const [index, mark] of events.entries()) {
    expect(mark.y).toBeGreaterThan(axisY + 5);
    expect(mark.labelY).toBeLessThan(height);
    expect(mark.x + mark.width).toBeLessThanOrEqual(width);
    expect(mark.stemY).toBe(axisY);
    for (const other of events.slice(index + 1)) {
      const [a, b] = [box(mark), box(other)];
      expect(a.y !== b.y || a.right < b.left || b.right < a.left).toBe(true);
    }
  }
  const starts = events.filter(({ label }) => /Regatta [12]/.test(label)).map(({ x }) => x);
  expect(new Set(starts).size).toBe(1);
});

test('the words for the figure say every event that is drawn', () => {
  const { alt } = crowded([], ['2020-08', '2020-02'], '2020-07-01');
  expect(alt).toMatch(/Announced and ahead: .*Regatta 0 of the lakes, August 2020/);
  expect(alt).toMatch(/Announced for a time before: .*Regatta 1 of the lakes, February 2020/);
});

test('no line to a meeting runs through the label of another', () => {
  const dates = ['2016-04-13', '2020-09-04', '2020-09-10', '2021-06-23', '2022-08'];
  const { marks } = crowded(dates, [], '2026-11-22');
  const meetings = marks.filter(({ shape }) => shape !== 'event');
  for (const { x, labelY } of meetings) {
    for (const other of meetings) {
      if (other.labelY <= labelY) continue;
      const reach = other.label.length * 3.5;
      const from = other.anchor === 'end' ? other.labelX - reach : other.labelX;
      expect(x <= from || x >= from + reach, `${other.label} at ${x}`).toBe(true);
    }
  }
});
