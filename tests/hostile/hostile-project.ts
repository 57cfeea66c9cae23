import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Inputs } from '../../src/pipeline.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { filesIn } from '../support/papers.ts';
import type { PlainRecord } from './full-lakes.ts';
import { changeWords, type Found, SCHEMAS } from './text-fields.ts';

/** Words put into one field of one record. */
export interface Planted {
  readonly kind: string;
  readonly field: string;
  /** What the record says now, as the schema reads it. */
  readonly value: string;
  /** The file and the line on which the value stands, from one. */
  readonly file: string;
  readonly line: number;
}

export interface HostileProject {
  readonly inputs: Inputs;
  readonly planted: readonly Planted[];
}

/** What to put into a field; undefined leaves it as it is. */
export type Plant = (found: Found & { readonly kind: string }) => string | undefined;

const TEMPLATES = filesIn('templates', /\.(hbs|yaml)$/);

/**
 * A project of records with other words planted in their fields. Each record is a file, and each
 * value stands on a line of its own, so that a refusal can be held to its place.
 */
export function hostileProject(records: readonly PlainRecord[], plant: Plant): HostileProject {
  const written = records.map((record, index) => write(record, index, plant));
  const settings = written.find(({ file }) => file.path === 'brief.yaml')?.file;
  const inputs: Inputs = {
    data: written.map(({ file }) => file).filter(({ path }) => path !== 'brief.yaml'),
    dataRoot: 'data',
    templates: TEMPLATES,
    templatesRoot: 'templates',
    userTemplates: [],
    userTemplatesRoot: '',
    font: (name) => readFileSync(join('node_modules', name)),
    ...(settings ? { settings } : {}),
  };
  return { inputs, planted: written.flatMap(({ planted }) => planted) };
}

function write({ kind, value }: PlainRecord, index: number, plant: Plant) {
  const path = kind === 'settings' ? 'brief.yaml' : `data/${kind}/${index}.yaml`;
  const marks: { mark: string; value: string; field: string }[] = [];
  const marked = changeWords(SCHEMAS[kind] ?? z.never(), value, (found) => {
    const planted = found.value === 'not stated' ? undefined : plant({ ...found, kind });
    if (planted === undefined) return found.value;
    const mark = `planted-${marks.length}-here`;
    marks.push({ mark, value: planted, field: found.field.join('.') });
    return mark;
  });
  // JSON is YAML, and says every string there is.
  const lines = JSON.stringify(marked, null, 1).split('\n');
  const planted = marks.map(({ mark, value: words, field }): Planted => {
    const at = lines.findIndex((line) => line.includes(`"${mark}"`));
    lines[at] = (lines[at] ?? '').replace(`"${mark}"`, () => JSON.stringify(words));
    return { kind, field, value: words.trim(), file: path, line: at + 1 };
  });
  const file: TextFile = { path, text: `${lines.join('\n')}\n` };
  return { file, planted };
}
