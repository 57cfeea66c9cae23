import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk, FoundEntry, Pipeline, World } from '../../src/cli/world.ts';
import { NO_MEMORY } from '../../src/schema/memory.ts';
import { fakePipeline } from './fake-pipeline.ts';

const lakes = fileURLToPath(new URL('../../examples/lakes', import.meta.url));

/** The example's files under `/desk`, where the fake user works. */
export function lakesFiles(): Record<string, string> {
  const names = readdirSync(lakes, { recursive: true }).map(String);
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`/desk/${name}`, readFileSync(join(lakes, name), 'utf8')]),
  );
}

/** What a world is to have in place of the usual. */
export interface Wishes {
  readonly files?: Record<string, string | Uint8Array>;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly terminal?: boolean;
  readonly now?: Date;
  readonly pipeline?: Partial<Pipeline>;
  readonly disk?: Partial<Disk>;
  readonly postMail?: World['postMail'];
}

/** A world in memory: what it holds at the start, and what was printed. */
export function fakeWorld(wishes: Wishes = {}) {
  const files = new Map<string, Uint8Array>();
  const program = {
    '/home/templates/theme.yaml': 'x: 1',
  };
  for (const [path, text] of Object.entries({ ...program, ...(wishes.files ?? lakesFiles()) })) {
    files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }
  const printed = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => ({
    write: (text: string) => {
      printed[to] += text;
    },
    isTerminal: wishes.terminal ?? false,
    columns: 80,
  });
  const world: World = {
    cwd: wishes.cwd ?? '/desk',
    home: '/home',
    program: { version: '1.2.3', sha256: 'f'.repeat(64) },
    env: wishes.env ?? {},
    now: () => wishes.now ?? new Date(2021, 6, 1, 12),
    stdout: stream('out'),
    stderr: stream('err'),
    disk: { ...memoryDisk(files), ...wishes.disk },
    memory: NO_MEMORY,
    pause: () => Promise.resolve(),
    postMail: wishes.postMail ?? (() => Promise.reject(new Error('no mail goes out of a fake'))),
    runId: 'here 1',
    isOver: (runId) => runId === 'here 0',
    wait: () => Promise.resolve(),
    pipeline: () => Promise.resolve({ ...fakePipeline, ...wishes.pipeline }),
  };
  return {
    world,
    printed,
    files,
    text: (path: string) => new TextDecoder().decode(files.get(path)),
  };
}

function memoryDisk(files: Map<string, Uint8Array>): Disk {
  const isFolder = (path: string) => [...files.keys()].some((name) => name.startsWith(`${path}/`));
  let drafts = 0;
  return {
    look: (path) => (files.has(path) ? 'file' : isFolder(path) ? 'folder' : undefined),
    read: (path) => {
      const bytes = files.get(path);
      if (!bytes) throw Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT' });
      return bytes;
    },
    search: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path): FoundEntry => ({ path: path.slice(folder.length + 1), kind: 'file' }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    isLink: () => false,
    claim: (path, text) => {
      if (files.has(path)) return false;
      files.set(path, new TextEncoder().encode(text));
      return true;
    },
    truePath: (path) => path,
    makeFolder: () => {},
    createFile: (path, bytes) => {
      if (files.has(path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
      files.set(path, bytes);
    },
    rename: (from, to) => {
      const bytes = files.get(from);
      if (bytes) files.set(to, bytes);
      files.delete(from);
    },
    remove: (path) => {
      files.delete(path);
    },
    draftOf: (path) => {
      drafts += 1;
      return join(dirname(path), `.${basename(path)}.${drafts}.tmp`);
    },
  };
}
