import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MadeFile, Project } from '../pipeline.ts';
import type { Recipients } from '../records/schema/kinds.ts';
import { deliverAndList } from './deliver-and-list.ts';
import type { Written } from './deliver-files.ts';
import type { Drafted } from './mail-plan.ts';
import type { BuildOptions } from './options.ts';
import type { World } from './world.ts';

/** A finished paper, and who is to get it. */
interface Mailing {
  readonly files: readonly MadeFile[];
  /** Names that this run has used before the paper. */
  readonly taken: readonly string[];
  readonly recipients: Recipients;
  readonly options: BuildOptions;
  readonly project: Project;
  readonly world: World;
}

interface Mailed {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  readonly drafts: readonly Drafted[];
}

/** Writes the draft of the mail that carries a paper, beside the paper. */
export async function mailPaper(mailing: Mailing): Promise<Mailed> {
  const { files, taken, recipients, options, project, world } = mailing;
  const { makeMail } = await world.pipeline();
  const { value: draft, diagnostics } = await makeMail(project, files, recipients);
  if (!draft) return { written: [], diagnostics, drafts: [] };
  const delivered = await deliverAndList([draft.file], options.out, taken, world);
  const [written] = delivered.written;
  const drafts =
    written && !hasErrors(delivered.diagnostics)
      ? [{ mail: draft.mail, path: written.path, bytes: written.bytes }]
      : [];
  return {
    written: delivered.written,
    diagnostics: [...diagnostics, ...delivered.diagnostics],
    drafts,
  };
}
