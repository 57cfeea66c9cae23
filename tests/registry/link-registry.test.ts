import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { evidencePlaceIn, placeIn } from '../../src/schema/places.ts';
import { LAKES, lakesWith } from './lakes-with.ts';

function lakes(): Registry {
  const { registry, diagnostics } = lakesWith([]);
  expect(diagnostics).toEqual([]);
  if (!registry) throw new Error('not linked');
  return registry;
}

test('the League of Lakes links without a word', () => {
  const registry = lakes();
  expect([...registry.meetings.keys()]).toEqual([
    'call-2021',
    'presidents-4',
    'water-10',
    'water-7',
    'water-9',
  ]);
  expect(registry.people.get('ada-example')?.name).toBe('Ada Example');
});

test('each map is sorted by id, by code unit', () => {
  for (const map of Object.values(lakes())) {
    const ids = [...(map as ReadonlyMap<string, unknown>).keys()];
    expect(ids).toEqual([...ids].sort());
  }
});

describe('evidence', () => {
  test('is inherited by every statement of a meeting that names none', () => {
    const meeting = lakes().meetings.get('water-9');
    const inherited = [{ source: 'lakes-news-2020', basis: 'stated' }];
    expect(meeting?.number?.evidence).toEqual(inherited);
    expect(meeting?.date.evidence).toEqual(inherited);
    expect(meeting?.place.evidence).toEqual(inherited);
    expect(meeting?.mode?.evidence).toEqual(inherited);
    expect(meeting?.chair.evidence).toEqual(inherited);
    expect(meeting?.attendance.evidence).toEqual(inherited);
    for (const list of [meeting?.mentions, meeting?.agenda, meeting?.outcomes]) {
      expect(list?.length).toBeGreaterThan(0);
      for (const one of list ?? []) expect(one.evidence).toEqual(inherited);
    }
  });

  test('of two sources is inherited as both', () => {
    const sources = lakes()
      .meetings.get('water-10')
      ?.number?.evidence.map(({ source }) => source);
    expect(sources).toEqual(['mere-daily-2021', 'shore-gazette-2021']);
  });

  test('of its own is kept as it is', () => {
    const meeting = lakes().meetings.get('water-10');
    expect(meeting?.chair.evidence).toEqual([{ source: 'mere-daily-2021', basis: 'stated' }]);
    expect(meeting?.date.evidence[0]).toMatchObject({ basis: 'derived' });
  });

  test('is not given to what is absent', () => {
    const meeting = lakes().meetings.get('call-2021');
    expect(meeting).not.toHaveProperty('number');
    expect(meeting).not.toHaveProperty('chairPerson');
  });
});

test('a linked meeting has the places of its record', () => {
  const meeting = lakes().meetings.get('water-9') ?? {};
  expect(placeIn(meeting, ['date', 'edtf'])).toMatchObject({
    file: 'data/meetings/water-9.yaml',
    line: 7,
    column: 15,
  });
  expect(evidencePlaceIn(meeting, [], 'lakes-news-2020')).toMatchObject({ line: 5, column: 11 });
});

test('the records themselves inherit nothing', () => {
  const records = readRecords(LAKES, 'data').value;
  linkRegistry(records);
  const meeting = records.meetings.find(({ id }) => id === 'water-9');
  expect(meeting?.number?.evidence).toEqual([]);
});

test('the whole is frozen, all the way down', () => {
  const registry = lakes();
  const thaw: string[] = [];
  const look = (value: unknown, path: string) => {
    if (value === null || typeof value !== 'object') return;
    if (!Object.isFrozen(value)) thaw.push(path);
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
  };
  expect(Object.isFrozen(registry)).toBe(true);
  for (const [kind, map] of Object.entries(registry)) {
    for (const [id, record] of map) look(record, `${kind}/${id}`);
  }
  expect(thaw).toEqual([]);
});

test('of two records with one id the first in the order of files is linked', () => {
  const text = 'id: fishing\nname: Second\ngroup: Water\norder: 40\ncovers: x\n';
  const { registry, diagnostics } = lakesWith([{ path: 'data/topics/zz.yaml', text }]);
  expect(registry?.topics.get('fishing')?.name).toBe('Fishing');
  expect(diagnostics.map(({ code }) => code)).toEqual(['registry/duplicate-id']);
});

test('no records at all are a registry too', () => {
  const { value, diagnostics } = linkRegistry(readRecords([], 'data').value);
  expect(diagnostics).toEqual([]);
  for (const map of Object.values(value)) expect(map.size).toBe(0);
});
