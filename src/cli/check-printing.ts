import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { choose } from './choose.ts';
import { MOST_COPIES } from './copies.ts';
import type { BuildOptions, CardDocument, RawOptions } from './options.ts';

const PRINTS = ['simplex', 'duplex', 'booklet', '2up'] as const;

/** How papers are to come out of the printer. */
type Printing = Pick<BuildOptions, 'print' | 'copies' | 'holders' | 'cards'>;

/** How people call the cards, and their documents. */
const CARDS: Readonly<Record<string, CardDocument>> = {
  tent: 'tent-cards',
  badge: 'badges',
  place: 'name-plates',
  'table-plan': 'seating-list',
};

/** Checks what `build` is told of printing. Every fault is reported. */
export function checkPrinting(raw: RawOptions): Result<Printing> {
  const print = raw.print === undefined ? [] : [raw.print.toLowerCase()];
  const prints = choose('--print', print, PRINTS);
  const wanted = (raw.cards ?? []).flatMap((list) => list.split(',')).map(plain);
  const cards = choose('--cards', wanted, Object.keys(CARDS));
  const value = {
    cards: cards.value.flatMap((name) => CARDS[name] ?? []),
    ...(prints.value[0] ? { print: prints.value[0] } : {}),
    ...(raw.copies === undefined ? {} : { copies: Number(raw.copies) }),
    ...(raw.holders === undefined ? {} : { holders: raw.holders }),
  };
  return {
    value,
    diagnostics: [...prints.diagnostics, ...cards.diagnostics, ...checkCopies(raw.copies)],
  };
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function checkCopies(copies: string | undefined): Diagnostic[] {
  if (copies === undefined) return [];
  const count = Number(copies);
  if (/^[0-9]+$/.test(copies) && count >= 1 && count <= MOST_COPIES) return [];
  return [{ code: 'cli/bad-copies', args: { found: copies, limit: String(MOST_COPIES) } }];
}
