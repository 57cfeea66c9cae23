const SPELT_OUT: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/[øœ]/g, 'o'],
  [/æ/g, 'a'],
  [/ł/g, 'l'],
  [/[đð]/g, 'd'],
  [/þ/g, 't'],
  [/[ıі]/g, 'i'],
];

/**
 * How the same sound is spelt by one habit of transliteration or another, from the longest
 * spelling to the shortest. Each pair takes two spellings that are in use for one name.
 */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/dzh|dj|zh/g, 'j'],
  [/tch|ch|ts|tz/g, 'c'],
  [/x(?=[^aeiouy]|$)|^x/g, 'h'],
  [/x/g, 'ks'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|y/g, 'i'],
  [/i+/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * A word of a name without case, marks and apostrophes, and with the usual habits of
 * transliteration levelled: `Kakharov` and `Qaharov` come out alike, and so do `Yermekbayev` and
 * `Ermekbaev`. For comparing only, never for print. Letters outside Latin stay as they are.
 */
export function foldToken(word: string): string {
  return replaceAll(plainToken(word), HABITS);
}

/** A word of a name without case, marks and apostrophes, its letters as they were spelt. */
export function plainToken(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}]/gu, '')
    .toLowerCase();
  return replaceAll(bare, SPELT_OUT);
}

function replaceAll(word: string, steps: readonly (readonly [RegExp, string])[]): string {
  return steps.reduce((here, [pattern, into]) => here.replace(pattern, into), word);
}

const ENDINGS = /(zoda|zada|zade|zadeh|ovna|evna|ova|eva|off|ov|ev|of|ef)$/;

/**
 * A folded family name without the ending that differs with language, gender or fashion: both
 * `Mahmudov` and `Mahmudzoda` leave `mahmud`. Short names keep theirs: too little would be left.
 */
export function stemOf(folded: string): string {
  const stem = folded.replace(ENDINGS, '');
  return stem.length >= 4 ? stem : folded;
}

/** The consonants of a folded name: vowels are what spellings of one name differ in most. */
export function skeletonOf(folded: string): string {
  return folded.replace(/[aeiou]/g, '');
}
