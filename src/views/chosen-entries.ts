import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Schedule } from './parts/schedule.ts';

/** The entries that a calendar file gets, and what is to be said of the others. */
interface Chosen {
  readonly entries: Schedule['entries'];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Chooses the entries of a calendar file: those on days; with months, those on months too, which then
 * stand for an event that moved from a day to a month. What has no entry is told.
 */
export function chosenEntries({ entries, withoutDay }: Schedule, months: boolean): Chosen {
  const onMonths = entries.filter(({ precision }) => precision === 'month');
  const inMonths = new Set(onMonths.map(({ uid }) => uid));
  const chosen = months
    ? entries.filter(({ precision, uid }) => precision === 'month' || !inMonths.has(uid))
    : entries.filter(({ precision }) => precision === 'day');
  const left = months ? withoutDay.filter(({ uid }) => !inMonths.has(uid)) : withoutDay;
  const args = {
    count: String(left.length),
    events: left.map(({ words }) => words).join('; '),
    ...(!months && onMonths.length > 0 ? { months: String(onMonths.length) } : {}),
  };
  if (chosen.length === 0)
    return { entries: chosen, diagnostics: [{ code: 'calendar/empty', args }] };
  const told = left.length > 0 ? [{ code: 'calendar/no-day', args }] : [];
  return { entries: chosen, diagnostics: told };
}
