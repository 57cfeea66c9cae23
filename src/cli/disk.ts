import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { searchFolder } from './search-folder.ts';
import type { Disk } from './world.ts';

/** Nothing we read is near this size; larger files are refused before they fill the memory. */
const MAX_BYTES = 50_000_000;

/** The real disk. The only place of the program that touches it. */
export const disk: Disk = {
  look: (path) => {
    try {
      return fs.statSync(path).isDirectory() ? 'folder' : 'file';
    } catch {
      // Not there, behind a file, or not for us to see: there is nothing to work with.
      return;
    }
  },
  read: (path) => {
    if (fs.statSync(path).size > MAX_BYTES) {
      throw Object.assign(new Error(`too large: ${path}`), { code: 'EFBIG' });
    }
    return fs.readFileSync(path);
  },
  search: searchFolder,
  isLink: (path) => fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  claim: (path, text) => {
    try {
      fs.writeFileSync(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      // A full disk leaves an empty file, which would be a claim of nobody for ever.
      fs.rmSync(path, { force: true });
      throw error;
    }
  },
  truePath: (path) => fs.realpathSync(path),
  makeFolder: (path) => {
    fs.mkdirSync(path, { recursive: true });
  },
  createFile: (path, bytes) => {
    const file = fs.openSync(path, 'wx');
    try {
      fs.writeFileSync(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { force: true }),
  draftOf: (path) => {
    const mark = `${process.pid}-${randomBytes(4).toString('hex')}`;
    return join(dirname(path), `.${basename(path)}.${mark}.tmp`);
  },
};
