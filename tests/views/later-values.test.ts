import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCountryBrief } from '../../src/views/country-brief.ts';
import { buildSessionBrief } from '../../src/views/session-brief.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';

const MEETING = 'data/meetings/water-10.yaml';
/** The press item comes out on the first day, the gazette on the second. */
const [FIRST, SECOND] = ['2021-05-21', '2021-05-22'] as const;
const PRESS = 'mere-daily-2021';
const CHOSEN =
  'chosen: { source: shore-gazette-2021, on: 2021-06-01, by: the desk, because: It was there. }';

/** Tenth meeting of the water ministers, with other lines for some of its facts. */
function lakes(...facts: readonly (readonly [line: RegExp, by: string])[]) {
  const text = facts.reduce(
    (all, [line, by]) => {
      expect(all).toMatch(line);
      return all.replace(line, by);
    },
    LAKES.find(({ path }) => path === MEETING)?.text ?? '',
  );
  const { registry, diagnostics } = lakesWith([{ path: MEETING, text }]);
  expect(diagnostics).toEqual([]);
  if (!registry) throw new Error('no registry');
  return registry;
}

const fact = (value: string, says: string) =>
  `{ ${value}, evidence: [{ source: ${PRESS}, says: ${says} }, { source: shore-gazette-2021 }], ${CHOSEN} }`;

const PLACE = [
  /^place: .*$/m,
  `place: ${fact('name: Fjordby, state: XC', 'in Lakeside')}`,
] as const;
const DATE = [/^date:\n(?: .*\n)+/m, `date: ${fact('edtf: 2021-05-20', '19 May 2021')}\n`] as const;
const NUMBER = [/^number: .*$/m, `number: ${fact('value: 10', 'the ninth meeting')}`] as const;
const CHAIR = [/^chair: .*$/m, `chair: ${fact('state: XC', 'chaired by Southmere')}`] as const;

function briefOn(asOf: string, registry: ReturnType<typeof lakes>) {
  const brief = buildSessionBrief(registry, 'water-10', asOf, DEFAULT_SETTINGS);
  if (!brief) throw new Error('no brief');
  return brief;
}

function rowOf(label: string, { facts, sources }: ReturnType<typeof briefOn>) {
  const [statement] = facts.find((row) => row.label === label)?.statements ?? [];
  const titles = statement?.refs.map((ref) => sources[ref - 1]?.title);
  return { text: statement?.text, titles };
}

describe('a fact that the record has as a later source does', () => {
  test.each([
    ['Place', PLACE, '“in Lakeside”', 'Fjordby, Eastfjord'],
    ['Date', DATE, '“19 May 2021”', '20 May 2021'],
    ['Number', NUMBER, '“the ninth meeting”', '10th'],
    ['Chair', CHAIR, '“chaired by Southmere”', 'Eastfjord'],
  ] as const)(
    '%s is until then what the earlier one says, word for word',
    (label, line, early, late) => {
      const registry = lakes(line);
      expect(rowOf(label, briefOn(FIRST, registry))).toEqual({
        text: early,
        titles: ['“Fjordby hosts the water ministers”'],
      });
      expect(rowOf(label, briefOn(SECOND, registry)).text).toBe(late);
      expect(rowOf(label, briefOn('2022-01-01', registry)).text).toBe(late);
    },
  );

  test('stands nowhere else in papers of that day', () => {
    const registry = lakes(PLACE, DATE, NUMBER, CHAIR);
    const { calendar: _, ...brief } = briefOn(FIRST, registry);
    const country = buildCountryBrief(registry, 'XA', FIRST, DEFAULT_SETTINGS);
    for (const paper of [brief, country?.glance, country?.representation, country?.timeline]) {
      expect(JSON.stringify(paper)).not.toMatch(
        /20 May 2021|2021-05-20|10th meeting of|Fjordby, E/,
      );
    }
    expect(brief.front.title).toBe('Meeting of the Council of Water Ministers');
    expect(brief.front.subtitle).toBe('“19 May 2021”');
  });
});

describe('a fact in other words than the record’s is the same', () => {
  test('where its source is said to lead to it', () => {
    expect(rowOf('Date', briefOn(FIRST, lakes())).text).toBe('20 May 2021');
  });

  test.each(['in Fjordby', 'in the town of Fjordby'])('where it has its word: %s', (says) => {
    const line = `place: ${fact('name: Fjordby, state: XC', says)}`;
    const registry = lakes([/^place: .*$/m, line.replace(`, ${CHOSEN}`, '')]);
    expect(rowOf('Place', briefOn(FIRST, registry)).text).toBe('Fjordby, Eastfjord');
  });

  test('where no later source has the record’s own word either', () => {
    const mode = `mode: { value: in person, evidence: [{ source: ${PRESS}, says: at one table }, { source: shore-gazette-2021, says: around a table }] }\nattendance:`;
    const registry = lakes([/^attendance:/m, mode]);
    expect(rowOf('Format', briefOn(FIRST, registry)).text).toBe('in person');
  });
});
