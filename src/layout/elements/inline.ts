import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import { inlineElements } from '../../templates/html-subset.ts';
import type { Styling } from '../cascade.ts';
import { classesOf } from '../classes-of.ts';
import type { LayoutContext } from '../context.ts';
import type { Run } from '../definition.ts';
import { collapseSpaces, LINE_BREAK } from '../spaces.ts';
import { styleHint, styleOf } from '../style-of.ts';

/** Whether a node belongs in a line of text. */
export function isInline(node: HtmlNode): boolean {
  return node.type === 'text' || inlineElements.includes(node.tag);
}

/** The text of a paragraph as runs of one style each, and the anchors met on the way. */
export interface Inlines {
  readonly runs: readonly Run[];
  readonly anchors: readonly string[];
}

/** Lays out the children of a paragraph, a heading or a cell that holds only text. */
export function layOutInlines(
  nodes: readonly HtmlNode[],
  around: Styling,
  hint: string,
  context: LayoutContext,
): Inlines {
  const raw: Run[] = [];
  const anchors: string[] = [];
  collect(nodes, { styling: around, hint, meaning: {} }, { raw, anchors, context });
  return { runs: collapseSpaces(raw), anchors };
}

interface Around {
  readonly styling: Styling;
  readonly hint: string;
  /** Where the text leads, and what it is part of. */
  readonly meaning: Pick<
    Run,
    'link' | 'linkToDestination' | 'linkTitle' | 'tag' | 'reference' | 'index'
  >;
}

interface Sink {
  readonly raw: Run[];
  readonly anchors: string[];
  readonly context: LayoutContext;
}

function collect(nodes: readonly HtmlNode[], around: Around, sink: Sink): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.text, around, sink);
    else if (node.tag === 'br') addText(LINE_BREAK, around, sink, { text: LINE_BREAK });
    else if (inlineElements.includes(node.tag)) collectElement(node, around, sink);
    else sink.context.report('layout/misplaced-element', { element: node.tag, wanted: 'text' });
  }
}

function collectElement(element: HtmlElement, around: Around, sink: Sink): void {
  const { id, 'data-index': index, 'data-pages': pagesOf } = element.attributes;
  if (id) sink.anchors.push(id);
  const inside: Around = {
    styling: styleOf(element, around.styling, sink.context),
    hint: `${around.hint} ${styleHint(element)}`,
    meaning: {
      ...around.meaning,
      ...(element.tag === 'a' ? linkOf(element) : {}),
      ...(classesOf(element).includes('ref') ? { reference: true } : {}),
      ...(index ? { index } : {}),
    },
  };
  if (pagesOf) addText('', inside, sink, { pagesOf });
  else collect(element.children, inside, sink);
}

function linkOf({ attributes }: HtmlElement): Around['meaning'] {
  const { href, 'aria-label': title } = attributes;
  if (!href) return {};
  const target = href.startsWith('#') ? { linkToDestination: href.slice(1) } : { link: href };
  return { tag: 'a', ...target, ...(title ? { linkTitle: title.trim() } : {}) };
}

function addText(
  text: string,
  { styling, hint, meaning }: Around,
  sink: Sink,
  exactly: Partial<Pick<Run, 'text' | 'pagesOf'>> = {},
): void {
  const { look, lang, direction } = styling;
  const shown = plainBreaks(look.caps ? text.toUpperCase() : text);
  const style = sink.context.styles.nameOf(look, hint);
  sink.raw.push({
    text: shown,
    style,
    ...meaning,
    ...(lang ? { lang } : {}),
    ...(direction ? { direction } : {}),
    ...exactly,
  });
}

/** Only `br` breaks a line: a line feed in the source of a template is white space. */
function plainBreaks(text: string): string {
  return text === LINE_BREAK ? ' ' : text;
}

/** What the runs say, without style; forced breaks become spaces. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(LINE_BREAK, ' ');
}
