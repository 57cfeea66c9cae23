import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';

/** A stretch of a file's text by offsets in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One piece of a template, as plain data. This is the whole template language: what Handlebars
 * knows beyond it is refused when the file is read.
 */
export type TemplateNode = TextNode | PrintNode | IfNode | EachNode | WithNode | PartNode;

export interface TextNode {
  readonly kind: 'text';
  /** HTML as it stands in the file at the span, after whitespace control. */
  readonly text: string;
  readonly at: Span;
}

/** `{{value}}`: prints a text or a number. */
export interface PrintNode {
  readonly kind: 'print';
  readonly value: Expression;
  readonly at: Span;
}

/** `{{#if}}`, and `{{#unless}}` with its branches swapped. */
export interface IfNode {
  readonly kind: 'if';
  readonly test: Expression;
  /** `includeZero=true`: the number 0 counts as present. */
  readonly zeroCounts: boolean;
  readonly then: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#each list as |item index|}}` */
export interface EachNode {
  readonly kind: 'each';
  readonly list: Expression;
  readonly names: readonly string[];
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#with value as |name|}}` */
export interface WithNode {
  readonly kind: 'with';
  readonly value: Expression;
  readonly names: readonly string[];
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{> name context key=value}}` */
export interface PartNode {
  readonly kind: 'part';
  readonly name: string;
  readonly nameAt: Span;
  readonly context: Expression | undefined;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly value: Expression;
  readonly at: Span;
}

export type Expression = PathExpression | LiteralExpression | CallExpression | InvalidExpression;

export interface PathExpression {
  readonly kind: 'path';
  /** As written: `../meeting.title`, `@index`. */
  readonly text: string;
  /** True for `@index` and its like; the first step is the name behind the `@`. */
  readonly data: boolean;
  /** How many `../` it starts with. */
  readonly up: number;
  /** Starts with `this` or a dot, so that its first step is never a name given by `as |name|`. */
  readonly scoped: boolean;
  readonly steps: readonly Step[];
  readonly at: Span;
}

export interface Step {
  readonly name: string;
  readonly at: Span;
}

export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
  readonly at: Span;
}

/** `(helper a b)` */
export interface CallExpression {
  readonly kind: 'call';
  readonly helper: string;
  readonly arguments: readonly Expression[];
  readonly at: Span;
}

/** Stands where something was refused and reported already. */
export interface InvalidExpression {
  readonly kind: 'invalid';
  readonly at: Span;
}

/** A `.hbs` file as it was read; without nodes where its syntax is broken. */
export interface Template {
  readonly file: TextFile;
  readonly nodes: readonly TemplateNode[];
  readonly diagnostics: readonly Diagnostic[];
}
