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
  /** With single spaces between its words. */
  readonly form: string;
  /** The second word of the form; most that share a first name differ in it. */
  readonly second: string | undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const IN_WORD = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const SPACES = /\s+/y;

/**
 * Makes a function that finds names in texts: whole words only, the longest form first, and none
 * within another. A form that two people share names neither: nobody says which of them is meant.
 */
export function nameFinder(people: readonly NamedForms[]): (text: string) => Mention[] {
  const byFirstWord = candidatesOf(people);
  return (text) => {
    const words = [...text.matchAll(WORD)];
    const mentions: Mention[] = [];
    let free = 0;
    for (const [at, { 0: word, index }] of words.entries()) {
      const candidates = index < free ? undefined : byFirstWord.get(word);
      const found = candidates && longestAt(text, index, words[at + 1]?.[0], candidates);
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
  next: string | undefined,
  candidates: readonly Candidate[],
): Mention | undefined {
  for (const { key, form, second } of candidates) {
    if (second !== undefined && second !== next) continue;
    const end = endOf(form, text, at);
    if (end !== undefined) return { key, start: at, end };
  }
  return;
}

/** Where a form ends that stands at one place of a text, however its words are spaced. */
function endOf(form: string, text: string, at: number): number | undefined {
  let end = at;
  for (const part of form.split(' ')) {
    if (end > at) {
      SPACES.lastIndex = end;
      if (!SPACES.test(text)) return;
      end = SPACES.lastIndex;
    }
    if (!text.startsWith(part, end)) return;
    end += part.length;
  }
  // No form ends inside a word; one that ends in a full stop may be followed by anything.
  const runsOn = ENDS_IN_WORD.test(form) && IN_WORD.test(text.slice(end, end + 2));
  return runsOn ? undefined : end;
}

function candidatesOf(people: readonly NamedForms[]): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const [form, key] of ownForms(people)) {
    const [first, second] = form.match(WORD) ?? [];
    // A form without letters or figures, or with a mark before them, is found by nothing.
    if (first === undefined || !form.startsWith(first)) continue;
    const list = candidates.get(first) ?? [];
    list.push({ key, form, second });
    candidates.set(first, list);
  }
  for (const list of candidates.values()) list.sort((a, b) => b.form.length - a.form.length);
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
