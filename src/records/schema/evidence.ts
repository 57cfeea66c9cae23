import { z } from 'zod';
import { type Choice, choice } from './choice.ts';
import { id, text } from './fields.ts';

/** On what ground a fact stands. */
const BASES = ['stated', 'derived', 'reported'] as const;

const evidenceItem = z
  .strictObject({
    source: id.describe('The source that says so.'),
    basis: z
      .enum(BASES)
      .default('stated')
      .describe(
        'stated: the source says it outright. derived: it follows from what the source says, and `because` gives the reason. reported: the source passes on what somebody else says.',
      ),
    because: text.optional().describe('Why the fact follows, in a few words. Needed for derived.'),
    says: text
      .optional()
      .describe('What this source says where sources differ, as close to print as a few words go.'),
  })
  .refine((one) => one.basis !== 'derived' || one.because !== undefined, {
    path: ['because'],
    error: 'the reason why the fact follows from the source',
  });

export type Evidence = z.output<typeof evidenceItem>;

const evidenceFields = {
  sources: z
    .array(id)
    .min(1)
    .optional()
    .describe('The sources that state this outright. Short for `evidence` with basis stated.'),
  evidence: z
    .array(evidenceItem)
    .min(1)
    .optional()
    .describe('The sources one by one, each with the ground on which it says so.'),
  chosen: choice.optional(),
};

/**
 * A statement: one fact with its evidence. Where it names no source it inherits the record's
 * `sources`; the rule `no-evidence` reports a statement that ends up with none.
 */
export function statement<S extends z.ZodRawShape>(shape: S) {
  return z
    .strictObject({ ...shape, ...evidenceFields })
    .transform((value) => gatherEvidence(value) as z.output<z.ZodObject<S>> & Evidenced);
}

interface Evidenced {
  evidence: Evidence[];
  chosen?: Choice | undefined;
}

/** Any statement, whatever it states. */
export type Stated = Readonly<Evidenced>;

function gatherEvidence(value: object): Evidenced {
  const { sources, evidence, ...rest } = value as { sources?: string[]; evidence?: Evidence[] };
  const stated = (sources ?? []).map((source) => ({ source, basis: 'stated' as const }));
  return { ...rest, evidence: [...(evidence ?? []), ...stated] };
}
