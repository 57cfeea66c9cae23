import { checkCommon, checkOut } from '../check-options.ts';
import { deliverFiles } from '../deliver-files.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport } from '../report.ts';
import { schemaFiles } from '../schema-files.ts';
import type { World } from '../world.ts';

/** `brief schemas`: writes a JSON Schema a kind of record or settings, and says how an editor finds it. */
export async function runCommand({ options: raw }: Invocation, world: World): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  const { out = 'schemas' } = raw;
  report.problems([...diagnostics, ...checkOut(out)]);
  if (report.failed()) return report.close({ written: [] });

  const { written, diagnostics: troubles } = deliverFiles(schemaFiles(), out, [], world);
  report.problems(troubles);
  for (const { path } of written) report.result(path);
  if (written.length > 0) report.note(HOW_TO_USE);
  return report.close({ written });
}

const HOW_TO_USE = `
An editor with the YAML language server checks and completes records with these. Either put
  # yaml-language-server: $schema=../../schemas/meetings.json
at the head of a record, or tell Visual Studio Code once, in .vscode/settings.json:
  "yaml.schemas": {
    "schemas/meetings.json": "data/meetings/*.yaml",
    "schemas/people.json": "data/people/*.yaml",
    and so on for the other folders, and
    "schemas/brief.json": "brief.yaml",
    "schemas/theme.json": "templates/theme.yaml",
    "schemas/markings.json": "templates/markings.yaml"
  }`;
