import type { CodeEntry } from '../codes.ts';

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
    help: () => 'move the folder away, or choose another folder with `--out`',
    meaning: 'A folder stands where a document would be written. Folders are never replaced.',
  },
  'deliver/not-a-folder': {
    severity: 'error',
    message: ({ path }) => `cannot write to \`${path}\`: it, or a part of its path, is no folder`,
    help: () => 'choose a folder with `--out`; it is made where there is none',
    meaning: 'Documents are written into a folder; the path leads through a file.',
  },
  'deliver/no-permission': {
    severity: 'error',
    message: ({ path }) => `no permission to write \`${path}\``,
    help: () =>
      'close the file if another program shows it, or choose a folder of your own with `--out`',
    meaning: 'The operating system does not let this user write there.',
  },
  'deliver/read-only': {
    severity: 'error',
    message: ({ path }) => `cannot write \`${path}\`: the disk is read-only`,
    help: () => 'choose a folder on another disk with `--out`',
    meaning: 'The disk that holds the folder cannot be written to.',
  },
  'deliver/disk-full': {
    severity: 'error',
    message: ({ path }) => `cannot write \`${path}\`: the disk or your share of it is full`,
    help: () => 'make room, or choose a folder on another disk with `--out`',
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
    help: () => 'choose a folder with a shorter path with `--out`',
    meaning: 'Disks limit how long a path may be.',
  },
  'deliver/disk-fault': {
    severity: 'error',
    message: ({ path, reason }) => `cannot write \`${path}\`: the disk says \`${reason}\``,
    help: () => 'choose a folder on another disk with `--out`',
    meaning: 'The disk refused for a reason that is rare. Nothing half-written was left.',
  },
};
