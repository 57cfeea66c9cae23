import { z } from 'zod';

const points = z.number({ error: 'a number of points' });
const colourName = z.string().describe('Name of an entry in `colours`.');

const textShape = {
  family: z.string().optional().describe('Name of an entry in `families`.'),
  size: points.positive().optional().describe('Type size in points.'),
  leading: points.positive().optional().describe('Height of a line in points.'),
  weight: z.enum(['regular', 'bold']).optional(),
  italic: z.boolean().optional(),
  colour: colourName.optional(),
  align: z.enum(['left', 'centre', 'right']).optional(),
  tracking: points.optional().describe('Extra space between letters, in points.'),
  caps: z.boolean().optional().describe('Set in capitals.'),
  nowrap: z.boolean().optional().describe('Kept on one line where a line can hold it.'),
  raise: points.optional().describe('Points above the baseline.'),
};

const rule = z
  .strictObject({ width: points.positive(), colour: colourName })
  .describe('A horizontal rule.');

const ruleOrNone = z.union([rule, z.literal('none')], { error: 'a rule, or `none`' });

const blockShape = {
  before: points.min(0).optional().describe('Space above, in points.'),
  after: points.min(0).optional().describe('Space below, in points.'),
  indent: points.min(0).optional().describe('Indent from the left, in points.'),
  indent_right: points.min(0).optional().describe('Indent from the right, in points.'),
  marker: z.string().optional().describe('What stands before each item of a list.'),
  keep_together: z.boolean().optional().describe('Never broken over two pages.'),
  keep_with_next: z.boolean().optional().describe('Never parted from what follows.'),
  new_page: z.boolean().optional().describe('Starts a page.'),
  background: colourName.optional().describe('Tint of a table cell.'),
  bar: colourName.optional().describe('Tint of a bar drawn inside a table cell.'),
  min_height: points.positive().optional().describe('Least height of a table row, in points.'),
  rule_above: ruleOrNone.optional(),
  rule_below: z.literal('none').optional().describe('No rule below this row of a table.'),
};

export const plainStyle = z.strictObject({ ...textShape, ...blockShape });

const inside = z
  .record(z.string(), plainStyle)
  .optional()
  .describe('Styles of elements further in, by element name.');

export const elementStyle = z.strictObject({ ...textShape, ...blockShape, inside });

export const classStyle = z.strictObject({
  ...textShape,
  ...blockShape,
  inside,
  table: z.string().optional().describe('Name of an entry in `tables`.'),
  columns: z
    .array(z.string())
    .optional()
    .describe('Names of entries in `columns`, for a table that has no colgroup of its own.'),
});

const family = z.strictObject({
  regular: z.string().describe('Font file: a path inside an npm package or beside the theme.'),
  bold: z.string(),
  italic: z.string(),
  bold_italic: z.string(),
  scale: z
    .number()
    .min(0.5)
    .max(2)
    .default(1)
    .describe('How much larger it is set than asked, where its letters look smaller than others.'),
  css: z.string().describe('The family as a browser knows it, with what may stand in for it.'),
});

const column = z.strictObject({
  width: z
    .union([points.positive(), z.literal('auto'), z.string().regex(/^\d*(\.\d+)?\*$/)], {
      error: 'points, `auto`, or a share such as `*` or `2*`',
    })
    .describe('Points, `auto` for what the content asks, or a share of what is left.'),
  align: z.enum(['left', 'centre', 'right']).optional(),
});

const tableStyle = z.strictObject({
  top: rule.optional(),
  header: rule.optional().describe('Below the header rows.'),
  row: rule.optional().describe('Between rows.'),
  bottom: rule.optional(),
  padding_x: points.min(0).describe('Left and right of each cell, but at the table’s edges.'),
  padding_top: points.min(0),
  padding_bottom: points.min(0),
  padding_outer: points.min(0).default(0).describe('At the table’s left and right edge.'),
  fill: z.boolean().default(true).describe('As wide as the text area.'),
});

const FURNITURE_TEXTS = ['marking', 'title', 'short-title', 'as-of', 'page'] as const;
const furnitureText = z.enum(FURNITURE_TEXTS);

const furnitureLine = z.strictObject({
  edge: z.enum(['top', 'bottom']),
  distance: points.positive().describe('From the edge of the paper to the baseline.'),
  left: furnitureText.optional(),
  centre: furnitureText.optional(),
  right: furnitureText.optional(),
});

const paperSize = z.strictObject({ width: points.positive(), height: points.positive() });

/** The shape of `theme.yaml`: everything about the look of the papers that is not code. */
export const themeSchema = z.strictObject({
  paper: z.strictObject({ a4: paperSize, letter: paperSize }),
  margins: z.strictObject({ top: points, bottom: points, left: points, right: points }),
  grid: z.strictObject({
    step: points.positive().describe('Distance of two lines of the baseline grid.'),
    descent: points.min(0).describe('From a baseline to the foot of its line.'),
  }),
  families: z.record(z.string(), family),
  fallback: z.array(z.string()).describe('Families to try for a character the first lacks.'),
  colours: z.record(
    z.string(),
    z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as `#1f3d5c`' }),
  ),
  body: z.strictObject({
    family: z.string(),
    size: points.positive(),
    leading: points.positive(),
    colour: colourName,
  }),
  elements: z.record(z.string(), elementStyle),
  classes: z.record(z.string(), classStyle),
  columns: z.record(z.string(), column),
  tables: z.record(z.string(), tableStyle),
  default_table: z.string().describe('Table style of a table whose classes name none.'),
  furniture: z.strictObject({
    styles: z.partialRecord(furnitureText, z.strictObject(textShape)),
    lines: z.array(furnitureLine),
  }),
  watermark: z.strictObject({ text: z.string(), family: z.string(), colour: colourName }),
});
