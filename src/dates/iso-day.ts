/** Calendar arithmetic on ISO 8601 days (`2021-07-01`), free of clock and time zone. */

const DAY_MS = 86_400_000;

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether the text is a real day in the form `2021-07-01`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toUtc(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function addDays(day: string, count: number): string {
  return new Date(toUtc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(toUtc(day)).getUTCDay();
}

/** Every day from first to last, both inclusive. */
export function daysIn(first: string, last: string): string[] {
  const count = Math.max(0, daysBetween(first, last) + 1);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** First and last day of a month given as `2021-09`. */
export function monthBounds(month: string): { first: string; last: string } {
  const next = `${addDays(`${month}-01`, 31).slice(0, 7)}-01`;
  return { first: `${month}-01`, last: addDays(next, -1) };
}
