import { type Token, Tokenizer } from 'parse5';
import { htmlSubset, svgAttributeNames } from './html-subset.ts';
import { tokenFault } from './html-token-fault.ts';
import type { Span } from './template.ts';
import { MAX_DEPTH } from './template-limits.ts';

/** An element as written, with the offsets of its tags. */
export interface WrittenElement {
  readonly type: 'element';
  readonly tag: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly children: WrittenNode[];
  /** Its start tag. */
  readonly at: Span;
  /** Its end tag, where it has one. */
  endAt?: Span;
}

export interface WrittenText {
  readonly type: 'text';
  readonly text: string;
  readonly at: Span;
}

export type WrittenNode = WrittenElement | WrittenText;

export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: Span;
}

/** A fault in HTML text: a code, what it is worded from, and where. */
export interface HtmlFault {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  readonly at: Span;
}

export interface WrittenHtml {
  readonly nodes: readonly WrittenNode[];
  readonly faults: readonly HtmlFault[];
}

/** What was read last: a body is read when it has been filled, and again to be laid out. */
let latest: { readonly html: string; readonly written: WrittenHtml } | undefined;

/**
 * Reads HTML exactly as it is written. The tokens are those of the HTML standard; the tree is
 * built without the standard's repairs, which close, move and drop what does not fit: an element
 * ends at its own end tag, and anything else is a fault at its place.
 */
export function readHtml(html: string): WrittenHtml {
  const written = latest?.html === html ? latest.written : read(html);
  latest = { html, written };
  return written;
}

function read(html: string): WrittenHtml {
  const tree = openTree(html);
  const handler = {
    onStartTag: tree.start,
    onEndTag: tree.end,
    onCharacter: tree.text,
    onWhitespaceCharacter: tree.text,
    onNullCharacter: tree.text,
    onComment: (token: Token.CommentToken) => tree.fault('html-comment', {}, spanOf(token)),
    onDoctype: (token: Token.DoctypeToken) => tree.fault('bad-html', DOCTYPE, spanOf(token)),
    onEof: tree.finish,
    onParseError: ({ code, startOffset }: { code: string; startOffset: number }) => {
      const { reason, at } = tokenFault(html, code, startOffset);
      tree.fault('bad-html', { reason }, at);
    },
  };
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(html, true);
  return { nodes: tree.nodes, faults: tree.faults };
}

const DOCTYPE = { reason: 'a document type belongs to whole pages, not to their body' };

/** The tree under construction: a stack of open elements, and what they hold so far. */
function openTree(html: string) {
  const nodes: WrittenNode[] = [];
  const faults: HtmlFault[] = [];
  const open: WrittenElement[] = [];
  const siblings = () => open.at(-1)?.children ?? nodes;
  const run = openRun((text) => siblings().push(text));
  const fault = (code: string, args: HtmlFault['args'], at: Span) => {
    faults.push({ code: `template/${code}`, args, at });
  };
  // What comes after an element that is too deep is not read: the depth is all there is to say.
  let isOver = false;
  const closeTop = () => {
    const top = open.pop();
    // An element that is not in the subset is reported as that alone.
    if (top && htmlSubset.has(top.tag)) fault('unclosed-tag', { element: top.tag }, top.at);
  };

  return {
    nodes,
    faults,
    fault,
    text: (token: Token.CharacterToken) => {
      if (!isOver) run.add(token.chars, spanOf(token));
    },
    start: (token: Token.TagToken) => {
      if (isOver) return;
      run.end();
      if (open.length >= MAX_DEPTH) {
        fault('too-deep', { limit: String(MAX_DEPTH) }, spanOf(token));
        isOver = true;
        return;
      }
      const element = elementOf(token);
      for (const { name, at } of element.attributes) {
        if (!/=\s*["']/.test(html.slice(at.start, at.end))) {
          fault('unquoted-attribute', { attribute: name }, at);
        }
      }
      siblings().push(element);
      if (isVoid(token.tagName)) return;
      if (!token.selfClosing) open.push(element);
      else if (!isSvg(element, open)) fault('unclosed-tag', { element: element.tag }, element.at);
    },
    end: (token: Token.TagToken) => {
      if (isOver) return;
      run.end();
      const at = spanOf(token);
      const matching = open.findLastIndex(({ tag }) => tag === token.tagName);
      if (matching < 0) {
        if (htmlSubset.has(token.tagName)) fault('stray-end-tag', { element: token.tagName }, at);
        return;
      }
      while (open.length > matching + 1) closeTop();
      const element = open.pop();
      if (element) element.endAt = at;
    },
    finish: () => {
      run.end();
      while (!isOver && open.length > 0) closeTop();
    },
  };
}

/**
 * Joins the tokens of a text, which come a word at a time, once and at its end: joining them one
 * by one takes quadratic time. Its place is that of the first token that is not white space.
 */
function openRun(write: (text: WrittenText) => void) {
  let pieces: string[] = [];
  let at: Span | undefined;
  let blank = true;
  return {
    add: (text: string, span: Span) => {
      if (blank) at = span;
      blank &&= WHITE_SPACE.test(text);
      pieces.push(text);
    },
    end: () => {
      if (at) write({ type: 'text', text: pieces.join(''), at });
      pieces = [];
      at = undefined;
      blank = true;
    },
  };
}

function elementOf(token: Token.TagToken): WrittenElement {
  const attributes = attributesOf(token);
  return { type: 'element', tag: token.tagName, attributes, children: [], at: spanOf(token) };
}

/** What HTML calls white space; a no-break space is a character like any other. */
const WHITE_SPACE = /^[\t\n\f\r ]*$/;

/** True for nothing but what HTML calls white space. */
export function isBlank({ text }: WrittenText): boolean {
  return WHITE_SPACE.test(text);
}

function attributesOf({ attrs, location }: Token.TagToken): WrittenAttribute[] {
  return attrs.map(({ name, value }) => {
    const at = location?.attrs?.[name];
    const span = at && { start: at.startOffset, end: at.endOffset };
    return { name: svgAttributeNames.get(name) ?? name, value, at: span ?? spanOf({ location }) };
  });
}

/** HTML elements without content that are not in the subset: they have no end tag to miss. */
const OTHER_VOIDS = ['area', 'base', 'embed', 'img', 'input', 'link', 'meta', 'source', 'wbr'];

function isVoid(tag: string): boolean {
  return htmlSubset.get(tag)?.void === true || OTHER_VOIDS.includes(tag);
}

function isSvg({ tag }: WrittenElement, open: readonly WrittenElement[]): boolean {
  return tag === 'svg' || open.some((outer) => outer.tag === 'svg');
}

function spanOf({ location }: { readonly location: Token.Location | null }): Span {
  return { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 };
}
