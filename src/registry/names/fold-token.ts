/** Letters that decomposing leaves as they are; the last is the Cyrillic i. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  і: 'i',
};

/**
 * How the same sound is spelt by one habit of transliteration or another. Each entry takes two
 * spellings that are in use for one name.
 */
const HABITS: Readonly<Record<string, string>> = {
  shch: 's',
  sch: 's',
  sh: 's',
  dzh: 'j',
  dj: 'j',
  zh: 'j',
  tch: 'c',
  ch: 'c',
  ts: 'c',
  tz: 'c',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  ck: 'k',
  q: 'k',
  w: 'v',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  y: 'i',
};

const SOUNDS = new RegExp(Object.keys(HABITS).join('|'), 'g');

/**
 * A word of a name without case, marks and apostrophes, and with the usual habits of
 * transliteration levelled: `Kakharov` and `Qaharov` come out alike, and so do `Yermekbayev` and
 * `Ermekbaev`. For comparing only, never for print. Letters outside Latin stay as they are.
 */
export function foldToken(word: string): string {
  return plainToken(word)
    .replace(/^x|x(?![aeiouy])/g, 'h')
    .replace(/x/g, 'ks')
    .replace(SOUNDS, (sound) => HABITS[sound] ?? sound)
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/gu, '$1');
}

/** A word of a name without case, marks and apostrophes, its letters as they were spelt. */
export function plainToken(word: string): string {
  if (/^[A-Za-z]*$/.test(word)) return word.toLowerCase();
  const bare = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}]/gu, '')
    .toLowerCase();
  return bare.replace(/[ßøœæłđðþıі]/g, (letter) => SPELT_OUT[letter] ?? letter);
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
