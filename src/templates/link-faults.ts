import type { HtmlFault, WrittenAttribute, WrittenNode } from './read-html.ts';

/** Faults in how a finished body links to itself: ids given twice, links that lead nowhere. */
export function linkFaults(nodes: readonly WrittenNode[]): HtmlFault[] {
  const faults: HtmlFault[] = [];
  const ids = new Set<string>();
  const links: WrittenAttribute[] = [];
  for (const attribute of attributesIn(nodes)) {
    if (attribute.name === 'href' && attribute.value.startsWith('#')) links.push(attribute);
    if (attribute.name !== 'id') continue;
    if (ids.has(attribute.value)) {
      faults.push({
        code: 'template/duplicate-id',
        args: { id: attribute.value },
        at: attribute.at,
      });
    }
    ids.add(attribute.value);
  }
  const broken = links.filter(({ value }) => !ids.has(value.slice(1)));
  return [
    ...faults,
    ...broken.map(({ value, at }) => ({ code: 'template/broken-link', args: { link: value }, at })),
  ];
}

function* attributesIn(nodes: readonly WrittenNode[]): Generator<WrittenAttribute> {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    yield* node.attributes;
    yield* attributesIn(node.children);
  }
}
