import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type DocumentRequest, loadProject, makeDocument } from '../../src/pipeline.ts';
import { type PdfPages, readSegments } from '../support/page-segments.ts';
import { requestFor } from '../support/papers.ts';
import type { HostileProject } from './hostile-project.ts';

/** One paper in every format, as another program reads it. */
export interface Paper {
  readonly name: string;
  readonly pdf: PdfPages;
  readonly bytes: Uint8Array;
  /** All text of the HTML file, and the alternative texts of its figures. */
  readonly html: string;
  /** All strings of the JSON file that a page is to show. */
  readonly json: readonly string[];
}

/** The papers that together show every part of the lakes' records. */
export const PAPERS: readonly (Pick<DocumentRequest, 'document' | 'subject' | 'asOf'> & {
  readonly audience?: string;
})[] = [
  { document: 'country-brief', subject: 'XC', asOf: '2021-06-01' },
  { document: 'session-brief', subject: 'water-10', asOf: '2021-06-01' },
  { document: 'session-brief', subject: 'water-9', asOf: '2021-06-01' },
  { document: 'session-brief', subject: 'call-2021', asOf: '2023-06-01' },
  { document: 'session-brief', subject: 'presidents-4', asOf: '2023-06-01' },
  { document: 'calendar', subject: 'all', asOf: '2021-09-10' },
  { document: 'session-pack', subject: 'water-10', asOf: '2021-06-01', audience: 'all' },
];

export interface Made {
  readonly papers: readonly Paper[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing the program is given may keep it longer than this for one paper, in milliseconds. */
const PATIENCE = 20_000;

/** Makes papers of a project; where it is refused there are none, and diagnostics say why. */
export async function makePapers(
  { inputs }: HostileProject,
  wanted: typeof PAPERS = PAPERS,
): Promise<Made> {
  const loaded = loadProject(inputs);
  const papers: Paper[] = [];
  const diagnostics = [...loaded.diagnostics];
  for (const one of loaded.value ? wanted : []) {
    const started = performance.now();
    const marking = loaded.value?.settings.marking ?? '';
    const formats = ['pdf', 'html', 'json'] as const;
    const request = requestFor({ ...one, marking, formats });
    const made = loaded.value ? await makeDocument(loaded.value, request) : undefined;
    if (performance.now() - started > PATIENCE) throw new Error(`${one.subject} took too long`);
    diagnostics.push(...(made?.diagnostics ?? []));
    const [pdf, html, json] = made?.value ?? [];
    if (pdf && html && json) {
      papers.push({
        name: one.subject,
        pdf: await readSegments(pdf.bytes),
        bytes: pdf.bytes,
        html: textOf(parse(decode(html.bytes))),
        json: stringsIn(JSON.parse(decode(json.bytes))),
      });
    }
  }
  return { papers, diagnostics };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'style') return '';
  const told = 'attrs' in node ? node.attrs.find(({ name }) => name === 'aria-label') : undefined;
  return `${told?.value ?? ''} ${node.childNodes.map(textOf).join('')}`;
}

/** Fields of a view that are there for other programs, or told in other words on the page. */
const NOT_FOR_THE_PAGE = new Set(['family', 'alt', 'identity', 'href', 'names', 'schedule']);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    NOT_FOR_THE_PAGE.has(key) ? [] : stringsIn(inner),
  );
}
