import { createHash } from 'node:crypto';
import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { AttachedData } from './attached-data.ts';
import { compareToday } from './compare-today.ts';
import { otherMaterials } from './other-materials.ts';
import type { AtHand, Verdict } from './verify-paper.ts';

/** An edition with its data, and what the ledger says of its paper. */
export interface IssuedData {
  /** Name of the paper's file. */
  readonly file: string;
  readonly sha256: string;
  readonly data: AttachedData;
}

/**
 * Checks whether an edition comes out of its data byte for byte as it was issued. Where it does
 * not, says whether that is because program, templates or fonts are other ones; and says besides
 * whether the records at hand still give what it says.
 */
export async function verifyEdition(
  { file, sha256, data }: IssuedData,
  atHand: AtHand,
): Promise<Result<Verdict>> {
  const { view: _view, format: _format, against: _against, ...claims } = data;
  const fonts = data.making.fonts.map((one) => one.file);
  const others = otherMaterials(data.making, atHand.making(fonts));
  const remade = await atHand.remake(data);
  const today = compareToday(file, data, atHand.viewToday(data), others);
  const deciding = others.filter((one) => one !== 'records' && one !== 'settings');
  const args = {
    file,
    edition: String(data.request.edition?.number ?? ''),
    version: data.making.program.version,
    ...(deciding.length > 0 ? { others: deciding.join(', ') } : {}),
  };
  const isSame = remade.value !== undefined && sha256Of(remade.value) === sha256;
  const different: Diagnostic[] = isSame ? [] : [{ code: 'editions/rebuilt-otherwise', args }];
  const diagnostics = [...different, ...remade.diagnostics, ...today.diagnostics];
  const asClaimed = !hasErrors(diagnostics);
  const value = { asClaimed, claims, otherMaterials: others, added: 0, today: today.value };
  return { value, diagnostics };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
