import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Inputs } from '../../src/pipeline.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { filesIn } from '../support/papers.ts';
import type { PlainRecord } from './full-lakes.ts';
import { changeWords, type Found, SCHEMAS } from './text-fields.ts';

/** Words put into one field of one record. */
interface Planted {
  /** Kind and path: `meetings.place.name`. */
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

/** What to put into a field, by its name (`meetings.place.name`); undefined leaves it as it is. */
export type Plant = (found: Found, name: string) => string | undefined;

/** Names have to agree from record to record, and a family name has to stand in its name. */
const NAME = /^people\.(name|family|forms\.\*\.form|original\.\*\.form)$|^meetings\..*\.name$/;

/** Whether a field holds a person's name, or part of one. */
export function isName(field: string): boolean {
  return NAME.test(field);
}

/** Words put around those of every field, or behind them where names must agree. */
export function around(words: string, isMeant: (name: string) => boolean = () => true): Plant {
  return ({ value, words: kind }, name) => {
    if (!isMeant(name)) return;
    if (kind === 'address') return `${value}?${words.replace(/\s+/g, '/')}`.slice(0, 1990);
    if (name === 'settings.marking') return [...words].slice(0, 50).join('') || value;
    return isName(name) ? `${value} ${words}` : `${words} ${value} ${words}`;
  };
}

/** Marks decide who may see what, and stay; they have tests of their own. */
const MARK = /^(briefings\.(.*\.)?marking|settings\.audiences\..*\.up_to\..*)$/;

const TEMPLATES = filesIn('templates', /\.(hbs|yaml)$/);

/**
 * A project of records with other words planted in their fields. Each record is a file, and each
 * value stands on a line of its own, so that a refusal can be held to its place.
 */
export function hostileProject(
  records: readonly PlainRecord[],
  plant: Plant,
  { escaped = false } = {},
): HostileProject {
  const encode = escaped ? asAscii : JSON.stringify;
  const written = records.map((record, index) => write(record, index, plant, encode));
  const settings = written.find(({ file }) => file.path === 'brief.yaml')?.file;
  const inputs: Inputs = {
    program: { version: '0.0.0', sha256: '0'.repeat(64) },
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

/** JSON in which every character beyond ASCII is written as an escape. */
function asAscii(words: string): string {
  return JSON.stringify(words).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(
  { kind, value }: PlainRecord,
  index: number,
  plant: Plant,
  encode: (words: string) => string,
) {
  const path = kind === 'settings' ? 'brief.yaml' : `data/${kind}/${index}.yaml`;
  const marks: { mark: string; value: string; field: string }[] = [];
  const marked = changeWords(SCHEMAS[kind] ?? z.never(), value, (found) => {
    const name = [kind, ...found.field].join('.');
    const isKept = found.value === 'not stated' || MARK.test(name);
    const planted = isKept ? undefined : plant(found, name);
    if (planted === undefined) return found.value;
    const mark = `planted-${marks.length}-here`;
    marks.push({ mark, value: planted, field: name });
    return mark;
  });
  // JSON is YAML, and says every string there is.
  const lines = JSON.stringify(marked, null, 1).split('\n');
  const planted = marks.map(({ mark, value: words, field }): Planted => {
    const at = lines.findIndex((line) => line.includes(`"${mark}"`));
    lines[at] = (lines[at] ?? '').replace(`"${mark}"`, () => encode(words));
    return { field, value: words.trim(), file: path, line: at + 1 };
  });
  const file: TextFile = { path, text: `${lines.join('\n')}\n` };
  return { file, planted };
}
