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
