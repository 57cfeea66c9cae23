import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  type DocumentRequest,
  type Inputs,
  loadProject,
  makeDocument,
  type Project,
} from '../../src/pipeline.ts';
import type { TextFile } from '../../src/schema/text-file.ts';

/** The files of a folder whose names match, with paths as the command would show them. */
export function filesIn(folder: string, names: RegExp): TextFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Everything the pipeline reads, for a folder of records and our own templates. */
export function inputsOf(data: string, changes: Partial<Inputs> = {}): Inputs {
  return {
    program: { version: '0.0.0', sha256: '0'.repeat(64) },
    data: filesIn(data, /\.yaml$/),
    dataRoot: data,
    templates: filesIn('templates', /\.(hbs|yaml)$/),
    templatesRoot: 'templates',
    userTemplates: [],
    userTemplatesRoot: '',
    font: (name) => readFileSync(join('node_modules', name)),
    ...changes,
  };
}

/** A sound project; throws with its faults where there are any, warnings too. */
export function projectOf(data: string, changes: Partial<Inputs> = {}): Project {
  const { value, diagnostics } = loadProject(inputsOf(data, changes));
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** A request for a PDF with nothing special about it. */
export function requestFor(
  wanted: Pick<DocumentRequest, 'document' | 'subject' | 'asOf'> & Partial<DocumentRequest>,
): DocumentRequest {
  return {
    paper: 'a4',
    marking: 'Compiled from public sources',
    draft: false,
    formats: ['pdf'],
    ...wanted,
  };
}

/** A finished PDF; throws where there is none, or where any code but those expected is reported. */
export async function pdfOf(
  project: Project,
  request: DocumentRequest,
  ...expected: string[]
): Promise<Uint8Array> {
  const { value, diagnostics } = await makeDocument(project, request);
  const [file] = value;
  const isExpected = diagnostics.map(({ code }) => code).join() === expected.join();
  if (!file || !isExpected) throw new Error(JSON.stringify(diagnostics, null, 2));
  return file.bytes;
}

/** The text of each page in the order in which it was set, a space wherever a line or word ends. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(joined(content.items));
  }
  await document.destroy();
  return pages;
}

function joined(items: readonly object[]): string {
  return items
    .map((item) =>
      'str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? ' ' : ''}` : '',
    )
    .join('');
}
