/**
 * Fields whose words are on no page, and why. A field that is not here has to reach the page, the
 * HTML file and the JSON file: whoever adds one decides.
 */
const UNPRINTED: Readonly<Record<string, string>> = {
  'sources.dateline': 'for the curator: it is never the place of the meeting',
  'sources.consulted': 'for the curator',
  'sources.notes.*': 'for the curator',
  'people.name_because': 'for the curator',
  'people.notes.*': 'for the curator',
  'meetings.notes.*': 'for the curator',
  'events.notes.*': 'for the curator',
  'events.revised.*.because': 'for the curator; `explain` tells it',
  'meetings.revised.*.because': 'for the curator; `explain` tells it',
  'instruments.notes.*': 'for the curator',
  'topics.covers': 'for the curator',
  'states.sort_names.ru': 'only sorts',
  'states.sort_names.own': 'only sorts',
  'orders.notes.*': 'for the curator',
  'briefings.notes.*': 'for the curator',
  'settings.audiences.*.up_to.*': 'a limit of what is printed',
  'settings.mail.distribution': 'a file',
  'settings.mail.server.user': 'a name to log in with',
  'bodies.principal': 'not asked for by any document yet',
};

/** Evidence of names, registers and statuses is cited by number; its words are the curator's. */
const CITED_ONLY =
  /^(organisations|bodies|instruments|orders|people\.(forms|original)\.\*|states\.status\.\*)\.evidence\.\*\.(because|says)$/;

/** Wordings are printed where sources differ, which how somebody stood on a day has no place for. */
const WORDED_ONLY = /^meetings\.participations\.\*\.standing\.\*\.evidence\.\*\.says$/;

/** What the frame of records rests on, and how somebody stood: `explain` tells what was chosen there. */
const CHOSEN_APART =
  /^(organisations|bodies|instruments|orders|people\.original\.\*|states\.status\.\*|meetings\.participations\.\*\.standing\.\*)\.chosen\.(because|by)$/;

/** Marks are no words of any kind: a paper has the highest of them. They have tests of their own. */
const MARKS = /^briefings\.(.*\.)?marking$/;

/** Whether the words of a field are for no page. */
export function isUnprinted(name: string): boolean {
  return (
    Object.hasOwn(UNPRINTED, name) ||
    MARKS.test(name) ||
    CITED_ONLY.test(name) ||
    WORDED_ONLY.test(name) ||
    CHOSEN_APART.test(name)
  );
}
