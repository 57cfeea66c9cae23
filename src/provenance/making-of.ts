import type { Settings } from '../records/schema/kinds.ts';
import type { TextFile } from '../schema/text-file.ts';
import type { TemplateSet } from '../templates/read-templates.ts';
import type { AttachedData, Making, Program } from './attached-data.ts';
import { contentHash, type NamedContent } from './content-hash.ts';

/** Everything that decides the bytes of a paper. */
export interface Materials {
  readonly program: Program;
  readonly data: readonly TextFile[];
  /** Path of the folder of records as it stands at the head of each path in `data`. */
  readonly dataRoot: string;
  readonly templates: TemplateSet;
  readonly settings: Settings;
  readonly font: (fileName: string) => Uint8Array;
}

/**
 * Says what a paper was made from. Nothing of it depends on where folders lie.
 * @param fonts names of the font files that carry its text, as the theme has them
 */
export function makingOf(materials: Materials, fonts: readonly string[]): Making {
  const { program, data, dataRoot, templates, settings, font } = materials;
  return {
    program: { version: program.version, sha256: program.sha256 },
    records: { sha256: contentHash(data.map((file) => inside(dataRoot, file))) },
    templates: { sha256: contentHash(templateFiles(templates)) },
    fonts: [...fonts].sort().map((file) => ({ file, sha256: fontHash(font, file) })),
    settings: { sha256: contentHash([{ path: 'brief.yaml', content: deciding(settings) }]) },
  };
}

/** As {@link makingOf}, for a form in which no font is. */
export function makingWithoutFonts(materials: Materials): Omit<Making, 'fonts'> {
  const { fonts: _fonts, ...rest } = makingOf(materials, []);
  return rest;
}

/** Where a file comes from, for the list of what was made. */
export interface Origin {
  readonly request: AttachedData['request'];
  /** Without fonts where the form has none. */
  readonly making: Omit<Making, 'fonts'> & Partial<Pick<Making, 'fonts'>>;
  /** Names of the files without which it is of no use: the paper it is an imposed copy of. */
  readonly belongsTo: readonly string[];
}

function inside(root: string, { path, text }: TextFile): NamedContent {
  const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return { path: name, content: text };
}

function templateFiles({ documents, parts, theme, markings }: TemplateSet): NamedContent[] {
  const ofDocuments = [...documents].flatMap(([name, { settingsFile, body }]) => [
    { path: `${name}/document.yaml`, content: settingsFile.text },
    { path: `${name}/body.hbs`, content: body.text },
  ]);
  const ofParts = [...parts].map(([name, { text }]) => ({
    path: `parts/${name}.hbs`,
    content: text,
  }));
  return [
    ...ofDocuments,
    ...ofParts,
    { path: 'theme.yaml', content: theme?.text ?? '' },
    { path: 'markings.yaml', content: markings?.text ?? '' },
  ];
}

/**
 * Settings in effect, but for paper and marking, which the request names, and for who is to get the
 * paper, which nothing in it depends on.
 */
function deciding({ paper: _paper, marking: _marking, mail: _mail, ...rest }: Settings): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const known = new WeakMap<Materials['font'], Map<string, string>>();

/** Fonts are large and the same for all papers of a run, so each is read for this once. */
function fontHash(font: Materials['font'], file: string): string {
  const hashes = known.get(font) ?? new Map<string, string>();
  known.set(font, hashes);
  const hash = hashes.get(file) ?? contentHash([{ path: file, content: font(file) }]);
  hashes.set(file, hash);
  return hash;
}
