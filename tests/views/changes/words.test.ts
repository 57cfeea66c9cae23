import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/views/build-view.ts';
import { changeView } from '../../../src/views/changes/change.ts';
import { compareViews } from '../../../src/views/changes/compare-views.ts';
import { changesIn, type Edit, editedLakes, paper } from './edited-lakes.ts';

const MEETING = 'meetings/water-10';
const DAY = '2021-06-01';

/** What an edit of the records changes in the brief on the tenth meeting. */
function edited(...edits: readonly Edit[]): string[] {
  const [before, after] = [editedLakes(), editedLakes(...edits)].map((registry) =>
    paper('session-brief', 'water-10', DAY, registry),
  );
  return before && after ? changesIn(before, after) : [];
}

const session = (asOf: string) => paper('session-brief', 'presidents-4', asOf);

describe('who comes', () => {
  test('a deputy in place of a principal, with the reason that a source gives', () => {
    expect(changesIn(session('2021-08-20'), session('2021-09-07'), 'Delegations')).toEqual([
      'Delegations: Ivar Beispiel (Northmere) is now confirmed on 6 September 2021 (was: announced on 20 August 2021)',
      'Delegations: Eastfjord is now represented by a deputy, Nora Vorlage, Vice-President of Eastfjord, announced on 6 September 2021 (was: Mika Esimerkki, President of Eastfjord); Nora Vorlage in place of Mika Esimerkki since 6 September 2021 (Mika Esimerkki was announced on 20 August 2021). The President stays for the storm on the fjord.',
      'Delegations: Westholm is no longer listed (was: Otto Voorbeeld, President of Westholm, announced on 20 August 2021); Otto Voorbeeld withdrawn on 7 September 2021 (was announced on 20 August 2021)',
    ]);
  });

  test('and the other way round, on an earlier day', () => {
    const lines = changesIn(session('2021-09-07'), session('2021-08-20'), 'Delegations');
    expect(lines).toContain(
      'Delegations: Eastfjord is now represented by Mika Esimerkki, President of Eastfjord, announced on 20 August 2021 (was: a deputy, Nora Vorlage, Vice-President of Eastfjord)',
    );
    expect(lines).toContain(
      'Delegations: Westholm is now listed: Otto Voorbeeld, President of Westholm, announced on 20 August 2021',
    );
  });

  test('a delegation that leaves takes its brief with it, and nothing is said to be untrue', () => {
    const [early, late] = [
      paper('session-pack', 'presidents-4', '2021-09-06'),
      paper('session-pack', 'presidents-4', '2021-09-07'),
    ];
    expect(changesIn(early, late).filter((line) => line.includes('Westholm'))).toEqual([
      'Delegations: Westholm is no longer listed (was: Otto Voorbeeld, President of Westholm, announced on 20 August 2021); Otto Voorbeeld withdrawn on 7 September 2021 (was announced on 20 August 2021)',
      'Sources: New source: The Mere Daily, “Westholm stays away from Reedport”, 7 September 2021, English, https://mere-daily.example/2021/09/07/westholm',
    ]);
    expect(changesIn(late, early, 'Representation')).toEqual([
      'Representation: Westholm, status: Observer of the LL since September 2020',
    ]);
  });

  test('another title of the same person, letter for letter, told once', () => {
    const title = 'title: Minister of Water of Northmere\n';
    expect(edited([MEETING, title, 'title: Minister of “Water” & <Ice>\n'])).toEqual([
      'Delegations: Ada Example (Northmere): title now printed as Minister of “Water” & <Ice> (was: Minister of Water of Northmere)',
      'Where sources differ: Sources differ on Ada Example: now Ada Example, Minister of “Water” & <Ice> (chosen, printed) / A. Example, Minister of Water and Forests of Northmere (was: Ada Example, Minister of Water of Northmere (chosen, printed) / A. Example, Minister of Water and Forests of Northmere)',
    ]);
  });

  test('another head of a delegation whose members stay', () => {
    const lines = edited(
      [MEETING, '  - person: clara-specimen\n    delegation: XC\n', '$&    head: false\n'],
      [
        MEETING,
        '    head: false\n    capacity: not stated',
        '    head: true\n    capacity: not stated',
      ],
    );
    expect(lines).toContain(
      'Delegations: Eastfjord is now led by Gus Fixture, adviser (was: Clara Specimen, Minister of Water of Eastfjord, in the chair)',
    );
    expect(lines.join()).not.toContain('no longer leads');
  });
});

describe('the meeting', () => {
  test('place, as printed and as not stated', () => {
    const unstated: Edit = [
      MEETING,
      'place: { name: Fjordby, state: XC }',
      'place: { name: not stated }',
    ];
    const known = paper('session-brief', 'water-10', DAY);
    const unknown = paper('session-brief', 'water-10', DAY, editedLakes(unstated));
    expect(changesIn(unknown, known)).toContain(
      'Meeting: Place: now Fjordby, Eastfjord (was: not stated)',
    );
    expect(changesIn(known, unknown)).toContain(
      'Meeting: Place: now not stated (was: Fjordby, Eastfjord)',
    );
  });

  test('a date that is stated where it was derived', () => {
    const lines = changesIn(
      paper('session-brief', 'water-10', '2021-05-21'),
      paper('session-brief', 'water-10', '2021-05-22'),
      'Meeting',
    );
    expect(lines[0]).toBe(
      'Meeting: Date: 20 May 2021 (now stated outright; was derived: The item of 21 May says "yesterday".)',
    );
  });

  test('held, where it was only announced; those announced in one sentence', () => {
    const report: Edit[] = [
      [
        'sources/mere-daily-2021-09',
        'published: { edtf: 2021-09-07 }',
        'published: { edtf: 2021-09-16 }',
      ],
    ];
    const before = session('2021-08-20');
    const after = paper('session-brief', 'presidents-4', '2021-09-20', editedLakes(...report));
    const lines = changesIn(before, after);
    expect(lines).toContain(
      'Meeting: Now reported as held on 14–15 September 2021 (was only announced)',
    );
    expect(lines.filter((line) => line.includes('no longer only announced'))).toHaveLength(1);
  });
});

