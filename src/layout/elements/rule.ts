import type { HtmlElement } from '../../templates/html-node.ts';
import type { Block } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import { styleOf } from '../style-of.ts';

/** A horizontal rule across the text area. */
export function layOutRule(element: HtmlElement, around: Styling, context: LayoutContext): Block[] {
  const { block } = styleOf(element, around, context);
  const said = block.ruleAbove === 'none' ? undefined : block.ruleAbove;
  const { width = 0.5, colour = '' } = said ?? {};
  const lineColor = context.theme.colours[colour] ?? '#000000';
  const line = { x1: 0, y1: 0, x2: context.width, y2: 0, lineWidth: width, lineColor };
  const node = { canvas: [{ type: 'line' as const, ...line }], tag: 'hr' };
  return [{ node, before: block.before ?? 0, after: block.after ?? 0 }];
}
