import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkShape } from '../schema/check-shape.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { calledParts } from './called-parts.ts';
import { type DocumentSettings, documentSettings } from './document-settings.ts';
import { parseTemplate } from './parse-template.ts';
import { placeInText } from './place-in-text.ts';

/** All templates of a run, as plain data: ours, overridden file by file by the user's. */
export interface TemplateSet {
  /** By folder name. */
  readonly documents: ReadonlyMap<string, DocumentTemplate>;
  /** Files of `parts/`, by name without `.hbs`. */
  readonly parts: ReadonlyMap<string, TextFile>;
  /** `theme.yaml`; missing only together with a diagnostic. */
  readonly theme: TextFile | undefined;
  /** `markings.yaml`; missing only together with a diagnostic. */
  readonly markings: TextFile | undefined;
}

export interface DocumentTemplate {
  readonly settings: DocumentSettings;
  /** `document.yaml` */
  readonly settingsFile: TextFile;
  /** `body.hbs` */
  readonly body: TextFile;
}

/**
 * Sorts template files by what they are, a file of theirs standing in for the file of ours that
 * has the same relative name. A document is a folder with `document.yaml` and `body.hbs`; one
 * whose settings are faulty is left out. A file that changes nothing is reported.
 * @param ourRoot path of the folder as it stands at the head of each path in `ours`
 */
export function readTemplates(
  ours: readonly TextFile[],
  ourRoot: string,
  theirs: readonly TextFile[],
  theirRoot: string,
  memory: Memory = NO_MEMORY,
): Result<TemplateSet> {
  const own = byRelativeName(ours, ourRoot);
  const files = new Map([...own, ...byRelativeName(theirs, theirRoot)]);
  const diagnostics: Diagnostic[] = [];
  const theme = files.get('theme.yaml');
  if (!theme) diagnostics.push({ code: 'template/missing-theme', args: { root: ourRoot } });
  const markings = files.get('markings.yaml');
  if (!markings) diagnostics.push({ code: 'template/missing-markings', args: { root: ourRoot } });
  for (const file of files.values()) {
    if (file.path.endsWith('.hbs')) parseTemplate(file, memory);
  }
  const parts = partsIn(files);
  const documents = documentsIn(files, diagnostics, memory);
  const bodies = [...files].filter(([name]) => name.endsWith('/body.hbs'));
  const used = calledParts(
    bodies.map(([, file]) => file),
    parts,
  );
  diagnostics.push(...withoutEffect(files, own, used));
  return { value: { documents, parts, theme, markings }, diagnostics };
}

const PART = /^parts\/([^/]+)\.hbs$/;
const DOCUMENT_FILE = /^([^/]+)\/(?:document\.yaml|body\.hbs)$/;

/** Files by their path inside the folder, with line ends and byte order marks out of the way. */
function byRelativeName(files: readonly TextFile[], root: string): Map<string, TextFile> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(
    sorted.map(({ path, text }) => {
      const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
      return [name, { path, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }];
    }),
  );
}

function partsIn(files: ReadonlyMap<string, TextFile>): Map<string, TextFile> {
  return new Map(
    [...files].flatMap(([name, file]) => {
      const part = PART.exec(name)?.[1];
      return part === undefined ? [] : [[part, file] as const];
    }),
  );
}

function documentsIn(
  files: ReadonlyMap<string, TextFile>,
  diagnostics: Diagnostic[],
  memory: Memory,
): Map<string, DocumentTemplate> {
  const names = [...files.keys()].flatMap((name) => DOCUMENT_FILE.exec(name)?.[1] ?? []);
  const documents = new Map<string, DocumentTemplate>();
  for (const name of new Set(names)) {
    const document = documentOf(name, files, diagnostics, memory);
    if (document) documents.set(name, document);
  }
  return documents;
}

function documentOf(
  name: string,
  files: ReadonlyMap<string, TextFile>,
  diagnostics: Diagnostic[],
  memory: Memory,
): DocumentTemplate | undefined {
  const body = files.get(`${name}/body.hbs`);
  const settingsFile = files.get(`${name}/document.yaml`);
  if (!body || !settingsFile) return;
  const known = memory.recall('document', settingsFile.text) as DocumentSettings | undefined;
  if (known) return { settings: known, settingsFile, body };
  const yaml = readYamlFile(settingsFile);
  diagnostics.push(...yaml.diagnostics);
  if (!yaml.value) return;
  const settings = checkShape(documentSettings, yaml.value.value, yaml.value, {
    whole: 'the document',
  });
  diagnostics.push(...settings.diagnostics);
  if (settings.value) memory.remember('document', settingsFile.text, settings.value);
  return settings.value && { settings: settings.value, settingsFile, body };
}

/** Files that change nothing: no known name, half a document, or a part that nothing calls. */
function withoutEffect(
  files: ReadonlyMap<string, TextFile>,
  own: ReadonlyMap<string, TextFile>,
  used: ReadonlySet<string>,
): Diagnostic[] {
  return [...files].flatMap(([name, file]) => {
    if (own.has(name) ? isNamed(name) : hasEffect(name, files, used)) return [];
    const [near] = nearest(name, own.keys());
    const args = near ? { file: name, nearest: near } : { file: name };
    return [{ code: 'template/no-effect', args, place: firstLine(file) }];
  });
}

function isLook(name: string): boolean {
  return name === 'theme.yaml' || name === 'markings.yaml';
}

function isNamed(name: string): boolean {
  return isLook(name) || PART.test(name) || DOCUMENT_FILE.test(name);
}

function hasEffect(
  name: string,
  files: ReadonlyMap<string, TextFile>,
  used: ReadonlySet<string>,
): boolean {
  const part = PART.exec(name)?.[1];
  if (part !== undefined) return used.has(part);
  const folder = DOCUMENT_FILE.exec(name)?.[1];
  const whole = files.has(`${folder}/document.yaml`) && files.has(`${folder}/body.hbs`);
  return isLook(name) || whole;
}

/** The first line that is not a comment. */
function firstLine(file: TextFile): Place {
  const start = Math.max(0, file.text.search(/^(?!\s*(?:#|\{\{!|$))/m));
  return placeInText(file, { start, end: file.text.length });
}
