import {
  type Statement as Parsed,
  type Program,
  parse,
} from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readBlock } from './read-block.ts';
import { readExpression, readPrinted } from './read-expression.ts';
import { readPart } from './read-part.ts';
import { type Reader, refuse, spanOf } from './reader.ts';
import { syntaxError } from './syntax-error.ts';
import type { Template, TemplateNode, TextNode } from './template.ts';
import { beyondLimits } from './template-limits.ts';

const parsed = new WeakMap<TextFile, Template>();

/**
 * Reads a `.hbs` file into the nodes of a template. Handlebars parses; what it knows beyond the
 * language of {@link TemplateNode} is a diagnostic, and so is its first syntax error or a limit
 * that it exceeds, which leaves the template without nodes. A file is read once and remembered.
 */
export function parseTemplate(file: TextFile, memory: Memory = NO_MEMORY): Template {
  const known = parsed.get(file);
  if (known) return known;
  const nodes = memory.recall('template', file.text) as readonly TemplateNode[] | undefined;
  const template = nodes ? { file, nodes, diagnostics: [] } : read(file);
  if (!nodes && template.diagnostics.length === 0)
    memory.remember('template', file.text, template.nodes);
  parsed.set(file, template);
  return template;
}

function read(file: TextFile): Template {
  const beyond = beyondLimits(file);
  if (beyond) return { file, nodes: [], diagnostics: [beyond] };
  const program = parseOrFault(file);
  if ('code' in program) return { file, nodes: [], diagnostics: [program] };
  const diagnostics: Diagnostic[] = [];
  return { file, nodes: readNodes({ file, diagnostics }, program.body), diagnostics };
}

function parseOrFault(file: TextFile): Program | Diagnostic {
  try {
    return parse(file.text);
  } catch (error) {
    return syntaxError(file, error);
  }
}

function readNodes(reader: Reader, statements: readonly Parsed[]): TemplateNode[] {
  return statements.flatMap((statement) => readNode(reader, statement) ?? []);
}

function readNode(
  reader: Reader,
  node: Parsed,
): TemplateNode | readonly TemplateNode[] | undefined {
  switch (node.type) {
    case 'ContentStatement':
      return textNode(reader, node);
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      return { kind: 'print', value: readPrinted(reader, node), at: spanOf(reader, node) };
    case 'BlockStatement':
      return readBlock(reader, node, readExpression, readNodes);
    case 'PartialStatement':
      return [...indentOf(reader, node), ...readPart(reader, node)];
    default:
      refuse(reader, node, { what: REFUSED[node.type], instead: 'a file in `parts/`' });
      return;
  }
}

const REFUSED = {
  PartialBlockStatement: 'a part with a body (`{{#> …}}`)',
  Decorator: 'a decorator (`{{* …}}`)',
  DecoratorBlock: 'an inline part (`{{#*inline}}`)',
} as const;

/** Handlebars would indent every line of a part like its call, and with it texts of several lines. */
function indentOf(reader: Reader, node: Extract<Parsed, { type: 'PartialStatement' }>): TextNode[] {
  if (node.indent === '') return [];
  const { start } = spanOf(reader, node);
  return [
    { kind: 'text', text: node.indent, at: { start: start - node.indent.length, end: start } },
  ];
}

function textNode(
  reader: Reader,
  node: Extract<Parsed, { type: 'ContentStatement' }>,
): TextNode | undefined {
  if (node.value === '') return;
  // Whitespace control only cuts at the ends, so the rest stands in the original as it is.
  const start = spanOf(reader, node).start + node.original.indexOf(node.value);
  return { kind: 'text', text: node.value, at: { start, end: start + node.value.length } };
}
