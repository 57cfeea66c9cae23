import { knownExtent } from './edtf.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** `September` for `2021-09`, `2021-09-16` or `09`. */
export function monthName(text: string): string {
  const number = Number(text.length === 2 ? text : text.slice(5, 7));
  return MONTHS[number - 1] ?? '';
}

/** `Thursday` for 0 Sunday .. 6 Saturday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/**
 * An EDTF text in English as a paper prints it: `13–14 April 2016`, `October 2021`, `2023`,
 * `about August 2022`, `2022 (uncertain)`. Never more exact than the text, and no locale has a say.
 */
export function formatDate(text: string): string {
  knownExtent(text);
  const plain = text.replace(/[~?%]/g, '');
  const [from = '', to] = plain.split('/');
  const words = to === undefined || to === from ? formatOne(from) : formatSpan(from, to);
  const about = /[~%]/.test(text) ? `about ${words}` : words;
  return /[?%]/.test(text) ? `${about} (uncertain)` : about;
}

function formatOne(plain: string): string {
  const [year, month, day] = plain.split('-');
  if (!month) return `${year}`;
  if (!day && Number(month) > 12) return `${SEASONS[month]} ${year}`;
  if (!day) return `${monthName(month)} ${year}`;
  return `${Number(day)} ${monthName(month)} ${year}`;
}

function formatSpan(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  // What the two ends share is said once, where they are equally exact; else it would be guessed.
  if (fromYear !== toYear || from.length !== to.length) {
    return `${formatOne(from)} – ${formatOne(to)}`;
  }
  if (!fromDay) return `${monthName(fromMonth ?? '')}–${formatOne(to)}`;
  if (fromMonth !== toMonth) {
    return `${Number(fromDay)} ${monthName(fromMonth ?? '')} – ${formatOne(to)}`;
  }
  return `${Number(fromDay)}–${formatOne(to)}`;
}
