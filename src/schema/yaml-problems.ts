import {
  type Alias,
  type Document,
  isNode,
  isScalar,
  type Node,
  type Pair,
  visit,
  type YAMLError,
} from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Spots } from './yaml-places.ts';

/** A broken file breaks the parser's footing: what it reports further down is noise. */
const MAX_PROBLEMS = 10;

/** What the parser found wrong with a document, each at its place, one for each place. */
export function syntaxProblems(document: Document, spots: Spots): Diagnostic[] {
  const seen = new Set<number>();
  const problems: Diagnostic[] = [];
  for (const problem of [...document.errors, ...document.warnings]) {
    if (seen.has(problem.pos[0]) || problems.length === MAX_PROBLEMS) continue;
    seen.add(problem.pos[0]);
    problems.push(wordProblem(problem, document, spots));
  }
  return problems;
}

function wordProblem(problem: YAMLError, document: Document, spots: Spots): Diagnostic {
  if (problem.code === 'DUPLICATE_KEY') return duplicateKey(problem, document, spots);
  return {
    code: 'records/bad-yaml',
    args: { problem: problem.code, reason: firstLine(problem.message) },
    place: spots.span(problem.pos[0], problem.pos[1]),
  };
}

function duplicateKey(problem: YAMLError, document: Document, spots: Spots): Diagnostic {
  const [second, first] = keysLike(problem.pos[0], document);
  const key = isScalar(second) ? String(second.value) : '';
  const place = second ? spots.node(second) : spots.span(problem.pos[0], problem.pos[1]);
  const related = first && { related: [{ place: spots.node(first), note: 'has it first' }] };
  return { code: 'records/duplicate-key', args: { key }, place, ...related };
}

/** The key that starts at an offset, and the first key of the same mapping that equals it. */
function keysLike(offset: number, document: Document): Node[] {
  let found: Node[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = items.map(keyOf).filter((key) => key !== undefined);
      const second = keys.find(({ range }) => range?.[0] === offset);
      if (!second) return;
      const first = keys.find(
        (key) => isScalar(key) && isScalar(second) && key.value === second.value,
      );
      found = first ? [second, first] : [second];
      return visit.BREAK;
    },
  });
  return found;
}

function keyOf({ key }: Pair): Node | undefined {
  return isNode(key) ? key : undefined;
}

/** Aliases (`*name`) that stand for nothing, or for far too much. */
export function aliasProblems(document: Document, error: unknown, spots: Spots): Diagnostic[] {
  const aliases: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      aliases.push(alias);
    },
  });
  const lost = aliases.filter((alias) => !alias.resolve(document));
  if (lost.length === 0) {
    const reason = error instanceof Error ? firstLine(error.message) : 'unreadable';
    const args = { problem: 'TOO_MANY_ALIASES', reason };
    return [{ code: 'records/bad-yaml', args, place: spots.node(aliases[0]) }];
  }
  return lost.slice(0, MAX_PROBLEMS).map((alias) => ({
    code: 'records/bad-yaml',
    args: { problem: 'UNRESOLVED_ALIAS', reason: alias.source },
    place: spots.node(alias),
  }));
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  const plain = line.replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
