import type { CodeEntry } from '../codes.ts';
import { nearestOrKnown } from './nearest-or-known.ts';

/** Slips in handling markings. */
export const markingCodes: Readonly<Record<string, CodeEntry>> = {
  'markings/unknown-level': {
    severity: 'error',
    message: ({ found }) => `\`${found}\` looks like a handling marking and is none`,
    help: (args) => nearestOrKnown(args, 'the levels are:'),
    meaning:
      'The text is written like a level of a scheme in `markings.yaml`, but no level is written just so. Printed, it would look like a marking and be handled as none. Any other text may be a marking.',
    example: `=== data/briefings/brief-water-10.yaml
id: brief-water-10
meeting: water-10
written: 2021-05-18
unit: Lakes Desk
overview:
  # error 47-55 markings/unknown-level
  - { text: Nothing is settled yet., marking: TLP:AMBR }
`,
  },
  'markings/too-high': {
    severity: 'error',
    message: ({ found, highest }) =>
      `\`${found}\` is above what papers of this program may bear; they go up to \`${highest}\``,
    help: () => 'such words belong into another system: take them out of the records',
    meaning:
      'The levels that `markings.yaml` lists under `above` are for other systems than this. A paper that bore one would pretend to a protection that it does not have.',
    example: `=== data/briefings/brief-water-10.yaml
id: brief-water-10
meeting: water-10
written: 2021-05-18
unit: Lakes Desk
# error 10-20 markings/too-high
marking: TOP SECRET
overview:
  - Nothing is settled yet.
`,
  },
};
