// The stages one by one, as the pipeline runs them, for the benchmark: the definition of the paper
// that pdfmake alone is given, and the time each stage takes in a fresh process.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REQUEST = { document: 'country-brief', subject: 'PK', asOf: '2022-08-22' };

function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

const font = (name) => readFileSync(`node_modules/${name}`);

/** Runs every stage once and notes how long each took, loading its modules included. */
async function runStages(compiled, until = 'render', request = REQUEST, folder = 'data') {
  const load = (path) => import(new URL(path, compiled).href);
  const times = {};
  const timed = async (name, work) => {
    const start = process.hrtime.bigint();
    const value = await work();
    times[name] = Number(process.hrtime.bigint() - start) / 1e6;
    return value;
  };
  const data = filesIn(folder, /\.yaml$/);
  const files = filesIn('templates', /\.(hbs|yaml)$/);
  const records = await timed('records', async () =>
    (await load('records/read-records.js')).readRecords(data, folder),
  );
  const registry = await timed('registry', async () =>
    (await load('registry/link-registry.js')).linkRegistry(records.value),
  );
  const { DEFAULT_SETTINGS } = await load('records/read-settings.js');
  const view = await timed('views', async () =>
    (await load('views/build-view.js')).buildView(registry.value, DEFAULT_SETTINGS, request),
  );
  const { viewSchemas } = await load('views/build-view.js');
  const theme = await timed('theme', async () => {
    const { readTheme } = await load('layout/theme.js');
    return readTheme(files.find(({ path }) => path === 'templates/theme.yaml'));
  });
  const body = await timed('templates', async () => {
    const { readTemplates } = await load('templates/read-templates.js');
    const { checkTemplates } = await load('templates/check-templates.js');
    const { fillTemplate } = await load('templates/fill-template.js');
    const { parseHtml } = await load('templates/parse-html.js');
    const set = readTemplates(files, 'templates', [], '').value;
    const { classes, columns } = theme.value;
    const knownClasses = new Set([...Object.keys(classes), ...Object.keys(columns)]);
    checkTemplates(set, { knownClasses, views: viewSchemas });
    const html = fillTemplate(set, request.document, viewSchemas[request.document], view.value);
    return parseHtml(html.value);
  });
  const definition = await timed('layout', async () => {
    const { layOut } = await load('layout/lay-out.js');
    return layOut(body, furniture(view.value), theme.value, { paper: 'a4', draft: false });
  });
  if (until === 'render') {
    await timed('render', async () =>
      (await load('render/render-pdf.js')).renderPdf(definition.value, font),
    );
  }
  return { times, definition: definition.value };
}

function furniture({ identity, asOf }) {
  return {
    ...identity,
    marks: [{ text: 'Compiled from public sources' }],
    asOf: `As of ${asOf}`,
    language: 'en',
    createdOn: asOf,
  };
}

/** The definition of the benchmark's paper. */
export async function definitionOf(compiled) {
  return (await runStages(compiled, 'layout')).definition;
}

/** The definitions of all papers that `--all` makes. */
export async function allDefinitions(compiled, papers) {
  const definitions = [];
  for (const { document, subject } of papers) {
    const request = { ...REQUEST, document, subject };
    definitions.push((await runStages(compiled, 'layout', request)).definition);
  }
  return definitions;
}

/** The definition of a pack of the records in a folder. */
export async function packDefinition(compiled, request, folder) {
  const { definition } = await runStages(compiled, 'layout', request, folder);
  return definition;
}

/** A line a stage, measured in a process of its own so that nothing is warm. */
export async function stageTimes(compiled) {
  const self = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [self, String(compiled)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trimEnd();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { times } = await runStages(new URL(process.argv[2]));
  for (const [stage, milliseconds] of Object.entries(times)) {
    console.log(`  ${stage.padEnd(10)} ${milliseconds.toFixed(0).padStart(5)}`);
  }
}
