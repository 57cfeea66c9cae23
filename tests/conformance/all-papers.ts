import {
  type DocumentRequest,
  type MadeFile,
  makeDocument,
  type Project,
} from '../../src/pipeline.ts';
import { decodeAttached } from '../../src/provenance/attached-data.ts';
import { isReadable } from '../../src/views/readable.ts';
import { logicalWords } from '../support/logical-text.ts';
import { laidOut } from '../support/page.ts';
import { requestFor } from '../support/papers.ts';

/** A finished paper, and the words it has to say by its HTML form. */
export interface ConformingPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
  /** The name and the bytes of its JSON form. */
  readonly json: readonly [string, Uint8Array];
}

/** A request for every country, every session and the calendar of a project, on alternate papers and as drafts. */
export function allRequests({ registry }: Project, asOf: string): DocumentRequest[] {
  const countries = [...registry.states.keys()].map((subject) => ({
    document: 'country-brief' as const,
    subject,
  }));
  const sessions = [...registry.meetings.keys()].map((subject) => ({
    document: 'session-brief' as const,
    subject,
  }));
  const calendar = { document: 'calendar' as const, subject: 'all' };
  return [...countries, ...sessions, calendar].map((one, index) =>
    requestFor({
      ...one,
      asOf,
      paper: index % 2 === 0 ? 'a4' : 'letter',
      draft: index % 3 === 0,
      formats: ['pdf', 'html', 'json'],
    }),
  );
}

/** Every kind of paper about one meeting, packs for both sides of the paper and cards among them. */
export function meetingRequests(subject: string, asOf: string): DocumentRequest[] {
  const documents = [
    { document: 'session-pack', print: 'duplex' },
    { document: 'seating-list' },
    { document: 'tent-cards' },
    { document: 'badges' },
    { document: 'name-plates' },
  ] as const;
  return documents.map((one, index) =>
    requestFor({
      ...one,
      subject,
      asOf,
      paper: index % 2 === 0 ? 'letter' : 'a4',
      draft: index % 2 === 1,
      formats: ['pdf', 'html', 'json'],
    }),
  );
}

/** Makes papers in all their forms; throws with the faults where there are any. */
export async function makeAll(
  project: Project,
  requests: readonly DocumentRequest[],
): Promise<ConformingPaper[]> {
  const papers: ConformingPaper[] = [];
  for (const request of requests) {
    const { value, diagnostics } = await makeDocument(project, request);
    if (value.length !== 3) throw new Error(JSON.stringify(diagnostics, null, 2));
    papers.push(...inForms(value));
  }
  return papers;
}

/**
 * The second edition of every readable paper about a meeting, with bars, names struck out and its
 * addendum.
 * @param days of the first edition and of the second
 */
export async function makeEditions(
  project: Project,
  subject: string,
  days: readonly [string, string],
): Promise<ConformingPaper[]> {
  const papers: ConformingPaper[] = [];
  for (const document of ['session-brief', 'session-pack'] as const) {
    const [first, second] = days.map((asOf, index) => {
      const edition = { number: index + 1, issued: asOf };
      return requestFor({ document, subject, asOf, edition, formats: ['pdf', 'html', 'json'] });
    });
    if (!first || !second) throw new Error('two days make two editions');
    const before = await makeDocument(project, first);
    const made = await makeDocument(
      project,
      { ...second, addendum: true },
      earlierOf(before.value, first.edition),
    );
    papers.push(...inForms(made.value.slice(0, 3)), ...inForms(made.value.slice(3)));
  }
  return papers;
}

function earlierOf(files: readonly MadeFile[], edition: DocumentRequest['edition']) {
  const paper = files.find(({ starts }) => starts);
  const data = paper?.data && decodeAttached(paper.data);
  if (!paper?.starts || !data || !edition || !isReadable(data.view)) {
    throw new Error('the first edition was not made');
  }
  return { ...edition, starts: paper.starts, view: data.view };
}

function inForms([pdf, html, json]: readonly MadeFile[]): ConformingPaper[] {
  if (!pdf || !html || !json) throw new Error('a form is missing');
  const words = wordsOfHtml(new TextDecoder().decode(html.bytes));
  return [{ name: pdf.name, bytes: pdf.bytes, words, json: [json.name, json.bytes] }];
}

function wordsOfHtml(html: string): string[] {
  const body = /<main>\n(.*)\n<\/main>/s.exec(html)?.[1] ?? '';
  return logicalWords(laidOut(body).value);
}
