/** Small pieces of English that several parts of a paper share. */

/** `1st`, `2nd`, `11th`, `16th`. */
export function ordinal(number: number): string {
  const teens = number % 100;
  if (teens >= 11 && teens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `1 meeting`, `3 meetings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1st to 10th and 12th to 15th`: runs of numbers in words. */
export function ordinalRuns(numbers: readonly number[]): string {
  return listed(
    runsOf(numbers).map(([from, to]) => {
      if (from === to) return ordinal(from);
      return `${ordinal(from)} ${to === from + 1 ? 'and' : 'to'} ${ordinal(to)}`;
    }),
  );
}

/** `1, 3–5 and 9`: runs of numbers in figures. */
export function numberRuns(numbers: readonly number[]): string {
  return listed(runsOf(numbers).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)));
}

function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
