import { describe, expect, test } from 'vitest';
import type { DeliveryDisk } from '../../src/deliver/disk.ts';
import { planDelivery } from '../../src/deliver/plan-delivery.ts';
import { writeDelivery } from '../../src/deliver/write-delivery.ts';
import { codes } from '../../src/diagnostics/codes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A disk in memory that can be told to refuse one call. */
function fakeDisk(
  files: Map<string, string>,
  refuse: { call?: string; path?: string; code?: string },
) {
  let drafts = 0;
  const guard = (call: string, path: string) => {
    if (refuse.call === call && path === refuse.path) {
      throw Object.assign(new Error(call), { code: refuse.code });
    }
  };
  const disk: DeliveryDisk = {
    makeFolder: (path) => guard('makeFolder', path),
    createFile: (path, content) => {
      files.set(path, 'half');
      guard('createFile', path);
      files.set(path, new TextDecoder().decode(content));
    },
    rename: (from, to) => {
      guard('rename', to);
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
    remove: (path) => {
      files.delete(path);
    },
    draftOf: () => {
      drafts += 1;
      return `out/draft-${drafts}`;
    },
  };
  return disk;
}

function deliver(files: Map<string, string>, refuse = {}) {
  const existing = new Map(
    [...files].map(([path, text]) => [path.replace('out/', ''), bytes(text)] as const),
  );
  const made = [
    { name: 'a.pdf', bytes: bytes('A') },
    { name: 'b.html', bytes: bytes('B') },
  ];
  const plan = planDelivery(made, 'out', existing).value;
  return writeDelivery(plan, fakeDisk(files, refuse));
}

describe('writeDelivery', () => {
  test('writes every file under its name and leaves no draft', () => {
    const files = new Map([['out/a.pdf', 'old']]);
    const { value, diagnostics } = deliver(files);
    expect(Object.fromEntries(files)).toEqual({ 'out/a.pdf': 'A', 'out/b.html': 'B' });
    expect(value.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'out/a.pdf changed',
      'out/b.html new',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('does not touch a file that is as it should be', () => {
    const files = new Map([['out/a.pdf', 'A']]);
    const { value } = deliver(files, { call: 'rename', path: 'out/a.pdf', code: 'EACCES' });
    expect(value.map(({ status }) => status)).toEqual(['unchanged', 'new']);
  });

  test.each([
    ['createFile', 'out/draft-2', 'ENOSPC', 'deliver/disk-full'],
    ['createFile', 'out/draft-1', 'EROFS', 'deliver/read-only'],
    ['createFile', 'out/draft-1', 'EACCES', 'deliver/no-permission'],
    ['createFile', 'out/draft-2', 'EIO', 'deliver/disk-fault'],
    ['makeFolder', 'out', 'EEXIST', 'deliver/not-a-folder'],
    ['makeFolder', 'out', 'ENOTDIR', 'deliver/not-a-folder'],
    ['rename', 'out/a.pdf', 'EBUSY', 'deliver/file-in-use'],
  ])('leaves everything as it was when %s of %s fails with %s', (call, path, code, expected) => {
    const files = new Map([['out/a.pdf', 'old']]);
    const { value, diagnostics } = deliver(files, { call, path, code });
    expect(Object.fromEntries(files)).toEqual({ 'out/a.pdf': 'old' });
    expect(value).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual([expected]);
    expect(codes).toHaveProperty([expected]);
  });

  test('throws on what is no fault of the disk', () => {
    expect(() => deliver(new Map(), { call: 'makeFolder', path: 'out' })).toThrow('makeFolder');
  });
});
