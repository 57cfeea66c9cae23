const GLOBAL = ['class', 'id', 'lang', 'dir'];
const SVG = [
  'class', 'id', 'x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'd', 'fill', 'stroke',
  'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'text-anchor',
  'transform', 'rx', 'points', 'viewBox', 'cx', 'cy', 'r',
];
const own: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  th: ['scope', 'abbr', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: ['aria-label'],
  ol: ['start'],
};
const html =
  'section div h1 h2 h3 h4 p ul ol li dl dt dd table caption colgroup col thead tbody tr th td figure figcaption hr span strong em a sup br small'.split(' ');
const svg = 'svg g rect circle line path text title polygon'.split(' ');
export const allowedElements: readonly string[] = [...html, ...svg];
export function allowedAttributes(tag: string): readonly string[] | undefined {
  if (svg.includes(tag)) return SVG;
  if (html.includes(tag)) return [...GLOBAL, ...(own[tag] ?? [])];
  return;
}
