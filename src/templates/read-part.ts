import type { Partial } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { readExpression } from './read-expression.ts';
import { type Reader, refuse, spanOf } from './reader.ts';
import type { PartNode } from './template.ts';

/** `{{> name context key=value}}`; nothing where it was refused. */
export function readPart(reader: Reader, node: Partial): PartNode[] {
  const { name, params, hash } = node;
  if (name.type === 'SubExpression' || name.type === 'NullLiteral' || !('original' in name)) {
    refuse(reader, node, { what: 'a part with a computed name', instead: '`{{#if}}` around each' });
    return [];
  }
  if (params.length > 1) {
    refuse(reader, node, { what: 'a part with several values', instead: '`key=value`' });
    return [];
  }
  const [context] = params;
  const part: PartNode = {
    kind: 'part',
    name: String(name.original),
    nameAt: spanOf(reader, name),
    context: context && readExpression(reader, context),
    parameters: (hash?.pairs ?? []).map((pair) => ({
      name: pair.key,
      value: readExpression(reader, pair.value),
      at: spanOf(reader, pair),
    })),
  };
  return [part];
}