describe('the calendar', () => {
  const event = (edit: Edit) => {
    const [before, after] = [editedLakes(), editedLakes(edit)].map((registry) =>
      paper('country-brief', 'XA', DAY, registry),
    );
    return before && after ? changesIn(before, after, 'Calendar') : [];
  };

  test('an event that has a day now, and one that moved', () => {
    expect(event(['events/water-11', 'date: 2022', 'date: 2022-07-05'])).toEqual([
      'Calendar: Now has a day, 5 July 2022 (was: 2022 (date not stated)): Eleventh meeting of the Council of Water Ministers, Southmere',
    ]);
    expect(event(['events/water-11', 'date: 2022', 'date: 2023'])).toEqual([
      'Calendar: Moved to 2023 (date not stated) (was: 2022 (date not stated)): Eleventh meeting of the Council of Water Ministers, Southmere',
    ]);
  });

  test('an event is never told as another that is named like it', () => {
    const ofNext: Edit = ['events/water-11', 'id: water-11', 'id: water-12'];
    expect(event(ofNext)).toEqual([
      'Calendar: New: Eleventh meeting of the Council of Water Ministers, 2022 (date not stated), Southmere. Expected there: Boris Sample',
      'Calendar: No longer ahead: Eleventh meeting of the Council of Water Ministers, 2022 (date not stated), Southmere',
    ]);
  });
});

describe('what was done and said', () => {
  test('an outcome with another status, and one reworded', () => {
    expect(edited([MEETING, 'status: signed', 'status: adopted'])).toEqual([
      'Outcomes: Now adopted (was: signed): The minutes of the meeting.',
    ]);
    const before = 'Preparations for the joint exercise.';
    const after = 'Preparations for the joint exercise of autumn on the northern shore.';
    expect(edited([MEETING, before, after])).toEqual([
      `Agenda: Shore safety: now “${after}” (was: “${before}”)`,
    ]);
  });

  test('a long rewording is quoted around what differs', () => {
    const long = (word: string) =>
      `${'The parties consider the level of the water. '.repeat(6)}They ${word} to measure it at noon every day. ${'The gauges are read by both. '.repeat(6)}`.trim();
    const text = 'Preparations for the joint exercise.';
    const [one, other] = ['agree', 'refuse'].map((word) =>
      paper('session-brief', 'water-10', DAY, editedLakes([MEETING, text, `"${long(word)}"`])),
    );
    expect(one && other ? changesIn(one, other) : []).toEqual([
      'Agenda: Shore safety: now “… level of the water. They refuse to measure it at noon …” (was: “… level of the water. They agree to measure it at noon …”)',
    ]);
  });
});

describe('the office’s own words', () => {
  const BRIEF = 'briefings/brief-water-10';
  const pack = (...edits: readonly Edit[]) =>
    paper('session-pack', 'water-10', DAY, editedLakes(...edits));

  test('paragraphs new, gone, reworded and marked, and an appointment that moved', () => {
    const lines = changesIn(
      pack(),
      pack(
        [
          BRIEF,
          'We shall send two boats to the exercise.',
          'We shall send three boats to the exercise.',
        ],
        [BRIEF, '      - The charter leaves the figures to the Council.\n', ''],
        [
          BRIEF,
          'has until noon; her car leaves by the side door.',
          'has until noon; her car leaves by the side door.\n    marking: TLP:RED',
        ],
        [BRIEF, 'from: 12:15, what', 'from: 12:30, what'],
      ),
    );
    expect(lines).toEqual([
      'Our brief: Overview, now marked TLP:RED, internal (was: marked internal): “The Minister has until noon; her car leaves by the side door.”',
      'Our brief: On Fishing, background, taken out: “The charter leaves the figures to the Council.”',
      'Our brief: On Shore safety, point to make, now “We shall send three boats to the exercise.” (was: “We shall send two boats to the exercise.”)',
      'Our brief: Programme, moved to 20 May 2021, 12:30 (was: 20 May 2021, 12:15): Statements to the press',
    ]);
  });
});

describe('a list of changes', () => {
  test('has the shape that papers print, and numbers of sources of the later paper only', () => {
    const [before, after] = [session('2021-08-20'), session('2021-09-07')];
    const changes = compareViews(before, after);
    const numbers = 'sources' in after ? after.sources.map(({ number }) => number) : [];
    for (const one of changes) {
      expect(changeView.parse(one)).toEqual(one);
      expect(numbers).toEqual(expect.arrayContaining(one.refs));
    }
    expect(changes.find(({ text }) => text.startsWith('Ivar'))?.refs).not.toEqual([]);
  });

  test('begins with who comes and ends with the sources', () => {
    const parts = compareViews(
      paper('session-pack', 'water-10', '2021-05-21'),
      paper('session-pack', 'water-10', '2021-05-22'),
    ).map(({ part }) => part);
    expect([...new Set(parts)]).toEqual([
      'Delegations',
      'Meeting',
      'Calendar',
      'Announced before',
      'Outcomes',
      'Agenda',
      'Where sources differ',
      'Spellings',
      'Sources',
    ]);
  });

  test('leaves the views that it compares as they are', () => {
    const [before, after] = [session('2021-08-20'), session('2021-09-07')];
    const copies: View[] = structuredClone([before, after]);
    compareViews(before, after);
    expect([before, after]).toEqual(copies);
  });
});
