/**
 * The parser of handlebars 4.7 alone, without its compiler and runtime: the parts of its syntax
 * tree that templates use. Lines count from one, columns from zero, ends are exclusive.
 */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  interface Position {
    readonly line: number;
    readonly column: number;
  }
  export interface Node {
    readonly type: string;
    readonly loc: { readonly start: Position; readonly end: Position };
  }
  export interface Program extends Node {
    readonly type: 'Program';
    readonly body: readonly Statement[];
    readonly blockParams?: readonly string[];
  }
  export interface Content extends Node {
    readonly type: 'ContentStatement';
    /** The text after whitespace control. */
    readonly value: string;
    readonly original: string;
  }
  export interface Comment extends Node {
    readonly type: 'CommentStatement';
  }
  interface Call extends Node {
    readonly path: Expression;
    readonly params: readonly Expression[];
    readonly hash?: Hash;
  }
  export interface Mustache extends Call {
    readonly type: 'MustacheStatement';
    readonly escaped: boolean;
  }
  export interface Block extends Call {
    readonly type: 'BlockStatement';
    readonly program?: Program;
    readonly inverse?: Program;
  }
  export interface Partial extends Node {
    readonly type: 'PartialStatement';
    /** White space in front of it, taken out of the text where it stands alone on its line. */
    readonly indent: string;
    readonly name: Expression;
    readonly params: readonly Expression[];
    readonly hash?: Hash;
  }
  export interface Refused extends Node {
    readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock';
  }
  export type Statement = Content | Comment | Mustache | Block | Partial | Refused;
  export interface Hash extends Node {
    readonly pairs: readonly (Node & { readonly key: string; readonly value: Expression })[];
  }
  export interface Path extends Node {
    readonly type: 'PathExpression';
    /** True for `@index` and its like. */
    readonly data: boolean;
    /** How many `../` it starts with. */
    readonly depth: number;
    readonly parts: readonly string[];
    readonly original: string;
  }
  export interface SubExpression extends Call {
    readonly type: 'SubExpression';
  }
  export interface Literal extends Node {
    readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral';
    readonly value: string | number | boolean;
    readonly original: string | number | boolean;
  }
  export interface Nothing extends Node {
    readonly type: 'UndefinedLiteral' | 'NullLiteral';
  }
  export type Expression = Path | SubExpression | Literal | Nothing;

  /** Parses a template and applies whitespace control. Throws on the first syntax error. */
  export function parse(template: string): Program;
  /** Still stands at the offending token after {@link parse} threw. */
  export const parser: {
    readonly lexer: {
      /** The text of the token last read; empty at the end of the template. */
      readonly match: string;
      readonly yylloc: {
        readonly first_line: number;
        readonly first_column: number;
        readonly last_line: number;
        readonly last_column: number;
      };
    };
  };
}
