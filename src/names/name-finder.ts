/** Somebody, by an id, with every form of the name that may stand in a text. */
export interface NamedForms {
  readonly key: string;
  readonly forms: readonly string[];
}

/** Where a text names somebody, as offsets of UTF-16 units. */
export interface Mention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly key: string;
  /** Matches the whole form at one place, however its words are spaced. */
  readonly pattern: RegExp;
  readonly length: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/**
 * Makes a function that finds names in texts: whole words only, the longest form first, and none
 * within another. A form that two people share names neither: nobody says which of them is meant.
 */
export function nameFinder(people: readonly NamedForms[]): (text: string) => Mention[] {
  const byFirstWord = candidatesOf(people);
  return (text) => {
    const mentions: Mention[] = [];
    let free = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < free) continue;
      const found = longestAt(text, index, byFirstWord.get(word) ?? []);
      if (!found) continue;
      mentions.push(found);
      free = found.end;
    }
    return mentions;
  };
}

function longestAt(
  text: string,
  at: number,
  candidates: readonly Candidate[],
): Mention | undefined {
  for (const { key, pattern } of candidates) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { key, start: at, end: at + match[0].length };
  }
  return;
}

function candidatesOf(people: readonly NamedForms[]): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const [form, key] of ownForms(people)) {
    const [first] = form.match(WORD) ?? [];
    // A form without letters or figures, or with a mark before them, is found by nothing.
    if (first === undefined || !form.startsWith(first)) continue;
    const list = candidates.get(first) ?? [];
    list.push({ key, pattern: patternOf(form), length: form.length });
    candidates.set(first, list);
  }
  for (const list of candidates.values()) list.sort((a, b) => b.length - a.length);
  return candidates;
}

/** The forms that belong to one person alone. */
function ownForms(people: readonly NamedForms[]): Map<string, string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { key, forms } of people) {
    for (const form of forms.map(spaced)) {
      const owner = owners.get(form);
      if (owner !== undefined && owner !== key) shared.add(form);
      owners.set(form, key);
    }
  }
  for (const form of shared) owners.delete(form);
  return owners;
}

function spaced(form: string): string {
  return form.trim().replace(/\s+/g, ' ');
}

/** No form ends inside a word; one that ends in a full stop may be followed by anything. */
function patternOf(form: string): RegExp {
  const words = form
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`);
  const end = /[\p{L}\p{M}\p{N}]$/u.test(form) ? WORD_END : '';
  return new RegExp(`${words}${end}`, 'uy');
}
