import type { Kind } from '../../records/schema/kinds.ts';
import { FOLDERS, placeOf, visitReferences } from '../../registry/references.ts';
import type { Registry } from '../../registry/registry.ts';
import { snakeKey } from '../../schema/camel-keys.ts';
import { eventDifferences } from './differences.ts';
import { recordFile } from './record-file.ts';
import { recordsOf } from './records-of.ts';
import { type Sheet, section } from './sheet.ts';

/** Any record, field by field in the words of its file, and where others refer to it. */
export function explainRecord(
  kind: Kind,
  record: { readonly id: string },
  registry: Registry,
): Sheet {
  const { id, ...fields } = record;
  const event = kind === 'events' ? registry.events.get(id) : undefined;
  return {
    title: `\`${id}\`, one of the ${kind}`,
    file: recordFile(record),
    sections: [
      ...section(
        'What it says',
        Object.entries(fields).flatMap(([key, value]) => field(key, value)),
      ),
      ...(event ? eventDifferences(event, registry) : []),
      ...section('Where it is used', usesOf(kind, id, registry)),
    ],
  };
}

function field(key: string, value: unknown): string[] {
  const words = inWords(value);
  return words === '' ? [] : [`${snakeKey(key).replaceAll('_', ' ')}: ${words}`];
}

function inWords(value: unknown): string {
  if (value === null) return 'not stated';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('; ');
  if (typeof value !== 'object') return value === undefined ? '' : String(value);
  return Object.entries(value)
    .flatMap(([key, inner]) => field(key, inner))
    .join(', ');
}

function usesOf(kind: Kind, id: string, registry: Registry): string[] {
  const uses = new Set<string>();
  visitReferences(recordsOf(registry), (reference) => {
    if (reference.id !== id || FOLDERS[reference.to] !== kind) return;
    const { file, line } = placeOf(reference);
    uses.add(`${file}:${line}`);
  });
  return [...uses];
}
