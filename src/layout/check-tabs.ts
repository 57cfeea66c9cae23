import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DefinitionNode } from './definition.ts';

/** A tab stands at the top of a body, and two of one letter would be one to whoever looks for it. */
export function checkTabs(content: readonly DefinitionNode[]): Diagnostic[] {
  const labels = content.flatMap(({ tab }) => (tab ? [tab.label] : []));
  const twice = labels.filter((label, index) => labels.indexOf(label) < index);
  const inner = content.flatMap(tabsWithin);
  return [
    ...twice.map((tab) => ({ code: 'layout/tab-twice', args: { tab } })),
    ...inner.map((tab) => ({ code: 'layout/tab-within', args: { tab } })),
  ];
}

function tabsWithin(node: DefinitionNode): string[] {
  const inner = partsOf(node);
  return inner.flatMap((part) => [...(part.tab ? [part.tab.label] : []), ...tabsWithin(part)]);
}

function partsOf(node: DefinitionNode): readonly DefinitionNode[] {
  if ('table' in node) return node.table.body.flat();
  if ('stack' in node) return node.stack;
  return 'ul' in node || 'ol' in node ? (node.ul ?? node.ol ?? []) : [];
}
