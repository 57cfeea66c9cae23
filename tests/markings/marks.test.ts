import { describe, expect, test } from 'vitest';
import { mailOpening, mailSubject } from '../../src/markings/mail-needs.ts';
import {
  asMarking,
  highestOf,
  isAbove,
  isWithin,
  marksIn,
  under,
} from '../../src/markings/marks.ts';
import { raised } from '../../src/markings/raise.ts';
import { markings } from '../support/markings.ts';

const marks = (...texts: string[]) => texts.flatMap((text) => marksIn(text, markings));
const said = (list: readonly { text: string; level?: unknown }[]) =>
  list.map(({ text, level }) => (level ? text : `"${text}"`));
const mark = (text: string) => {
  const [one] = marks(text);
  if (!one) throw new Error(`${text} is no mark`);
  return one;
};

describe('the marks of a marking', () => {
  test.each([
    ['OFFICIAL // TLP:AMBER', ['OFFICIAL', 'TLP:AMBER']],
    ['OFFICIAL//TLP:AMBER', ['OFFICIAL', 'TLP:AMBER']],
    ['OFFICIAL, TLP:AMBER', ['OFFICIAL', 'TLP:AMBER']],
    [' TLP:AMBER+STRICT ', ['TLP:AMBER+STRICT']],
    ['Compiled from public sources', ['"Compiled from public sources"']],
    ['Not for citation, not for copying', ['"Not for citation, not for copying"']],
    ['a // b', ['"a // b"']],
    ['a, TLP:RED, b, c', ['"a"', 'TLP:RED', '"b, c"']],
    ['official', ['"official"']],
    ['', []],
    [' // ', []],
    ['__proto__, constructor', ['"__proto__, constructor"']],
  ])('%j', (marking, wanted) => {
    expect(said(marksIn(marking, markings))).toEqual(wanted);
  });
});

test('of each scheme the highest, in the order of the schemes; each text once, behind them', () => {
  const all = marks('note', 'TLP:GREEN', 'OFFICIAL', 'TLP:RED', 'note', 'TLP:AMBER', 'OFFICIAL');
  expect(said(highestOf(all))).toEqual(['OFFICIAL', 'TLP:RED', '"note"']);
  expect(highestOf([])).toEqual([]);
});

test('a level is above the lower ones of its scheme, and above nothing of another', () => {
  expect(isAbove(mark('TLP:AMBER+STRICT'), mark('TLP:AMBER'))).toBe(true);
  expect(isAbove(mark('TLP:AMBER'), mark('TLP:AMBER+STRICT'))).toBe(false);
  expect(isAbove(mark('TLP:RED'), mark('TLP:RED'))).toBe(false);
  expect(isAbove(mark('TLP:RED'), mark('OFFICIAL'))).toBe(false);
  expect(isAbove(mark('TLP:RED'), mark('any text'))).toBe(false);
});

test('only what a limit speaks of is within it', () => {
  const limits = marks('OFFICIAL', 'TLP:AMBER', 'for the mission');
  const within = (text: string) => isWithin(mark(text), limits);
  expect(['OFFICIAL', 'TLP:CLEAR', 'TLP:AMBER', 'for the mission'].map(within)).toEqual(
    Array(4).fill(true),
  );
  expect(
    ['OFFICIAL-SENSITIVE', 'TLP:AMBER+STRICT', 'TLP:RED', 'for the embassy', 'constructor'].map(
      within,
    ),
  ).toEqual(Array(5).fill(false));
  expect(isWithin(mark('TLP:CLEAR'), [])).toBe(false);
});

test('a part has its own level in a scheme, and what is around it in every other', () => {
  const whole = marks('OFFICIAL // TLP:AMBER // embargoed');
  expect(asMarking(under(marks('TLP:CLEAR'), whole))).toBe('OFFICIAL // TLP:CLEAR // embargoed');
  expect(asMarking(under([], whole))).toBe('OFFICIAL // TLP:AMBER // embargoed');
  expect(asMarking(under(marks('free'), whole))).toBe('OFFICIAL // TLP:AMBER // free');
});

test('a mail has every mark in its subject; those of TLP and free texts before its text as well', () => {
  const all = marks('note', 'TLP:AMBER', 'OFFICIAL-SENSITIVE', 'TLP:GREEN');
  expect(mailSubject(all)).toBe('OFFICIAL-SENSITIVE // TLP:AMBER // note');
  expect(asMarking(mailOpening(all))).toBe('TLP:AMBER // note');
  expect(mailSubject(marks('Compiled from public sources'))).toBe('Compiled from public sources');
});

describe('a whole', () => {
  const raise = (asked: string, ...parts: string[]) => {
    const { value, diagnostics } = raised(marks(asked), marks(...parts));
    return [asMarking(value), ...diagnostics.map(({ code }) => code)];
  };

  test('is never below its parts, and a warning says what was raised', () => {
    expect(raise('TLP:GREEN', 'TLP:CLEAR')).toEqual(['TLP:GREEN']);
    expect(raise('TLP:GREEN', 'TLP:AMBER', 'TLP:RED')).toEqual(['TLP:RED', 'views/marking-raised']);
    const { diagnostics } = raised(marks('TLP:GREEN, note'), marks('TLP:AMBER', 'TLP:RED'));
    expect(diagnostics[0]?.args).toEqual({
      asked: 'TLP:GREEN // note',
      printed: 'TLP:RED // note',
      part: 'TLP:RED',
    });
  });

  test('bears a scheme that nobody asked for without a word', () => {
    expect(raise('note', 'TLP:AMBER', 'OFFICIAL')).toEqual(['OFFICIAL // TLP:AMBER // note']);
    expect(raise('TLP:GREEN', 'OFFICIAL-SENSITIVE')).toEqual(['OFFICIAL-SENSITIVE // TLP:GREEN']);
  });

  test('is refused where its texts fit no line', () => {
    const long = 'x'.repeat(61);
    expect(raise(long)).toEqual([long]);
    expect(raise(long, 'OFFICIAL')).toContain('views/marking-too-long');
    expect(raise('x'.repeat(50), 'y'.repeat(50))).toContain('views/marking-too-long');
  });
});
