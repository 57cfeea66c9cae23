import type { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type CamelKeys, camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import type { TextFile } from '../schema/text-file.ts';
import { type Path, readYamlFile, type YamlFile } from '../schema/yaml-file.ts';
import {
  type classStyle,
  type elementStyle,
  type plainStyle,
  themeSchema,
} from './theme-schema.ts';

/** The look of the papers, as one file of the templates folder says it. Lengths are points. */
export type Theme = CamelKeys<z.output<typeof themeSchema>>;
export type PlainStyle = CamelKeys<z.output<typeof plainStyle>>;
export type ElementStyle = CamelKeys<z.output<typeof elementStyle>>;
export type ClassStyle = CamelKeys<z.output<typeof classStyle>>;

/**
 * Reads a theme. A fault of shape, a style that names a colour, a family or a table style the
 * theme does not have, and paper without room for text are errors at their places; then there is
 * no theme.
 */
export function readTheme(file: TextFile, memory: Memory = NO_MEMORY): Result<Theme | undefined> {
  const known = memory.recall('theme', file.text) as Theme | undefined;
  if (known) return { value: known, diagnostics: [] };
  const { value: yaml, diagnostics } = readYamlFile(file);
  if (!yaml) return { value: undefined, diagnostics };
  const checked = checkShape(themeSchema, yaml.value, yaml, { whole: 'the theme' });
  if (!checked.value) return { value: undefined, diagnostics: checked.diagnostics };
  const faults = [...unknownNames(checked.value, yaml), ...pagesWithoutRoom(checked.value, yaml)];
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  const theme = camelKeys(checked.value);
  memory.remember('theme', file.text, theme);
  return { value: theme, diagnostics: [] };
}

type Written = z.output<typeof themeSchema>;

/** Least width and height of the text area: a column of words, and some lines of it. In points. */
const LEAST_ROOM = 144;

function pagesWithoutRoom({ paper, margins }: Written, yaml: YamlFile): Diagnostic[] {
  return Object.entries(paper).flatMap(([name, { width, height }]) => {
    const across = width - margins.left - margins.right;
    const down = height - margins.top - margins.bottom;
    if (across >= LEAST_ROOM && down >= LEAST_ROOM) return [];
    const args = { paper: name, across: String(across), down: String(down) };
    const place = yaml.placeOf(['paper', name]);
    return [{ code: 'layout/no-room', args: { ...args, least: String(LEAST_ROOM) }, place }];
  });
}

/** Which list of the theme a field's value must be in. */
const NAMES: Readonly<Record<string, 'colours' | 'families' | 'tables'>> = {
  colour: 'colours',
  background: 'colours',
  bar: 'colours',
  family: 'families',
  table: 'tables',
  default_table: 'tables',
};

function unknownNames(theme: Written, yaml: YamlFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  // The colours and families themselves may have any name.
  const { colours: _colours, families: _families, ...styles } = theme;
  walk(styles, [], (key, value, path) => {
    const list = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    if (list && !Object.hasOwn(theme[list], value)) {
      found.push(unknownName(value, list, Object.keys(theme[list]), yaml, path));
    }
  });
  for (const { names, list, path } of namedLists(theme)) {
    for (const [index, name] of names.entries()) {
      if (Object.hasOwn(theme[list], name)) continue;
      found.push(unknownName(name, list, Object.keys(theme[list]), yaml, [...path, index]));
    }
  }
  return found;
}

function namedLists(theme: Written) {
  const ofClasses = Object.entries(theme.classes).map(([name, style]) => ({
    names: style.columns ?? [],
    list: 'columns' as const,
    path: ['classes', name, 'columns'],
  }));
  return [{ names: theme.fallback, list: 'families' as const, path: ['fallback'] }, ...ofClasses];
}

function unknownName(
  name: string,
  list: string,
  known: string[],
  yaml: YamlFile,
  path: Path,
): Diagnostic {
  const [near] = nearest(name, known);
  const args = { name, list, known: known.join(', '), ...(near ? { nearest: near } : {}) };
  return { code: 'layout/unknown-theme-name', args, place: yaml.placeOf(path) };
}

function walk(
  value: unknown,
  path: Path,
  visit: (key: string, value: string, path: Path) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner === 'string') visit(key, inner, here);
    else walk(inner, here, visit);
  }
}
