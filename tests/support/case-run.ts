import { severityOf } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import {
  type DocumentRequest,
  loadProject,
  makeDocument,
  type Project,
} from '../../src/pipeline.ts';
import { fillTemplate } from '../../src/templates/fill-template.ts';
import { buildView, viewSchemas } from '../../src/views/build-view.ts';
import type { Case } from './case-file.ts';
import { pageReport } from './page-report.ts';
import { inputsOf, requestFor } from './papers.ts';

/** What a case came to: by the name of its file under `expected/`, what each stage made. */
export type Outputs = ReadonlyMap<string, string>;

export interface CaseRun {
  readonly outputs: Outputs;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a case through every stage, as far as it gets. */
export async function runCase(one: Case): Promise<CaseRun> {
  const { value: project, diagnostics } = loadProject(
    inputsOf('data', {
      data: one.records,
      userTemplates: one.templates,
      userTemplatesRoot: 'templates',
      templatesRoot: 'our/templates',
      templates: inputsOf('templates').templates.map(({ path, text }) => ({
        path: `our/${path}`,
        text,
      })),
      ...(one.settings ? { settings: one.settings } : {}),
    }),
  );
  const made = project ? await makePaper(project, requestOf(one)) : { outputs: [], found: [] };
  const all = [...diagnostics, ...made.found];
  const printed = printDiagnostics(all, { format: 'human', color: false });
  const outputs = new Map(made.outputs);
  if (printed !== '') outputs.set('diagnostics.txt', printed);
  return { outputs, diagnostics: all };
}

function requestOf({ document, subject, as_of, paper, marking, draft }: Case): DocumentRequest {
  return requestFor({ document, subject, asOf: as_of, paper, marking, draft });
}

async function makePaper(project: Project, request: DocumentRequest) {
  const outputs: [string, string][] = [];
  const view = buildView(project.registry, project.settings, request).value;
  if (view) {
    outputs.push(['view.json', `${JSON.stringify(view, null, 1)}\n`]);
    const schema = viewSchemas[request.document];
    const body = fillTemplate(project.templates, request.document, schema, view).value;
    if (body !== undefined) outputs.push(['body.html', withoutBlankLines(body)]);
  }
  const { value, diagnostics } = await makeDocument(project, request);
  const [pdf] = value;
  if (pdf) outputs.push(['page.txt', await pageReport(pdf.bytes)]);
  return { outputs, found: diagnostics };
}

function withoutBlankLines(html: string): string {
  return `${html.trim().replace(/\s*\n\s*/g, '\n')}\n`;
}

/** Diagnostics that the files of a case announce in comments, and those given, in one form. */
export function announcedAndGiven({ records, templates }: Case, { diagnostics }: CaseRun) {
  const files = [...records, ...templates];
  const { expected } = exampleFiles(
    files.map(({ path, text }) => `=== ${path}\n${text}`).join('\n'),
  );
  const given = diagnostics.flatMap((one) =>
    one.place
      ? [
          {
            file: one.place.file,
            line: one.place.line,
            from: one.place.column,
            to: one.place.endColumn,
            severity: severityOf(one),
            code: one.code,
          },
        ]
      : [],
  );
  return { announced: expected.map(asLine).sort(), given: given.map(asLine).sort() };
}

interface Placed {
  readonly file: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: string;
  readonly code: string;
}

function asLine({ file, line, from, to, severity, code }: Placed): string {
  return `${file}:${line}: ${severity} ${from}-${to} ${code}`;
}
