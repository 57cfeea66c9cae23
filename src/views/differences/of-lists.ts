import type { Meeting } from '../../records/schema/kinds.ts';
import { listsBySource } from '../../registry/differing.ts';
import { orderAt, orderNameAt } from '../delegation-order.ts';
import { given } from '../given.ts';
import { partyName } from '../parties.ts';
import { seatsAt } from '../seats.ts';
import { type Difference, marked, unchosen, type Whole } from './difference.ts';

/** The order in which each source lists the delegations, where the orders differ. */
export function listDifference(meeting: Meeting, whole: Whole): Difference[] {
  const { registry, settings } = whole;
  const lists = [...listsBySource(seatsAt(meeting, whole))].map(([source, parties]) => ({
    source,
    text: parties
      .map((party) => partyName(party, registry, settings))
      .join(', ')
      .concat(chairApart(meeting, source, whole)),
  }));
  if (new Set(lists.map(({ text }) => text)).size < 2) return [];
  const { label } = orderAt(meeting, registry, settings);
  const followsList = orderNameAt(meeting, registry, settings) === 'as-printed';
  const { chosen } = meeting.attendance;
  const followed = followsList ? (chosen?.source ?? meeting.sources[0]) : undefined;
  return [
    marked(
      {
        what: 'Order of the list',
        said: lists.map(({ source, text }) => ({
          text,
          sources: [source],
          isPrinted: source === followed,
        })),
        rule: unchosen(
          followsList
            ? 'printed as the first source lists them'
            : 'printed in the order of the body or of the settings',
        ),
        ...given('choice', chosen),
      },
      label,
    ),
  ];
}

/** A chair whom a source prints before its list is not missing from it. */
function chairApart(meeting: Meeting, source: string, whole: Whole): string {
  const chair = seatsAt(meeting, whole).find(
    ({ person }) => person === meeting.chairPerson?.person,
  );
  // A source may be called `constructor`, which every object knows.
  const form = chair && Object.hasOwn(chair.printed, source) ? chair.printed[source] : undefined;
  return form && form.placeInList === undefined ? ' (the chair named apart)' : '';
}
