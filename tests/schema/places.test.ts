import { expect, test } from 'vitest';
import {
  copyOrigin,
  evidencePlaceIn,
  fileOf,
  keyPlaceIn,
  placeIn,
  rememberOrigin,
} from '../../src/schema/places.ts';
import { readYamlFile } from '../../src/schema/yaml-file.ts';

const TEXT = `- id: other
- id: water-10
  chair_person:
    person: ada
    sources: [mere, gazette]
    evidence:
      - source: page
        basis: reported
  participations:
    - person: ada
      printed:
        gazette: { name: A. Example, place_in_list: 3 }
`;

function second(): object {
  const { value: yaml } = readYamlFile({ path: 'data/a.yaml', text: TEXT });
  if (!yaml) throw new Error('not YAML');
  const record = { id: 'water-10' };
  rememberOrigin(record, yaml, [1]);
  return record;
}

const at = ({ line, column, endColumn }: { line: number; column: number; endColumn: number }) =>
  `${line}:${column}-${endColumn}`;

test('a field is found by its path in camelCase, inside the part the record was read from', () => {
  const record = second();
  expect(at(placeIn(record, ['id']))).toBe('2:7-15');
  expect(at(placeIn(record, ['chairPerson', 'person']))).toBe('4:13-16');
  expect(at(keyPlaceIn(record, ['chairPerson']))).toBe('3:3-15');
  expect(at(placeIn(record, ['participations', 0, 'printed', 'gazette', 'placeInList']))).toBe(
    '12:53-54',
  );
  expect(at(placeIn(record))).toBe('2:3-15');
  expect(fileOf(record)).toBe('data/a.yaml');
});

test('a source is found in every form in which evidence is written', () => {
  const record = second();
  expect(at(evidencePlaceIn(record, ['chairPerson'], 'gazette'))).toBe('5:21-28');
  expect(at(evidencePlaceIn(record, ['chairPerson'], 'page'))).toBe('7:17-21');
  expect(at(evidencePlaceIn(record, ['participations', 0], 'gazette'))).toBe('12:9-16');
});

test('inherited evidence has the place of its statement', () => {
  expect(at(evidencePlaceIn(second(), ['participations', 0], 'mere'))).toBe('10:7-18');
  expect(at(evidencePlaceIn(second(), ['participations', 0], 'constructor'))).toBe('10:7-18');
});

test('a copy has the places of its original', () => {
  const record = second();
  const copy = { ...record };
  copyOrigin(record, copy);
  expect(placeIn(copy, ['id'])).toEqual(placeIn(record, ['id']));
});

test('what was never read from a file has no place: our bug', () => {
  expect(() => placeIn({}, ['id'])).toThrow('not read from a file');
  expect(() => copyOrigin({}, {})).toThrow('not read from a file');
});
