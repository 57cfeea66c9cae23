import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem } from '../../src/deliver/file-stem.ts';

const parts = {
  asOf: '2021-07-01',
  organisation: 'LoL',
  subject: 'XA',
  document: 'country-brief',
};

describe('fileStem', () => {
  test('has the date first, then organisation, subject and document', () => {
    expect(fileStem(parts)).toBe('2021-07-01_LoL_XA_country-brief');
  });

  test('takes accents off and marks what it changed', () => {
    expect(fileStem({ ...parts, organisation: 'Água' })).toMatch(
      /^2021-07-01_Agua-[0-9a-f]{8}_XA_country-brief$/,
    );
  });

  test('keeps long subjects apart that begin alike', () => {
    const long = 'meeting-of-ministers-'.repeat(8);
    const one = fileStem({ ...parts, subject: `${long}a` });
    const other = fileStem({ ...parts, subject: `${long}b` });
    expect(one).not.toBe(other);
  });

  test('is safe whatever the parts say', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(hostile, hostile, (organisation, subject) => {
        const stem = fileStem({ ...parts, organisation, subject });
        expect(stem).toMatch(/^2021-07-01_[A-Za-z0-9-]+_[A-Za-z0-9-]+_country-brief$/);
        expect(`${stem}.html`.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test('tells hostile names apart also where only case, accents or blanks differ', () => {
    const near = fc
      .tuple(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('.', '/', '\\', ' ', '\u0301', '\0', '..', '%2f'),
      )
      .map(([name, more]) => [name, `${name}${more}`] as const);
    const paths = [
      '../../etc/passwd',
      '..\\..\\a',
      'CON',
      'nul.txt',
      '-rf',
      '~',
      '$(x)',
      '`x`',
      '',
    ];
    fc.assert(
      fc.property(near, fc.constantFrom(...paths), ([a, b], path) => {
        const stems = [a, b, `${path}${a}`, `${path}${b}`].map((subject) =>
          fileStem({ ...parts, subject }),
        );
        expect(new Set(stems).size).toBe(new Set([a, b, `${path}${a}`, `${path}${b}`]).size);
        for (const stem of stems)
          expect(stem).toMatch(/^2021-07-01_LoL_[A-Za-z0-9-]+_country-brief$/);
      }),
    );
  });

  test('tells different subjects apart', () => {
    const subject = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(subject, subject, (a, b) => {
        fc.pre(a !== b);
        expect(fileStem({ ...parts, subject: a })).not.toBe(fileStem({ ...parts, subject: b }));
      }),
    );
  });
});
