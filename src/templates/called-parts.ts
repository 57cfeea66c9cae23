import type { TextFile } from '../schema/text-file.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateNode } from './template.ts';

/** Names of all parts that some files call, directly or through other parts. */
export function calledParts(
  files: readonly TextFile[],
  parts: ReadonlyMap<string, TextFile>,
): Set<string> {
  const called = new Set<string>();
  const left = [...files];
  for (let file = left.pop(); file; file = left.pop()) {
    for (const name of partNames(parseTemplate(file).nodes)) {
      const part = parts.get(name);
      if (part && !called.has(name)) left.push(part);
      called.add(name);
    }
  }
  return called;
}

function partNames(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'part':
        return [node.name];
      case 'if':
        return partNames([...node.then, ...node.otherwise]);
      case 'each':
      case 'with':
        return partNames([...node.body, ...node.otherwise]);
      default:
        return [];
    }
  });
}
