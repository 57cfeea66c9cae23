import type { Registry } from '../../registry/registry.ts';
import { type Section, section } from './sheet.ts';

/** `[sco-2021, pk-2021 (derived)]`: the sources of a statement and, where not plain, its basis. */
export function sourcesOf(
  evidence: readonly { readonly source: string; readonly basis?: string }[],
): string {
  const named = evidence.map(({ source, basis }) =>
    basis && basis !== 'stated' ? `${source} (${basis})` : source,
  );
  return `[${named.join(', ')}]`;
}

/** What the ids of sources stand for. */
export function citedSources(ids: Iterable<string>, registry: Registry): Section[] {
  const lines = [...new Set(ids)].sort().flatMap((id) => {
    const source = registry.sources.get(id);
    if (!source) return [];
    const { publisher, title, published } = source;
    return [
      `${id}: ${publisher ?? 'publisher not named'}, ${title ?? 'title not stated'}, ${published.edtf ?? 'date not stated'}`,
    ];
  });
  return section('Sources', lines);
}
