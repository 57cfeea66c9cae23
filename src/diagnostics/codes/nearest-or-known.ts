import type { Args } from '../diagnostic.ts';

/** The nearest name, or all there are. */
export function nearestOrKnown({ nearest, known = '' }: Args, lead: string): string | undefined {
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`;
  return known === '' ? undefined : `${lead} ${listed(known)}`;
}

/** Names with backticks around each. */
export function listed(names = ''): string {
  return names
    .split(', ')
    .map((name) => `\`${name}\``)
    .join(', ');
}
