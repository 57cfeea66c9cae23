import type { Meeting, Outcome, Stated } from '../../records/schema/kinds.ts';
import { evidenceDiffers } from '../../registry/differing.ts';
import { given } from '../given.ts';
import { numberedOutcomes } from '../parts/outcomes.ts';
import { capitalised } from '../words.ts';
import { type Difference, marked, unchosen, type Whole } from './difference.ts';

/**
 * Acts that the sources word differently, and whatever else a curator chose a wording of.
 * @param party only acts that name this state, each in full: its brief does not number them
 */
export function wordingDifferences(meeting: Meeting, whole: Whole, party?: string): Difference[] {
  const acts = numberedOutcomes(meeting)
    .filter(([{ names, by }]) => !party || names.includes(party) || by.includes(party))
    .flatMap(([one, number]) => {
      const what = party ? `${capitalised(one.status)}: ${one.text}` : `Wording of no. ${number}`;
      return isWorded(one) ? wording(what, one) : [];
    });
  if (party !== undefined) return acts;
  const agenda = meeting.agenda.flatMap((item) =>
    item.chosen ? wording(`On the agenda: ${topicName(item.topic, whole)}`, item) : [],
  );
  const mentions = meeting.mentions.flatMap((one) =>
    one.chosen ? wording(`What is said of ${one.name}`, one) : [],
  );
  return [...acts, ...agenda, ...mentions];
}

function isWorded({ wordingDiffers, chosen, evidence }: Outcome): boolean {
  return wordingDiffers || (chosen !== undefined && evidenceDiffers(evidence));
}

function topicName(id: string, { registry }: Whole): string {
  return registry.topics.get(id)?.name ?? id;
}

/** Where at least two sources each say it their own way. */
function wording(what: string, { evidence, chosen }: Stated): Difference[] {
  const said = evidence.flatMap(({ source, says }) =>
    says === undefined ? [] : [{ text: says, sources: [source], isPrinted: false }],
  );
  if (new Set(said.flatMap(({ sources }) => sources)).size < 2) return [];
  const rule = unchosen('printed in the words of the record');
  return [marked({ what, said, rule, ...given('choice', chosen) })];
}
