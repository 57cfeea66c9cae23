import { editDistance } from '../../diagnostics/edit-distance.ts';
import { skeletonOf, stemOf } from './fold-token.ts';
import type { ParsedName } from './parse-name.ts';

/** How alike the family names of two people are: spelt alike, one name in two dresses, a slip. */
export type FamilyLikeness = 'same' | 'variant' | 'slip' | 'far';

/** How alike two people's given names are; `near` is a letter apart, and may well be two names. */
export type GivenLikeness = 'same' | 'near' | 'different';

/** The likeness of two family names, folded. */
export function compareFamilies(a: string, b: string): FamilyLikeness {
  if (a === b) return 'same';
  const [one, two] = [stemOf(a), stemOf(b)];
  if (one === two) return 'variant';
  // In a short name a letter or a vowel is the whole difference.
  const shorter = Math.min(one.length, two.length);
  if (shorter < 5 || /\d/.test(one + two) || one.charAt(0) !== two.charAt(0)) return 'far';
  const edits = editDistance(one, two);
  const allowed = shorter >= 7 ? 2 : 1;
  if (edits <= allowed && skeletonOf(one) === skeletonOf(two)) return 'variant';
  return edits === 1 && shorter >= 6 ? 'slip' : 'far';
}

/** The likeness of two people's given names, over every form of either. */
export function compareGiven(a: readonly ParsedName[], b: readonly ParsedName[]): GivenLikeness {
  const [fullA, fullB] = [a.filter(hasGiven), b.filter(hasGiven)];
  if (fullA.length > 0 && fullB.length > 0) {
    return best(fullA.flatMap((one) => fullB.map((two) => compareFull(one.given, two.given))));
  }
  const agree = a.some((one) => b.some((two) => initialsAgree(one.initials, two.initials)));
  return agree ? 'same' : 'different';
}

/** Whether a form has a given name written out. */
export function hasGiven(name: ParsedName): boolean {
  return name.given.length > 0;
}

function best(all: readonly GivenLikeness[]): GivenLikeness {
  if (all.includes('same')) return 'same';
  return all.includes('near') ? 'near' : 'different';
}

function compareFull(a: readonly string[], b: readonly string[]): GivenLikeness {
  const [one, two] = [a.join(''), b.join('')];
  // A patronymic or second name is often left out.
  if (one === two || a[0] === b[0]) return 'same';
  if (/\d/.test(one + two)) return 'different';
  const shorter = Math.min(one.length, two.length);
  const edits = editDistance(one, two);
  if (shorter >= 5 && edits <= 2 && skeletonOf(one) === skeletonOf(two)) return 'same';
  if (edits > 1) return 'different';
  return shorter >= 6 ? 'same' : 'near';
}

/** Letters by which one initial is written after one script or another: `Дж` is J or D. */
const SAME_INITIAL = ['jd', 'jz', 'jg', 'kh', 'kx', 'kq', 'hx', 'ye', 'yi', 'ei', 'vw', 'fp'];

/** Whether initials may be one person's: as far as both go, they agree letter by letter. */
function initialsAgree(a: readonly string[], b: readonly string[]): boolean {
  const both = Math.min(a.length, b.length);
  return Array.from({ length: both }, (_, index) => [a[index] ?? '', b[index] ?? '']).every(
    ([one = '', two = '']) =>
      one === two || SAME_INITIAL.includes(one + two) || SAME_INITIAL.includes(two + one),
  );
}
