import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, removeFolders } from '../support/empty-folder.ts';

test('the folders of tests go with all that is in them', () => {
  const folders = [emptyFolder(), emptyFolder()];
  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) {
    mkdirSync(join(folder, 'out/deep'), { recursive: true });
    writeFileSync(join(folder, 'out/deep/a.pdf'), 'x');
  }
  removeFolders();
  expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
});
