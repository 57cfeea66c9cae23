import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { yamlFilesIn } from '../support/lakes.ts';

const ROOT = 'examples/lakes';

/** The data files of the League of Lakes, with paths from the example's folder: `data/...`. */
export const LAKES: readonly TextFile[] = yamlFilesIn(`${ROOT}/data`).map(({ path, text }) => ({
  path: path.slice(ROOT.length + 1),
  text,
}));

/** The League of Lakes with files laid over it, as the pipeline would read and link it. */
export function lakesWith(files: readonly TextFile[]): {
  registry: Registry | undefined;
  diagnostics: readonly Diagnostic[];
} {
  const laid = new Set(files.map(({ path }) => path));
  return linked([...LAKES.filter(({ path }) => !laid.has(path)), ...files]);
}

/** Reads and links files; after a fault in reading nothing is linked, as in the pipeline. */
export function linked(files: readonly TextFile[]): {
  registry: Registry | undefined;
  diagnostics: readonly Diagnostic[];
} {
  const records = readRecords(files, 'data');
  if (records.diagnostics.length > 0) {
    return { registry: undefined, diagnostics: records.diagnostics };
  }
  const { value, diagnostics } = linkRegistry(records.value);
  return { registry: value, diagnostics };
}

/** Codes of what a file laid over the League of Lakes gives, in the order of reporting. */
export function codesOf(path: string, text: string): string[] {
  return lakesWith([{ path, text }]).diagnostics.map(({ code }) => code);
}

/** A small meeting of no body on 21 May 2021, with some more lines of YAML. */
export function aside(more: string, list = 'not published'): TextFile {
  return {
    path: 'data/meetings/shore-walk.yaml',
    text: `id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: ${list} }
${more}`,
  };
}
