import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import type { Settings } from '../../src/records/schema/kinds.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { placeIn } from '../../src/schema/places.ts';
import { checkAudience, forAudience } from '../../src/views/for-audience.ts';
import { lakesWith } from '../registry/lakes-with.ts';
import { markings } from '../support/markings.ts';

/** Each text says under which marks it stands, so that a text that got through tells how. */
const BRIEFING = `id: brief-water-10
meeting: water-10
written: 2021-05-18
unit: Lakes Desk
reference: number under OFFICIAL
distribution: [list under OFFICIAL]
marking: OFFICIAL
overview:
  - plain
  - { text: green, marking: TLP:GREEN }
  - { text: red, marking: TLP:RED }
  - { text: sensitive, marking: OFFICIAL-SENSITIVE }
  - { text: internal, internal: true }
  - { text: free, marking: for the mission }
  - { text: hostile, marking: constructor }
programme:
  - { date: 2021-05-20, from: 09:00, what: plain entry }
  - { date: 2021-05-20, from: 09:30, what: internal entry, internal: true }
  - { date: 2021-05-20, from: 10:00, what: red entry, where: red place, lead: red lead, marking: TLP:RED }
items:
  - topic: fishing
    marking: TLP:RED
    objective: red objective
    points: [red point, { text: green point, marking: TLP:GREEN }]
    background: [{ text: internal red, internal: true }]
  - topic: shore-safety
    internal: true
    points: [internal point, { text: clear internal, marking: TLP:CLEAR }]
delegations:
  - { delegation: XB, points: [{ text: sensitive point, marking: OFFICIAL-SENSITIVE }] }
  - { delegation: XC, points: [plain point] }
if_raised:
  - subject: red subject
    marking: TLP:RED
    line: [{ text: clear line, marking: TLP:CLEAR }]
  - subject: plain subject
    line: [plain line, { text: internal line, internal: true }]
    background: [{ text: red background, marking: TLP:RED }]
  - subject: subject of red lines
    line: [{ text: red line, marking: TLP:RED }]
`;

function registryOf(text = BRIEFING): Registry {
  const { registry, diagnostics } = lakesWith([
    { path: 'data/briefings/brief-water-10.yaml', text },
  ]);
  if (!registry) throw new Error(JSON.stringify(diagnostics));
  return registry;
}

const AUDIENCES: Settings['audiences'] = {
  nobody: { upTo: [], internal: false },
  partners: { upTo: ['OFFICIAL', 'TLP:GREEN'], internal: false },
  desk: { upTo: ['OFFICIAL'], internal: true },
  all: { upTo: ['OFFICIAL-SENSITIVE', 'TLP:RED'], internal: true },
  mission: { upTo: ['OFFICIAL', 'for the mission'], internal: false },
  tlp: { upTo: ['TLP:RED'], internal: true },
};
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, audiences: AUDIENCES };

function seenBy(name: string | undefined, text = BRIEFING) {
  const seen = forAudience(registryOf(text), SETTINGS, markings, name);
  return [...seen.briefings.values()];
}

/** Every text of what is left. */
function textsFor(name: string | undefined, text = BRIEFING): string[] {
  return leaves(seenBy(name, text)).filter((one) => / |^[a-z]+$/.test(one));
}

function leaves(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'what', 'subject'].includes(key) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, Array.isArray(value) ? key : name),
  );
}

describe('an audience sees', () => {
  test('nothing where it may see no mark', () => {
    expect(seenBy('nobody')).toEqual([]);
  });

  test('what is at or below its marks, and nothing of the unit’s own', () => {
    expect(textsFor('partners')).toEqual([
      'plain',
      'green',
      'plain entry',
      'green point',
      'plain point',
      'plain subject',
      'plain line',
    ]);
  });

  test('what is internal where it is of the unit, and no mark of a scheme it has no limit in', () => {
    expect(textsFor('desk')).toEqual([
      'plain',
      'internal',
      'plain entry',
      'internal entry',
      'internal point',
      'plain point',
      'plain subject',
      'plain line',
      'internal line',
    ]);
  });

  test('a free mark only where it is named letter for letter', () => {
    expect(textsFor('mission')).toContain('free');
    for (const name of ['partners', 'desk', 'all', 'tlp']) {
      expect(textsFor(name)).not.toContain('free');
      expect(textsFor(name)).not.toContain('hostile');
    }
  });

  test('nothing that what is around it keeps from it', () => {
    // All of the briefing is OFFICIAL, of which this audience may see nothing.
    expect(seenBy('tlp')).toEqual([]);
  });

  test('neither number nor distribution where the briefing itself is above it', () => {
    const text = BRIEFING.replace('marking: OFFICIAL\n', 'marking: OFFICIAL-SENSITIVE\n').replace(
      '  - plain\n',
      '  - { text: plain, marking: OFFICIAL }\n',
    );
    const [briefing] = seenBy('partners', text);
    expect(textsFor('partners', text)).toEqual(['plain']);
    expect(briefing).toMatchObject({ unit: 'Lakes Desk', distribution: [] });
    expect(briefing).not.toHaveProperty('reference');
    expect(briefing).not.toHaveProperty('marking');
  });

  test('no briefing that is internal as a whole', () => {
    const text = BRIEFING.replace('marking: OFFICIAL\n', 'marking: OFFICIAL\ninternal: true\n');
    expect(seenBy('partners', text)).toEqual([]);
    expect(seenBy('desk', text)).toHaveLength(1);
  });
});

test('without an audience everything is there, each part with its marking in full', () => {
  const [briefing] = seenBy(undefined);
  expect(briefing?.overview.map(({ text, marking }) => `${text}: ${marking}`)).toEqual([
    'plain: OFFICIAL',
    'green: OFFICIAL // TLP:GREEN',
    'red: OFFICIAL // TLP:RED',
    'sensitive: OFFICIAL-SENSITIVE',
    'internal: OFFICIAL',
    'free: OFFICIAL // for the mission',
    'hostile: OFFICIAL // constructor',
  ]);
  const [fishing, safety] = briefing?.items ?? [];
  expect(fishing?.points.map(({ marking }) => marking)).toEqual([
    'OFFICIAL // TLP:RED',
    'OFFICIAL // TLP:GREEN',
  ]);
  expect(safety?.points.map(({ internal }) => internal)).toEqual([true, true]);
  expect(briefing && placeIn(briefing, ['overview', 2, 'marking']).line).toBe(11);
});

test.each(['constructor', '__proto__', 'toString', '', 'Partners', 'partner'])(
  'an audience called %j that the settings do not have sees no briefing, and is an error',
  (name) => {
    expect(seenBy(name)).toEqual([]);
    expect(checkAudience(SETTINGS, name).map(({ code }) => code)).toEqual(['cli/unknown-audience']);
  },
);

test('the nearest audience is suggested, and all are named', () => {
  const [near] = checkAudience(SETTINGS, 'partner');
  expect(near?.args).toMatchObject({ nearest: 'partners' });
  const [none] = checkAudience(SETTINGS, 'zzzzzz');
  expect(none?.args['known']).toBe('nobody, partners, desk, all, mission, tlp');
  expect(checkAudience(SETTINGS, undefined)).toEqual([]);
  expect(checkAudience(SETTINGS, 'all')).toEqual([]);
});

test('an audience called `constructor` is an audience like any other', () => {
  const settings = { ...SETTINGS, audiences: { constructor: { upTo: [], internal: false } } };
  expect(checkAudience(settings as Settings, 'constructor')).toEqual([]);
  const seen = forAudience(registryOf(), settings as Settings, markings, 'constructor');
  expect([...seen.briefings]).toEqual([]);
});
