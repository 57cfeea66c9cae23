import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkHtml } from './check-html.ts';
import { placeInText } from './place-in-text.ts';
import { type HtmlFault, readHtml, type WrittenNode } from './read-html.ts';
import type { Span, Template, TemplateNode } from './template.ts';

/**
 * Checks the HTML of one file as it stands, without filling it: so that a branch nobody has yet
 * seen on paper is sound too. Each `{{…}}` gives way to as many characters, which keeps every
 * other character at its place.
 */
export function checkMarkup(
  template: Template,
  knownClasses: ReadonlySet<string> | undefined,
): Diagnostic[] {
  const pieces = piecesOf(template.nodes, { next: 1 }, 0);
  const { nodes, faults } = readHtml(withFiller(template.file.text, pieces));
  const literal = pieces.filter(({ literal: one }) => one);
  const isComputed = ({ start, end }: Span) => {
    const piece = literal.find(({ at }) => start < at.end && at.start < end);
    return !piece || start < piece.at.start || end > piece.at.end;
  };
  const found = checkHtml(nodes, {
    whole: false,
    isComputed,
    ...(knownClasses ? { knownClasses } : {}),
  });
  const crossing = crossingFaults(nodes, (offset) => branchAt(pieces, offset));
  return [...faults, ...found, ...crossing].map(({ code, args, at }) => ({
    code,
    args,
    place: placeInText(template.file, at),
  }));
}

/** A stretch of the file that prints, and the branch of a block that it stands in. */
interface Piece {
  readonly at: Span;
  readonly branch: number;
  /** HTML as written, rather than a `{{…}}`. */
  readonly literal: boolean;
}

function piecesOf(
  nodes: readonly TemplateNode[],
  branches: { next: number },
  branch: number,
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.kind === 'text') return [{ at: node.at, branch, literal: true }];
    if (node.kind === 'print') return [{ at: node.at, branch, literal: false }];
    if (node.kind === 'part') return [];
    const bodies = node.kind === 'if' ? [node.then, node.otherwise] : [node.body, node.otherwise];
    return bodies.flatMap((body) => {
      const own = branches.next;
      branches.next += 1;
      return piecesOf(body, branches, own);
    });
  });
}

/** The file's HTML alone: spaces for what prints nothing of its own, an `x` a character for what prints. */
function withFiller(text: string, pieces: readonly Piece[]): string {
  let end = 0;
  const filled = pieces.map(({ at, literal }) => {
    const between = text.slice(end, at.start).replace(/[^\n]/g, ' ');
    const own = text.slice(at.start, at.end);
    end = at.end;
    return between + (literal ? own : own.replace(/[^\n]/g, 'x'));
  });
  return filled.join('');
}

function branchAt(pieces: readonly Piece[], offset: number): number | undefined {
  return pieces.find(({ at }) => at.start <= offset && offset < at.end)?.branch;
}

/** Tags of one element in different branches: whether they pair depends on the view. */
function crossingFaults(
  nodes: readonly WrittenNode[],
  branchOf: (offset: number) => number | undefined,
): HtmlFault[] {
  return nodes.flatMap((node): HtmlFault[] => {
    if (node.type === 'text') return [];
    const { at, endAt, tag, children } = node;
    const ends = [at.start, at.end - 1, ...(endAt ? [endAt.start, endAt.end - 1] : [])];
    const crosses = new Set(ends.map(branchOf)).size > 1;
    const own = { code: 'template/tag-crosses-block', args: { element: tag }, at };
    return [...(crosses ? [own] : []), ...crossingFaults(children, branchOf)];
  });
}
