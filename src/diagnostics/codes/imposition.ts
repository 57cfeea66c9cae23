import type { CodeEntry } from '../codes.ts';

/** Codes of printing two pages on a side. */
export const impositionCodes: Readonly<Record<string, CodeEntry>> = {
  'imposition/thick-booklet': {
    severity: 'warning',
    message: ({ sheets, most }) =>
      `the booklet has ${sheets} sheets; more than ${most} cannot be stapled through the fold`,
    help: () => 'print it with `--print duplex`, or have it bound',
    meaning: 'A booklet is one signature: all its sheets lie in one another and are stapled.',
  },
};
