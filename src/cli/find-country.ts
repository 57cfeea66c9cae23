import { countryName } from '../countries/country-name.ts';
import { foldName } from '../countries/fold-name.ts';
import { countryCandidates, countryNames, resolveCountry } from '../countries/resolve-country.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { State } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';

/** A state on record that somebody asked for. */
export interface FoundCountry {
  readonly code: string;
  readonly name: string;
  /** Whether the words were its plain name or its code, so that nothing need be said of it. */
  readonly plain: boolean;
}

/**
 * The state on record that the words mean. The records come first, so that a project may have
 * states and names of its own; then any usual name or code.
 */
export function findCountry(
  words: string,
  registry: Pick<Registry, 'states'>,
): Result<FoundCountry | undefined> {
  const own = ownState(words, registry);
  if (own) return found(own, words);
  const resolved = resolveCountry(words);
  if (!resolved) return notFound(words, registry);
  const state = registry.states.get(resolved.code);
  if (state) return found(state, words);
  const args = { name: resolved.name, code: resolved.code };
  return { value: undefined, diagnostics: [{ code: 'cli/country-not-on-record', args }] };
}

/** How a state is called in lists and messages. */
export function stateName({ id, name }: Pick<State, 'id' | 'name'>): string {
  return name ?? countryName(id, 'short') ?? id;
}

function ownState(words: string, { states }: Pick<Registry, 'states'>): State | undefined {
  const wanted = foldName(words);
  const byCode = states.get(words.trim().toUpperCase());
  if (byCode || wanted === '') return byCode;
  return [...states.values()].find((state) =>
    [stateName(state), state.sortNames.ru ?? ''].some((name) => foldName(name) === wanted),
  );
}

function found(state: State, words: string): Result<FoundCountry> {
  const name = stateName(state);
  const plain = [name, state.id].includes(words.trim());
  return { value: { code: state.id, name, plain }, diagnostics: [] };
}

function notFound(words: string, { states }: Pick<Registry, 'states'>): Result<undefined> {
  const candidates = countryCandidates(words);
  if (candidates.length > 1 && candidates.length < 6) {
    const named = candidates.map(({ name, code }) => `${name} (\`${code}\`)`);
    const args = { found: words, candidates: named.join(' or ') };
    return { value: undefined, diagnostics: [{ code: 'cli/ambiguous-country', args }] };
  }
  return { value: undefined, diagnostics: [unknown(words, states)] };
}

/** Names on record are the likelier ones, so the rest of the world comes second. */
function unknown(words: string, states: Registry['states']): Diagnostic {
  const onRecord = nearest(words, [...states.values()].map(stateName), 3);
  const near = onRecord.length > 0 ? onRecord : nearest(words, countryNames(), 3);
  const args = { found: words, ...(near.length > 0 ? { nearest: orList(near) } : {}) };
  return { code: 'cli/unknown-country', args };
}

/** `` `a`, `b` or `c` ``. */
export function orList(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ');
}
