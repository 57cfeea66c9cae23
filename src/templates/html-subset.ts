/** What one element of the subset may carry and hold. */
export interface ElementRule {
  readonly attributes: readonly string[];
  readonly required?: readonly string[];
  /** Elements it may hold; with an order given, each kind stands after those before it. */
  readonly holds: readonly string[];
  readonly ordered?: true;
  /** Of those with an order, the elements that may stand several times in a row. */
  readonly repeats?: readonly string[];
  /** May hold text of its own. White space between elements is allowed everywhere. */
  readonly text?: true;
  /** Has neither content nor end tag. */
  readonly void?: true;
}

const BLOCKS = [
  ...['section', 'div', 'h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'dl', 'table', 'figure', 'hr'],
];
/** Where a contents list may stand: in the flow of the document, in no part of it. */
const FLOW = [...BLOCKS, 'nav'];
/** Elements that stand in a line of text. */
export const inlineElements: readonly string[] = [
  'span',
  'strong',
  'em',
  'a',
  'sup',
  'br',
  'small',
  'del',
];
const SHAPES = ['g', 'rect', 'circle', 'line', 'path', 'polygon', 'text', 'title'];

// `data-bars` has a bar beside what has changed, and none beside what each edition says anew.
const GLOBAL = ['class', 'id', 'lang', 'dir', 'data-bars'];
const CELL = [...GLOBAL, 'colspan', 'rowspan', 'aria-label'];
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'transform'];
const TYPE = ['font-family', 'font-size', 'font-weight', 'text-anchor'];

const blocks: ElementRule = { attributes: GLOBAL, holds: FLOW };
const flow: ElementRule = { attributes: GLOBAL, holds: [...BLOCKS, ...inlineElements], text: true };
const inline: ElementRule = { attributes: GLOBAL, holds: inlineElements, text: true };
const rows: ElementRule = { attributes: GLOBAL, holds: ['tr'] };
const items: ElementRule = { attributes: GLOBAL, holds: ['li'] };

/**
 * The HTML that templates may write, by element: the whole of what the page can show. What is
 * not here is an error at its place, never dropped. Names are those of HTML and SVG.
 */
export const htmlSubset: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  // A section may be a tab of a pack, and may have a limit of pages.
  [
    'section',
    { ...blocks, attributes: [...GLOBAL, 'data-tab', 'data-title', 'data-pages-at-most'] },
  ],
  ['div', { ...flow, holds: [...FLOW, ...inlineElements] }],
  ['h1', inline],
  ['h2', inline],
  ['h3', inline],
  ['h4', inline],
  ['p', inline],
  ['ul', items],
  ['ol', { ...items, attributes: [...GLOBAL, 'start'] }],
  ['li', flow],
  ['dl', { attributes: GLOBAL, holds: ['dt', 'dd'] }],
  ['dt', inline],
  ['dd', flow],
  [
    'table',
    {
      attributes: GLOBAL,
      holds: ['caption', 'colgroup', 'thead', 'tbody'],
      ordered: true,
      repeats: ['colgroup', 'tbody'],
    },
  ],
  ['caption', inline],
  ['colgroup', { attributes: GLOBAL, holds: ['col'] }],
  ['col', { attributes: ['class'], holds: [], void: true }],
  ['thead', rows],
  ['tbody', rows],
  ['tr', { attributes: GLOBAL, holds: ['th', 'td'] }],
  ['th', { ...inline, attributes: [...CELL, 'scope', 'abbr'] }],
  ['td', { ...flow, attributes: CELL }],
  [
    'figure',
    {
      attributes: [...GLOBAL, 'aria-label'],
      holds: ['svg', 'table', 'div', 'p', 'figcaption'],
    },
  ],
  ['figcaption', inline],
  // A contents list: written empty, filled with links to the headings of the body.
  [
    'nav',
    {
      attributes: [...GLOBAL, 'aria-label', 'data-depth', 'data-from'],
      required: ['aria-label'],
      holds: [],
    },
  ],
  ['hr', { attributes: ['class'], holds: [], void: true }],
  // A span may be a mention of somebody, or the place for the pages on which somebody is mentioned.
  ['span', { ...inline, attributes: [...GLOBAL, 'data-index', 'data-pages', 'data-names'] }],
  ['strong', inline],
  ['em', inline],
  ['small', inline],
  ['del', inline],
  ['sup', inline],
  ['br', { attributes: [], holds: [], void: true }],
  ['a', { ...inline, attributes: [...GLOBAL, 'href', 'aria-label'], required: ['href'] }],
  [
    'svg',
    {
      attributes: ['viewBox', 'width', 'height', 'data-bars', ...TYPE],
      required: ['viewBox'],
      holds: SHAPES,
    },
  ],
  ['g', { attributes: [...PAINT, ...TYPE], holds: SHAPES }],
  ['rect', { attributes: ['x', 'y', 'width', 'height', 'rx', ...PAINT], holds: ['title'] }],
  ['circle', { attributes: ['cx', 'cy', 'r', ...PAINT], holds: ['title'] }],
  ['line', { attributes: ['x1', 'y1', 'x2', 'y2', ...PAINT], holds: ['title'] }],
  ['path', { attributes: ['d', ...PAINT], required: ['d'], holds: ['title'] }],
  ['polygon', { attributes: ['points', ...PAINT], required: ['points'], holds: ['title'] }],
  ['text', { attributes: ['x', 'y', ...PAINT, ...TYPE], holds: [], text: true }],
  ['title', { attributes: [], holds: [], text: true }],
]);

