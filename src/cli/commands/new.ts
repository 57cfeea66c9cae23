import { resolve } from 'node:path';
import { diskTrouble } from '../../deliver/disk-trouble.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readRecords } from '../../records/read-records.ts';
import type { Records } from '../../records/schema/kinds.ts';
import { checkCommon } from '../check-options.ts';
import { dataFolder } from '../folders.ts';
import { bodyFor, recordWithId, sourceFor } from '../new/choose.ts';
import { DRAFTS, type Draft } from '../new/draft.ts';
import { recordId } from '../new/record-id.ts';
import type { Invocation } from '../parse-arguments.ts';
import { RECORD_FILES, readFolder } from '../read-folder.ts';
import { openReport } from '../report.ts';
import { shownPath } from '../shown-path.ts';
import type { World } from '../world.ts';

/** `brief new <kind> <name>`: starts a valid, commented record; never touches one that exists. */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  const [kind = '', ...rest] = words;
  const name = rest.join(' ').replace(/\s+/g, ' ').trim();
  const draft = Object.hasOwn(DRAFTS, kind) ? DRAFTS[kind] : undefined;
  const id = recordId(kind, name);
  report.problems(diagnostics);
  if (!draft) report.problems([unknownKind(kind)]);
  else if (!id) report.problems([{ code: 'cli/bad-name', args: { found: name } }]);
  if (!draft || !id || report.failed()) return report.close({ written: [] });

  const data = shownPath(dataFolder(options, world), world);
  const records = await recordsIn(data, world);
  const started = start(
    draft,
    { id, name, wanted: raw.source, data, day: options.asOf },
    records,
    world,
  );
  if ('code' in started) {
    report.problems([started]);
    return report.close({ written: [] });
  }
  const { path, source } = started;
  report.result(path);
  if (source) report.note(`it rests on the source \`${source}\`; \`--source\` names another`);
  report.note('fill in what the comments ask for, then run `brief check`');
  return report.close({ written: [{ path }] });
}

interface Wish {
  readonly id: string;
  readonly name: string;
  /** `--source`, as given. */
  readonly wanted: string | undefined;
  /** The folder of records, as people see it. */
  readonly data: string;
  readonly day: string;
}

interface Started {
  readonly path: string;
  /** Id of the source that was chosen for it, where nobody named one. */
  readonly source?: string;
}

/** Writes the record, or says why not. */
function start(draft: Draft, wish: Wish, records: Records, world: World): Started | Diagnostic {
  const { id, name, wanted, data, day } = wish;
  const taken = recordWithId(id, draft.folder, records);
  if (taken !== undefined) return { code: 'cli/record-exists', args: { path: taken } };
  const source = draft.restsOnSource ? sourceFor(wanted, records) : '';
  if (typeof source !== 'string') return source;
  const body = bodyFor(id, records);
  const text = draft.write({ id, name, source, day, ...(body === undefined ? {} : { body }) });
  const trouble = create(`${data}/${draft.folder}`, `${id}.yaml`, text, world);
  if (trouble) return trouble;
  const path = `${data}/${draft.folder}/${id}.yaml`;
  return source === '' || wanted !== undefined ? { path } : { path, source };
}

function create(folder: string, name: string, text: string, world: World): Diagnostic | undefined {
  const shown = `${folder}/${name}`;
  const path = resolve(world.cwd, shown);
  if (world.disk.look(path)) return { code: 'cli/record-exists', args: { path: shown } };
  try {
    world.disk.makeFolder(resolve(world.cwd, folder));
    world.disk.createFile(path, new TextEncoder().encode(text));
    return;
  } catch (error) {
    const { code, args } = diskTrouble(error, shown);
    return { code, args: { ...args, option: '--data' } };
  }
}

/** The records there are, as far as they can be read: a fault in one does not stop a new one. */
async function recordsIn(data: string, world: World): Promise<Records> {
  const exists = world.disk.look(resolve(world.cwd, data)) === 'folder';
  const files = exists ? (await readFolder(data, RECORD_FILES, world)).value : [];
  return readRecords(files, data).value;
}

function unknownKind(found: string): Diagnostic {
  const known = Object.keys(DRAFTS);
  const [near] = nearest(found, known);
  const args = { option: 'new', found, wanted: known.join(', ') };
  return { code: 'cli/bad-choice', args: near ? { ...args, nearest: near } : args };
}
