import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** An outcome whose wording is said to differ between sources, without two wordings to show. */
export const wordings: Rule = (registry) => [...registry.meetings.values()].flatMap(ofMeeting);

function ofMeeting(meeting: Meeting): Diagnostic[] {
  return meeting.outcomes.flatMap(({ wordingDiffers, evidence }, index): Diagnostic[] => {
    const quoted = evidence.filter(({ says }) => says !== undefined);
    if (!wordingDiffers || quoted.length >= 2) return [];
    const place = placeIn(meeting, ['outcomes', index, 'wordingDiffers']);
    return [{ code: 'registry/one-wording', args: { quoted: String(quoted.length) }, place }];
  });
}