/** Elements a body may hold at its top. */
export const bodyHolds: readonly string[] = FLOW;

/** SVG attributes whose capitals the HTML parser loses, by their small form. */
export const svgAttributeNames: ReadonlyMap<string, string> = new Map([['viewbox', 'viewBox']]);

/** What the value of an attribute must look like, and how to say so. */
export interface AttributeRule {
  readonly pattern: RegExp;
  readonly wanted: string;
}

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const NUMBERS = new RegExp(String.raw`^\s*${NUMBER}(?:[\s,]+${NUMBER})*\s*$`, 'i');

const someText = { pattern: /\S/, wanted: 'a text that is not empty' };
const number = { pattern: new RegExp(`^${NUMBER}$`, 'i'), wanted: 'a number' };
const numbers = { pattern: NUMBERS, wanted: 'numbers with spaces or commas between them' };
const count = { pattern: /^[1-9]\d{0,3}$/, wanted: 'a whole number from 1' };
const colour = {
  pattern: /^(?:none|currentColor|#[\da-f]{3}|#[\da-f]{6}|var\(--[a-z][a-z\d-]*\))$/i,
  wanted: '`none`, `currentColor`, a colour such as `#1a2b3c` or one of the theme, `var(--accent)`',
};

function oneOf(...words: readonly string[]): AttributeRule {
  const wanted = words.map((word) => `\`${word}\``).join(', ');
  return { pattern: new RegExp(`^(?:${words.join('|')})$`), wanted };
}

/** Rules for values, by attribute: every one of {@link htmlSubset} but `class`, whose names the theme knows. */
export const attributeRules: ReadonlyMap<string, AttributeRule> = new Map<string, AttributeRule>([
  ['id', { pattern: /^[A-Za-z][\w.:-]*$/, wanted: 'a letter, then letters, digits, `-` or `_`' }],
  [
    'lang',
    { pattern: /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, wanted: 'a language tag such as `en`' },
  ],
  ['dir', oneOf('ltr', 'rtl', 'auto')],
  [
    'href',
    {
      pattern: /^(?:#[A-Za-z][\w.:-]*|https?:\/\/\S+|mailto:\S+@\S+)$/i,
      wanted: 'an address that starts with `https://`, `http://`, `mailto:` or `#`',
    },
  ],
  ['start', { pattern: /^\d{1,6}$/, wanted: 'a whole number' }],
  ['colspan', count],
  ['rowspan', count],
  ['scope', oneOf('col', 'row', 'colgroup', 'rowgroup')],
  ['abbr', someText],
  ['aria-label', someText],
  ['data-depth', { pattern: /^[1-4]$/, wanted: 'the deepest level of headings to list, 1 to 4' }],
  ['data-from', oneOf('here')],
  ['data-tab', { pattern: /^[A-Z0-9]{1,3}$/, wanted: 'one to three capitals or digits' }],
  ['data-title', someText],
  ['data-pages-at-most', count],
  ['data-bars', oneOf('beside', 'none')],
  ['data-index', someText],
  ['data-pages', someText],
  ['data-names', someText],
  ['viewBox', numbers],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height'].map(
    (name) => [name, number] as const,
  ),
  ['points', numbers],
  ['d', { pattern: /^[\sMLHVCSQTAZ\d.,e+-]+$/i, wanted: 'path commands and numbers' }],
  [
    'transform',
    {
      pattern: /^(?:\s*(?:translate|scale|rotate)\([-+\d.,e\s]+\))+\s*$/i,
      wanted: '`translate(…)`, `scale(…)` or `rotate(…)`',
    },
  ],
  ['fill', colour],
  ['stroke', colour],
  ['stroke-width', number],
  ['stroke-dasharray', numbers],
  ['font-family', someText],
  ['font-size', number],
  ['font-weight', oneOf('normal', 'bold')],
  ['text-anchor', oneOf('start', 'middle', 'end')],
]);
