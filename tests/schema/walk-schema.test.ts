import { expect, test } from 'vitest';
import { z } from 'zod';
import { camelKeys, snakeKey } from '../../src/schema/camel-keys.ts';
import { jsonSchemaOf } from '../../src/schema/json-schema.ts';
import { valueAt } from '../../src/schema/value-at.ts';
import { elementOf, fieldsAt, stepInto, unwrap } from '../../src/schema/walk-schema.ts';

const inner = z.strictObject({ name: z.string() }).transform((value) => value.name);
const schema = z.strictObject({
  list: z.array(inner).default([]),
  byId: z.record(z.string(), inner).optional(),
  either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]),
});

test('fields are found through arrays, records, unions, defaults and transforms', () => {
  expect(fieldsAt(schema, [])).toEqual(['list', 'byId', 'either']);
  expect(fieldsAt(schema, ['list', 3])).toEqual(['name']);
  expect(fieldsAt(schema, ['byId', 'any'])).toEqual(['name']);
  expect(fieldsAt(schema, ['list', 3, 'name'])).toEqual([]);
  expect(fieldsAt(schema, ['nowhere', 'x'])).toEqual([]);
});

test('a step that the schema does not have leads nowhere', () => {
  expect(stepInto(schema, 'nowhere')).toBeUndefined();
  expect(stepInto(z.array(z.string()), 'length')).toBeUndefined();
  for (const step of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(stepInto(schema, step)).toBeUndefined();
    expect(fieldsAt(schema, [step])).toEqual([]);
  }
  expect(stepInto(schema.shape.either, 'b')).toBeInstanceOf(z.ZodString);
  expect(elementOf(z.string())).toBeUndefined();
  expect(elementOf(schema.shape.list)).toBe(inner);
  expect(unwrap(z.string().optional().nullable())).toBeInstanceOf(z.ZodString);
});

test('a key that every object has stays a key and changes no object', () => {
  const record = camelKeys(JSON.parse('{"__proto__":{"is_bad":1},"constructor":{"is_bad":2}}'));
  expect(Object.entries(record)).toEqual([
    ['__proto__', { isBad: 1 }],
    ['constructor', { isBad: 2 }],
  ]);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'isBad')).toBe(false);
});

test('keys become camelCase all the way down, and back', () => {
  const record = { place_in_list: 1, printed: { 'mere-daily-2021': { same_because: [null] } } };
  expect(camelKeys(record)).toEqual({
    placeInList: 1,
    printed: { 'mere-daily-2021': { sameBecause: [null] } },
  });
  expect(['placeInList', 'id', 'mere-daily'].map(snakeKey)).toEqual([
    'place_in_list',
    'id',
    'mere-daily',
  ]);
});

test('a value is found by its path, and only where it is the record’s own', () => {
  const value = { a: [{ b: 1 }], n: null };
  expect(valueAt(value, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(value, [])).toBe(value);
  expect(valueAt(value, ['n'])).toBeNull();
  for (const path of [['n', 'x'], ['a', 7], ['a', 0, 'b', 'c'], ['constructor'], ['a', 'map']]) {
    expect(valueAt(value, path)).toBeUndefined();
  }
});

test('a JSON Schema says what may be typed, with its title', () => {
  expect(jsonSchemaOf(schema, 'A thing')).toMatchObject({
    title: 'A thing',
    type: 'object',
    additionalProperties: false,
    properties: { list: { type: 'array' } },
  });
});
