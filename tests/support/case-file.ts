import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TextFile } from '../../src/schema/text-file.ts';

/** Where the folders of cases lie. */
const CASES = 'tests/cases';

/** What `case.yaml` says: which paper to make of which records. */
const caseFile = z.strictObject({
  about: z.string().describe('What the case shows, for whoever reads a failure.'),
  document: z.enum(['calendar', 'country-brief', 'session-brief']),
  subject: z.string().describe('A state’s code or a meeting’s id.'),
  as_of: z.iso.date(),
  data: z
    .string()
    .optional()
    .describe('A folder of records, over which the `data/` of the case is laid.'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  marking: z.string().default('Fictional example'),
  draft: z.boolean().default(false),
});

export interface Case extends z.infer<typeof caseFile> {
  readonly name: string;
  readonly folder: string;
  /** Records as `data/…`, the case's own over those of the folder it names. */
  readonly records: readonly TextFile[];
  /** The case's own templates as `templates/…`. */
  readonly templates: readonly TextFile[];
  /** Its `brief.yaml`, where it has one. */
  readonly settings: TextFile | undefined;
}

/** Every case by its folder's name. */
export function caseNames(root = CASES): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads a case; throws where its `case.yaml` is not as it should be. */
export function readCase(name: string, root = CASES): Case {
  const folder = join(root, name);
  const said = caseFile.parse(parse(readFileSync(join(folder, 'case.yaml'), 'utf8')));
  const own = filesUnder(join(folder, 'data'), 'data');
  const laid = new Set(own.map(({ path }) => path));
  const below = said.data ? filesUnder(said.data, 'data') : [];
  const [settings] = filesUnder(folder, '').filter(({ path }) => path === 'brief.yaml');
  return {
    ...said,
    name,
    folder,
    records: [...below.filter(({ path }) => !laid.has(path)), ...own],
    templates: filesUnder(join(folder, 'templates'), 'templates'),
    settings,
  };
}

/** The text files of a folder, their paths begun by another name. */
function filesUnder(folder: string, shown: string): TextFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|hbs)$/.test(name))
    .map((name) => ({
      path: join(shown, name).replaceAll('\\', '/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
