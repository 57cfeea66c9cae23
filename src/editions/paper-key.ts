/** What a paper is, whatever its editions: the same question, put again. */
export interface PaperAsked {
  readonly document: string;
  /** Code of a state or id of a meeting. */
  readonly subject: string;
  /** Name of the audience, where it is not the unit's own. */
  readonly audience?: string | undefined;
}

/** Name of a paper's ledger: `country-brief_PK`, `session-pack_scs-16_for-partners`. */
export function paperKey({ document, subject, audience }: PaperAsked): string {
  return [document, subject, ...(audience === undefined ? [] : [`for-${audience}`])].join('_');
}
