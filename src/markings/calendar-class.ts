import type { Mark } from './marks.ts';

/** From the least strict to the strictest; values of CLASS in RFC 5545, section 3.8.1.3. */
const CLASSES = ['public', 'private', 'confidential'] as const;

export type CalendarClass = (typeof CLASSES)[number];

/**
 * The class of entries in a calendar that bears these marks: the strictest of its levels. Of a free
 * text nobody can say what it allows, so it is private. Without a mark it is public.
 */
export function calendarClass(marks: readonly Mark[]): CalendarClass {
  const ranks = marks.map(({ level }) => CLASSES.indexOf(level?.calendar ?? 'private'));
  return CLASSES[Math.max(0, ...ranks)] ?? 'private';
}
