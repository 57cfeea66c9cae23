import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { AttachedData, Making } from './attached-data.ts';
import { comparePapers, type PaperDifference } from './compare-papers.ts';
import { compareToday, type Today } from './compare-today.ts';
import { openPdf } from './open-pdf.ts';
import { type OtherMaterial, otherMaterials } from './other-materials.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';
import { about, wordDifference, wordOthers } from './word-difference.ts';

/** What is at hand to check a paper with. */
export interface AtHand {
  /** What a paper with these fonts would be made from today; no hash for a font that is missing. */
  readonly making: (fonts: readonly string[]) => Making;
  /** Sets the view on pages again, with the attached bytes as they are. */
  readonly remake: (data: AttachedData) => Promise<Result<Uint8Array | undefined>>;
  /** The view the records at hand give; undefined where they do not have what it is about. */
  readonly viewToday: (data: AttachedData) => unknown;
}

/** What came of the check of one file, as plain data. */
export interface Verdict {
  /** Whether the file is byte for byte what its data give, and these are not known to be false. */
  readonly asClaimed: boolean;
  /** What the file says it is; absent where nothing of ours could be read from it. */
  readonly claims?: Omit<AttachedData, 'view' | 'format' | 'against'>;
  /** What is not the same at hand as the file names. */
  readonly otherMaterials: readonly OtherMaterial[];
  readonly difference?: PaperDifference;
  /** Bytes behind the end of the paper. */
  readonly added: number;
  /** Whether the records at hand would say the same. */
  readonly today?: Today;
}

/**
 * Checks whether a file is byte for byte the paper its data claim, by making that paper again.
 * Says what differs where it is not; says besides whether the records at hand give the same view.
 * @param file as people see its path
 */
export async function verifyPaper(
  file: string,
  bytes: Uint8Array,
  atHand: AtHand,
): Promise<Result<Verdict>> {
  const paper = await readPaper(file, bytes);
  if (!paper.value)
    return {
      value: { asClaimed: false, otherMaterials: [], added: 0 },
      diagnostics: paper.diagnostics,
    };
  const { data, added } = paper.value;
  const { view: _view, format: _format, against: _against, ...claims } = data;
  const others = otherMaterials(
    data.making,
    atHand.making(data.making.fonts.map((one) => one.file)),
  );
  const same = await compareBytes({ file, bytes, others }, paper.value, atHand);
  const today = ofToday(file, data, others, atHand);
  const diagnostics = [
    ...same.diagnostics,
    ...wordOthers(file, claims.making, others),
    ...today.diagnostics,
  ];
  const asClaimed = !hasErrors(diagnostics);
  const value: Verdict = {
    asClaimed,
    claims,
    otherMaterials: others,
    added,
    ...(same.value ? { difference: same.value } : {}),
    ...(today.value ? { today: today.value } : {}),
  };
  return { value, diagnostics };
}

/** What an addendum says follows from two editions, and so not from the records at hand. */
function ofToday(
  file: string,
  data: AttachedData,
  others: readonly OtherMaterial[],
  { viewToday }: AtHand,
): Result<Today | undefined> {
  if (data.view.document === 'addendum') return { value: undefined, diagnostics: [] };
  return compareToday(file, data, viewToday(data), others);
}

/** A file, and what is another thing at hand than it names. */
interface Checked {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly others: readonly OtherMaterial[];
}

async function compareBytes(
  { file, bytes, others }: Checked,
  paper: ReadPaper,
  { remake }: AtHand,
): Promise<Result<PaperDifference | undefined>> {
  const remade = await remake(paper.data);
  if (!remade.value) {
    const failed: Diagnostic = { code: 'verify/not-remade', args: { file } };
    return { value: undefined, diagnostics: [failed, ...remade.diagnostics] };
  }
  if (Buffer.compare(bytes, remade.value) === 0) return { value: undefined, diagnostics: [] };
  const difference = await compareShown(bytes, remade.value);
  const isWhole = Buffer.compare(paper.bytes, remade.value) === 0;
  const added = { file, bytes: String(paper.added), ...(isWhole ? { whole: 'yes' } : {}) };
  const diagnostics: Diagnostic[] = [
    ...(paper.added > 0 ? [{ code: 'verify/bytes-added', args: added }] : []),
    ...wordDifference(about(file, others), difference, isWhole),
  ];
  return { value: difference, diagnostics };
}

async function compareShown(found: Uint8Array, wanted: Uint8Array): Promise<PaperDifference> {
  const [one, other] = [await openPdf(found), await openPdf(wanted)];
  if (typeof other === 'string') throw new Error(`the paper made again is ${other}`);
  try {
    // What was added may have made of it anything at all.
    if (typeof one === 'string') return { page: { page: 1, kind: 'missing' }, outer: [] };
    return await comparePapers(one, other);
  } finally {
    if (typeof one !== 'string') await one.close();
    await other.close();
  }
}
