import type { CodeEntry } from '../codes.ts';

export const viewCodes: Readonly<Record<string, CodeEntry>> = {
  'views/no-own-name': {
    severity: 'error',
    message: ({ state }) =>
      `\`${state}\` is to stand by its name in its own language, and which name that is cannot be told`,
    help: () =>
      'add `sort_names: { own: ... }` to its record, in Latin letters: `Elláda`, `Belgique/België`; it is only sorted by, never printed',
    meaning:
      'In the order `own-language` each state stands by the name it has for itself. Where it has several official languages, or none in Latin letters, only its record can say which name and spelling that is.',
  },
  'views/no-russian-name': {
    severity: 'warning',
    message: ({ state }) =>
      `\`${state}\` is to stand in Russian alphabetical order, and has no Russian name`,
    help: () => 'add `sort_names: { ru: ... }` to its record; it is only sorted by, never printed',
    meaning:
      'The order asked for goes by the Russian names of states. Without one, a state is sorted by its English name and stands in the wrong place.',
  },
  'views/nobody-seated': {
    severity: 'error',
    message: ({ meeting, asOf, video }) =>
      video
        ? `nobody has a seat at \`${meeting}\`: all take part by video, as known by ${asOf}`
        : `nobody has a seat at \`${meeting}\`: no source known by ${asOf} lists the delegations`,
    help: ({ meeting }) =>
      `cards and seating are made of a list of delegations; see \`brief explain ${meeting}\``,
    meaning:
      'No source known by the day lists the delegations, or all of them take part by video: there is nothing to put on the table.',
  },
  'views/without-card': {
    severity: 'note',
    message: ({ meeting, people }) => `by video, no seat and no card at \`${meeting}\`: ${people}`,
    meaning:
      'Who takes part by video has no seat, so no card is made; the seating list names them apart.',
  },
  'views/not-yet-reported': {
    severity: 'error',
    message: ({ meeting, asOf }) => `no source on \`${meeting}\` was published by ${asOf}`,
    help: ({ reported }) =>
      reported ? `its first report is of ${reported}: try \`--as-of ${reported}\`` : undefined,
    meaning:
      'A session brief knows only what was published by its as-of day, and by that day nothing on record reported this meeting.',
  },
  'views/marking-raised': {
    severity: 'warning',
    message: ({ asked, printed, part }) =>
      `the paper was to be marked \`${asked}\`, and is marked \`${printed}\`: it holds a part marked \`${part}\``,
    help: () => 'ask for that marking, or leave the part out with `--audience`',
    meaning:
      'A paper is never marked below its parts, so the marking that was asked for was raised to the highest among them.',
  },
  'views/marking-too-long': {
    severity: 'error',
    message: ({ marking, length, limit }) =>
      `the texts among the marks of the paper have ${length} characters, and ${limit} fit: \`${marking}\``,
    help: () =>
      'shorten them, or mark parts with levels of a scheme, of which only the highest is printed',
    meaning:
      'A paper bears the marks of its parts at the top and bottom of each page: the highest level of each scheme, and each other text. There is no room for so many texts.',
  },
};
