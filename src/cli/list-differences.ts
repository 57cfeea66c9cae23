import type { Registry } from '../registry/registry.ts';
import { allDifferences } from '../views/differences/all-differences.ts';
import { decisionWords } from '../views/differences/difference.ts';
import { given } from '../views/given.ts';
import { saidWords, wholeOf } from './explain/differences.ts';
import type { Row } from './listing.ts';

/** A difference in a list: `id` is that of its record, `name` what each source has. */
interface DifferenceRow extends Row {
  readonly kind: string;
  readonly state: 'decided' | 'open';
  /** What it is about, each wording with its sources, and who or what rule decides. */
  readonly what: string;
  readonly said: readonly { text: string; sources: readonly string[]; marks: readonly string[] }[];
  /** What papers print, where it is none of the wordings. */
  readonly printed?: string;
  readonly decision: string;
}

/** Every difference on record, open or decided, for an analyst to work through. */
export function listDifferences(registry: Registry): DifferenceRow[] {
  return allDifferences(wholeOf(registry)).map(({ kind, id, difference }) => {
    const { what, said, choice, printed } = difference;
    const state = choice ? 'decided' : 'open';
    const decision = decisionWords(difference);
    const wordings = said.map((one) => saidWords(one, registry)).join(' / ');
    const more = `${state}: ${decision}`;
    return {
      id,
      name: `${what}: ${wordings}`,
      more,
      kind,
      state,
      what,
      said,
      ...given('printed', printed),
      decision,
    };
  });
}
