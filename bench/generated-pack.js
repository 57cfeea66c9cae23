// A pack as large as they come: the session brief of a fictional meeting and a brief on each of the
// 25 states at its table, as one definition. The records are generated, the same on every run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Every state sits at every meeting; of these, papers as of the last one speak. */
const SIZE = { states: 25, meetings: 6, seats: 25 };
const MEETING = `m-${SIZE.meetings - 1}`;
const AS_OF = '2001-08-20';
const MARKING = 'Compiled from public sources';

/** The generator is the tests' own, in TypeScript. */
async function records(compiled) {
  const outfile = join(fileURLToPath(compiled), 'generated-records.js');
  buildSync({ entryPoints: ['tests/program/generated-records.ts'], outfile, format: 'esm' });
  const { generatedRecords } = await import(new URL('generated-records.js', compiled).href);
  return generatedRecords(SIZE);
}

function templateFiles() {
  return readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(hbs|yaml)$/.test(name))
    .map((name) => ({
      path: `templates/${name}`,
      text: readFileSync(`templates/${name}`, 'utf8'),
    }));
}

function sound({ value, diagnostics }) {
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics[0], null, 2));
  return value;
}

/** Ids of papers side by side must differ. */
function withOwnIds(html, paper) {
  return html
    .replaceAll(/ id="([^"]*)"/g, ` id="p${paper}-$1"`)
    .replaceAll(/ href="#([^"]*)"/g, ` href="#p${paper}-$1"`);
}

/** The definition of the pack. */
export async function packDefinition(compiled) {
  const load = (path) => import(new URL(path, compiled).href);
  const { readRecords } = await load('records/read-records.js');
  const { linkRegistry } = await load('registry/link-registry.js');
  const { DEFAULT_SETTINGS } = await load('records/read-settings.js');
  const { buildView, viewSchemas } = await load('views/build-view.js');
  const { readTemplates } = await load('templates/read-templates.js');
  const { fillTemplate } = await load('templates/fill-template.js');
  const { fillContents } = await load('templates/fill-contents.js');
  const { parseHtml } = await load('templates/parse-html.js');
  const { readTheme } = await load('layout/theme.js');
  const { layOut } = await load('layout/lay-out.js');

  const registry = sound(linkRegistry(sound(readRecords(await records(compiled), 'data'))));
  const files = templateFiles();
  const set = sound(readTemplates(files, 'templates', [], ''));
  const theme = sound(readTheme(files.find(({ path }) => path === 'templates/theme.yaml')));
  const papers = [
    { document: 'session-brief', subject: MEETING },
    ...[...registry.states.keys()].map((subject) => ({ document: 'country-brief', subject })),
  ];
  const bodies = papers.map(({ document, subject }, paper) => {
    const request = { document, subject, asOf: AS_OF };
    const view = sound(buildView(registry, DEFAULT_SETTINGS, request));
    return withOwnIds(sound(fillTemplate(set, document, viewSchemas[document], view)), paper);
  });
  const html = fillContents(`<nav aria-label="Contents"></nav>\n${bodies.join('\n')}`);
  const furniture = {
    title: 'Session pack',
    shortTitle: 'Session pack',
    subject: 'A meeting and those who sit at its table',
    keywords: [],
    marking: MARKING,
    asOf: `As of ${AS_OF}`,
    language: 'en',
    createdOn: AS_OF,
  };
  return sound(layOut(parseHtml(html), furniture, theme, { paper: 'a4', draft: false }));
}
