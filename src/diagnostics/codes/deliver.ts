import type { CodeEntry } from '../codes.ts';
import type { Args } from '../diagnostic.ts';

export const deliverCodes: Readonly<Record<string, CodeEntry>> = {
  'deliver/same-name': {
    severity: 'error',
    message: ({ path }) => `two documents of this run would be written to \`${path}\``,
    help: () => 'give one of the two records another id',
    meaning: 'No file is ever written over another one made in the same run.',
  },
  'deliver/folder-in-the-way': {
    severity: 'error',
    message: ({ path }) => `\`${path}\` is a folder, and a file of that name is to be written`,
    help: (args) => `move the folder away, or choose another folder with \`${option(args)}\``,
    meaning: 'A folder stands where a document would be written. Folders are never replaced.',
  },
  'deliver/not-a-folder': {
    severity: 'error',
    message: ({ path }) => `cannot write to \`${path}\`: it, or a part of its path, is no folder`,
    help: (args) => `choose a folder with \`${option(args)}\`; it is made where there is none`,
    meaning: 'Documents are written into a folder; the path leads through a file.',
  },
  'deliver/no-permission': {
    severity: 'error',
    message: ({ path }) => `no permission to write \`${path}\``,
    help: (args) =>
      `close the file if another program shows it, or choose a folder of your own with \`${option(args)}\``,
    meaning: 'The operating system does not let this user write there.',
  },
  'deliver/read-only': {
    severity: 'error',
    message: ({ path }) => `cannot write \`${path}\`: the disk is read-only`,
    help: (args) => `choose a folder on another disk with \`${option(args)}\``,
    meaning: 'The disk that holds the folder cannot be written to.',
  },
  'deliver/disk-full': {
    severity: 'error',
    message: ({ path }) => `cannot write \`${path}\`: the disk or your share of it is full`,
    help: (args) => `make room, or choose a folder on another disk with \`${option(args)}\``,
    meaning: 'There was no room for the whole document, so nothing of it was kept.',
  },
  'deliver/file-in-use': {
    severity: 'error',
    message: ({ path }) => `cannot replace \`${path}\`: another program is using it`,
    help: () => 'close the file there and run the command again',
    meaning: 'Some systems do not let a file be replaced while a program shows it.',
  },
  'deliver/path-too-long': {
    severity: 'error',
    message: ({ path }) => `the path \`${path}\` is longer than the disk allows`,
    help: (args) => `choose a folder with a shorter path with \`${option(args)}\``,
    meaning: 'Disks limit how long a path may be.',
  },
  'deliver/foreign-list': {
    severity: 'error',
    message: ({ path, field, what }) =>
      `\`${path}\` is no list that this program wrote: ${field === undefined ? what : `\`${field}\`: ${what}`}`,
    help: (args) =>
      `move it away, and the next run begins a new list; or choose another folder with \`${option(args)}\``,
    meaning:
      'Each folder of papers has a list of what was made there. A file of that name which is damaged, of another version or somebody else’s is left as it is.',
  },
  'deliver/list-in-use': {
    severity: 'error',
    message: ({ path }) => `another run has kept \`${path}\` for half a minute`,
    help: () =>
      'wait until it has ended; where none is running, remove that file and run the command again',
    meaning:
      'Runs that write into one folder at once take turns with its list. What was made before stands; the list may lack it until the next run.',
  },
  'deliver/changed-since': {
    severity: 'warning',
    message: ({ path }) => `\`${path}\` is not as it was made, and was kept`,
    help: () => 'with `--force` it is removed too',
    meaning: 'A file that somebody has changed since may hold work of theirs.',
  },
  'deliver/not-a-file': {
    severity: 'warning',
    message: ({ path }) => `\`${path}\` is a link or a folder, and was kept`,
    help: () => 'remove it yourself, if it is of no more use',
    meaning: 'Only files are removed: no folder, and nothing that a link leads to.',
  },
  'deliver/disk-fault': {
    severity: 'error',
    message: ({ path, reason }) => `cannot write \`${path}\`: the disk says \`${reason}\``,
    help: (args) => `choose a folder on another disk with \`${option(args)}\``,
    meaning: 'The disk refused for a reason that is rare. Nothing half-written was left.',
  },
};

/** What says where to write: `--out`, unless the command has another option for it. */
function option({ option: named = '--out' }: Args): string {
  return named;
}
