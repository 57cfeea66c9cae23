import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from './empty-folder.ts';

/** Debian's own Python, for which its packages are; another one may come first in the path. */
const PYTHON = '/usr/bin/python3';

/** Whether khal is there, a calendar program that has nothing to do with ours. */
export const hasKhal = spawnSync('khal', ['--version']).status === 0;
if (!hasKhal) console.info('skipped: what khal would import, which is not installed');

/** Whether Python's icalendar is there, a strict reader that has nothing to do with ours. */
export const hasPythonIcalendar = spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0;
if (!hasPythonIcalendar)
  console.info('skipped: what Python’s icalendar would read, which is not installed');

const READ = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = [c for c in calendar.walk() if c.name == 'VEVENT']
def said(one):
    return {
        'uid': str(one['UID']), 'summary': str(one['SUMMARY']), 'status': str(one['STATUS']),
        'first': one.decoded('DTSTART').isoformat(), 'end': one.decoded('DTEND').isoformat(),
        'stamp': one.decoded('DTSTAMP').isoformat(), 'sequence': one['SEQUENCE'],
        'description': str(one['DESCRIPTION']), 'class': str(one['CLASS']),
        'categories': [str(name) for name in one['CATEGORIES'].cats],
        'errors': [str(error) for error in one.errors],
    }
json.dump({'name': str(calendar['NAME']), 'events': [said(e) for e in events]}, sys.stdout)
`;

/** One event as Python's icalendar reads it. */
export interface PythonEvent {
  readonly uid: string;
  readonly summary: string;
  readonly status: string;
  readonly first: string;
  readonly end: string;
  readonly stamp: string;
  readonly sequence: number;
  readonly description: string;
  readonly class: string;
  readonly categories: readonly string[];
  readonly errors: readonly string[];
}

/** What Python's icalendar reads in a file. */
export function readByPython(ics: string): { name: string; events: readonly PythonEvent[] } {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', READ], { input: ics, encoding: 'utf8', env });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A calendar in khal, into which files are imported one after the other. */
export function openKhal() {
  const folder = emptyFolder();
  const calendar = join(folder, 'calendar');
  mkdirSync(calendar);
  const config = join(folder, 'khal.conf');
  writeFileSync(
    config,
    `[calendars]
[[lakes]]
path = ${calendar}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Pacific/Kiritimati
default_timezone = Pacific/Kiritimati
[default]
default_calendar = lakes
[sqlite]
path = ${join(folder, 'khal.db')}
`,
  );
  const khal = (...args: string[]): string => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder };
    const ran = spawnSync('khal', ['-c', config, ...args], { encoding: 'utf8', env });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return ran.stdout;
  };
  return {
    /** Imports a file; an entry of a UID that is there already is replaced. */
    import: (ics: string) => {
      const file = join(folder, 'import.ics');
      writeFileSync(file, ics);
      khal('import', '--batch', '-a', 'lakes', file);
    },
    /** A line for each entry on each of its days. */
    list: (from: string, to: string): string =>
      khal(
        'list',
        '--day-format',
        '',
        '--format',
        '{start-date} {end-date} {status}{title}',
        from,
        to,
      ),
    /** The entries as khal has stored them. */
    stored: (): string[] =>
      readdirSync(calendar).map((name) => readFileSync(join(calendar, name), 'utf8')),
  };
}
