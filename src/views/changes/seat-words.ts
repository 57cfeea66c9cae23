import type { Attendees } from '../parts/attendees.ts';

/** Somebody in the list, as far as all lists have it. */
export type Seat = Attendees['sections'][number]['people'][number];

const DEPUTY = /^deputy/;

/** `Bahodir Qurbonov, Deputy Secretary of the Security Council, by video`. */
export function seatWords({ name, title, flags }: Pick<Seat, 'name' | 'title' | 'flags'>): string {
  const others = flags.filter((flag) => !DEPUTY.test(flag));
  return [name, title, ...others].join(', ');
}

/** The same, with a word before it where only this one of the two is a deputy. */
export function rankedWords(
  seat: Pick<Seat, 'name' | 'title' | 'flags'>,
  other?: Pick<Seat, 'flags'>,
): string {
  const isTold = isDeputy(seat) && (other === undefined || !isDeputy(other));
  return isTold ? `a deputy, ${seatWords(seat)}` : seatWords(seat);
}

function isDeputy({ flags }: Pick<Seat, 'flags'>): boolean {
  return flags.some((flag) => DEPUTY.test(flag));
}
