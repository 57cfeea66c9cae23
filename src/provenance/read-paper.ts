import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { viewSchemas } from '../views/build-view.ts';
import { type AttachedData, decodeAttached } from './attached-data.ts';
import { embeddedFiles, type OpenPdf, openPdf } from './open-pdf.ts';
import { looksLikePdf, paperEnd } from './paper-end.ts';
import { unpacksBeyond } from './unpacks-beyond.ts';

/** A paper taken out of its file. */
export interface ReadPaper {
  /** The bytes of the paper, without what was added behind it. */
  readonly bytes: Uint8Array;
  /** How many bytes were added. */
  readonly added: number;
  readonly data: AttachedData;
}

/** A hundred times what the largest paper holds. In bytes. */
const MAX_UNPACKED = 300_000_000;

/** Takes the paper and its data out of a file; a diagnostic says what else the file is. */
export async function readPaper(
  file: string,
  bytes: Uint8Array,
): Promise<Result<ReadPaper | undefined>> {
  if (!looksLikePdf(bytes)) return refused('verify/not-a-pdf', file);
  const end = paperEnd(bytes);
  if (end === undefined) return refused('verify/cut-short', file);
  if (unpacksBeyond(bytes, MAX_UNPACKED)) return refused('verify/too-large', file);
  const paper = bytes.subarray(0, end);
  const opened = await openFirst(paper, bytes);
  if (typeof opened === 'string') return refused(`verify/${opened}`, file);
  try {
    const data = await dataIn(opened);
    if (data === 'not-ours') return await otherFile(opened, file);
    if (typeof data === 'string') return refused(`verify/${data}`, file);
    return { value: { bytes: paper, added: bytes.length - end, data }, diagnostics: [] };
  } finally {
    await opened.close();
  }
}

/** The first end mark of a foreign file need not be one at which it can be read. */
async function openFirst(paper: Uint8Array, whole: Uint8Array) {
  const opened = await openPdf(paper);
  return opened === 'damaged' && paper.length < whole.length ? await openPdf(whole) : opened;
}

/** How we name the data of a paper: after the paper. */
const DATA_NAME = new RegExp(`_(${Object.keys(viewSchemas).join('|')})(_[a-z0-9-]+)*\\.json$`);

async function dataIn(pdf: OpenPdf): Promise<AttachedData | 'not-ours' | 'edited-data'> {
  const files = (await embeddedFiles(pdf)).filter(({ name }) => DATA_NAME.test(name));
  const [only] = files;
  if (!only) return 'not-ours';
  return (files.length === 1 && decodeAttached(only.bytes)) || 'edited-data';
}

/** An imposed copy says in words what it is a copy of; it carries no data. */
async function otherFile(pdf: OpenPdf, file: string): Promise<Result<undefined>> {
  const { info } = await pdf.document.getMetadata();
  const { Subject: subject = '', Producer: producer = '' } = info as Record<string, string>;
  const [, of] = /^Imposed copy of ([\w.-]+), /.exec(subject) ?? [];
  if (!of || !producer.startsWith('briefpack')) return refused('verify/not-ours', file);
  const diagnostic: Diagnostic = { code: 'verify/imposed', args: { file, of } };
  return { value: undefined, diagnostics: [diagnostic] };
}

function refused(code: string, file: string): Result<undefined> {
  const diagnostic: Diagnostic = { code, args: { file } };
  return { value: undefined, diagnostics: [diagnostic] };
}
