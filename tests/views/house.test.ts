import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildSessionPack } from '../../src/views/session-pack.ts';
import { lakesWith } from '../registry/lakes-with.ts';
import { unresolvedRefs } from '../support/view-checks.ts';

const { registry } = lakesWith([
  {
    path: 'data/briefings/brief-presidents-4.yaml',
    text: `id: brief-presidents-4
meeting: presidents-4
written: 2021-08-21
unit: Lakes Desk
delegations:
  - { delegation: XD, points: [We thank Westholm for the rescue.] }
  - { delegation: XA, points: [We thank Northmere for the quay.] }
`,
  },
]);

/** What the office says on delegations, by where it stands: in their briefs, or in its own part. */
function placesOn(asOf: string) {
  if (!registry) throw new Error('the records are not sound');
  const pack = buildSessionPack(registry, 'presidents-4', asOf, DEFAULT_SETTINGS);
  if (!pack) throw new Error(`no pack as of ${asOf}`);
  expect(unresolvedRefs(pack)).toEqual([]);
  const textsOf = (points: readonly { text: string }[] = []) => points.map(({ text }) => text);
  return {
    briefs: pack.delegations.flatMap(({ house }) => textsOf(house?.points)),
    tab: pack.tabs.house,
    apart: pack.house?.withoutSeat.map(({ title, note, points }) => [title, note, textsOf(points)]),
  };
}

test('what the office writes on a delegation stands in its brief alone while it has a seat', () => {
  expect(placesOn('2021-08-25')).toEqual({
    briefs: ['We thank Northmere for the quay.', 'We thank Westholm for the rescue.'],
    tab: undefined,
    apart: [],
  });
});

test('and is not lost with the seat', () => {
  expect(placesOn('2021-09-08')).toEqual({
    briefs: ['We thank Northmere for the quay.'],
    tab: 'A',
    apart: [
      [
        'Westholm',
        'Nobody is listed for it as of 8 September 2021.',
        ['We thank Westholm for the rescue.'],
      ],
    ],
  });
});
