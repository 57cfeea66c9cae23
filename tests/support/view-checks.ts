import type { View } from '../../src/views/build-view.ts';
import type { Calendar } from '../../src/views/parts/calendar.ts';

/** Every list of source numbers anywhere in a view. */
function refsIn(value: unknown): number[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'refs' ? (inner as number[]) : refsIn(inner),
  );
}

/** Source numbers that a view cites and its source list lacks, or the other way round. */
export function unresolvedRefs(view: View): number[] {
  const { sources, ...parts } = { sources: [], ...view };
  const cited = new Set(refsIn(parts));
  const listed = new Set(sources.map(({ number }) => number));
  return [
    ...[...cited].filter((number) => !listed.has(number)),
    ...[...listed].filter((number) => !cited.has(number)),
  ];
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** What is not as a calendar should be: days, weeks, months gone by, events drawn nowhere. */
export function calendarFaults(view: View): string[] {
  if (!('calendar' in view)) return [];
  const { calendar, asOf } = view;
  return [...calendar.months.flatMap((month) => monthFaults(month, asOf)), ...undrawn(calendar)];
}

function monthFaults({ title, weekdays, weeks }: Calendar['months'][number], asOf: string) {
  const [name = '', year = ''] = title.split(' ');
  const number = MONTHS.indexOf(name);
  const month = `${year}-${String(number + 1).padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), number + 1, 0)).getUTCDate();
  const numbers = weeks.flatMap(({ days }) => days.map((day) => day.number)).filter(Boolean);
  const first = weeks[0]?.days.findIndex((day) => day.number === '1') ?? -1;
  const begins = new Date(Date.UTC(Number(year), number, 1)).toUTCString().slice(0, 3);
  const faults = [
    ...(month < asOf.slice(0, 7) ? ['is gone by'] : []),
    ...(numbers.join() === range(last).join() ? [] : ['has not all of its days in order']),
    ...(weekdays[first] === begins ? [] : ['begins on another day of the week']),
    ...(weeks.every(({ days }) => days.length === 7) ? [] : ['has a week that is not of 7 days']),
    ...(weeks.flatMap(({ lanes }) => lanes).every(isWeekWide) ? [] : ['has a bar beyond its week']),
  ];
  return faults.map((fault) => `${title} ${fault}`);
}

function range(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1));
}

function isWeekWide(lane: readonly { readonly span: number }[]): boolean {
  return lane.reduce((sum, { span }) => sum + span, 0) === 7;
}

/** Events of the list that no month, no band and no line of undated ones has. */
function undrawn({ ahead, months, undated }: Calendar): string[] {
  const drawn = [
    ...undated,
    ...months.flatMap(({ band }) => band),
    ...months.flatMap(({ weeks }) =>
      weeks.flatMap(({ lanes }) => lanes.flat().map(({ text }) => text)),
    ),
  ];
  return ahead
    .filter(({ title }) => !drawn.some((text) => text.includes(title)))
    .map(({ title }) => `${title} is drawn nowhere`);
}
