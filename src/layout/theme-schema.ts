import { z } from 'zod';

/** The longest side a page of a PDF may have (200 inches), and so the most that anything can be. */
const MAX_POINTS = 14_400;
/** Far above what anybody reads, far below what makes a page for each letter. */
const MAX_TYPE_SIZE = 144;

/** Two inches: more than what goes around or into a line of text can need. */
const MAX_SPACE = 144;

/** A third of an inch: a cell of a month grid must keep some of its width for its text. */
const MAX_PADDING = 24;

const points = z.number({ error: 'a number of points' }).min(-MAX_POINTS).max(MAX_POINTS);
const distance = points.min(0);
const space = distance.max(MAX_SPACE);
const padding = distance.max(MAX_PADDING);
const shift = z.number({ error: 'a number of points' }).min(-MAX_SPACE).max(MAX_SPACE);
const length = points.positive();
const typeSize = z.number({ error: 'a number of points' }).min(1).max(MAX_TYPE_SIZE);
/** What a theme calls something of its own; it becomes a class or a variable of the HTML form. */
const ownName = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'a name: lower-case letters, digits and single hyphens, such as `short-title`',
});
const colourName = z.string().describe('Name of an entry in `colours`.');
const familyName = z.string().describe('Name of an entry in `families`.');
const alignment = z
  .enum(['left', 'centre', 'right', 'justify'])
  .describe('Where a line of text stands in its width; justify: it fills it, but for the last.');

const textShape = {
  family: familyName.optional(),
  size: typeSize.optional().describe('Type size in points: 10.5.'),
  leading: typeSize.optional().describe('Height of a line in points: 14.'),
  weight: z
    .enum(['regular', 'bold'])
    .optional()
    .describe('Which font of the family: its regular or its bold one.'),
  italic: z.boolean().optional().describe('Set in the italic font of the family.'),
  colour: colourName.optional().describe('Colour of the text: name of an entry in `colours`.'),
  align: alignment.optional(),
  tracking: z
    .number({ error: 'a number of points' })
    .min(-1)
    .max(MAX_SPACE)
    .optional()
    .describe('Extra space between letters, in points.'),
  caps: z.boolean().optional().describe('Set in capitals.'),
  hyphens: z
    .boolean()
    .optional()
    .describe('Words are divided at the end of a line, by the rules of their language.'),
  nowrap: z.boolean().optional().describe('Kept on one line where a line can hold it.'),
  raise: shift.optional().describe('Points above the baseline.'),
};

const rule = z
  .strictObject({
    width: length.max(MAX_SPACE).describe('Its thickness in points: 0.5.'),
    colour: colourName,
  })
  .describe('A horizontal rule.');

const ruleOrNone = z.union([rule, z.literal('none')], { error: 'a rule, or `none`' });

const fit = z
  .strictObject({
    down_to: typeSize.describe('Made smaller down to this size in points, without a warning.'),
    least: typeSize
      .optional()
      .describe('Never smaller than this, in points; without it, than `down_to`.'),
    wrap_first: z
      .boolean()
      .default(false)
      .describe(
        'Wrapped at its full size, and made smaller only where the card is full; otherwise on one line as long as its size is above `down_to`.',
      ),
  })
  .describe('How text on a card is made smaller until it has room.');

const blockShape = {
  before: space.optional().describe('Space above, in points.'),
  after: space.optional().describe('Space below, in points.'),
  indent: space.optional().describe('Indent from the left, in points.'),
  indent_right: space.optional().describe('Indent from the right, in points.'),
  marker: z.string().optional().describe('What stands before each item of a list.'),
  keep_together: z.boolean().optional().describe('Never broken over two pages.'),
  keep_with_next: z.boolean().optional().describe('Never parted from what follows.'),
  new_page: z.boolean().optional().describe('Starts a page.'),
  own_page: z
    .boolean()
    .optional()
    .describe('Fills a page, or some, alone: what follows starts the next.'),
  bare_page: z.boolean().optional().describe('Its page has no running heads but the marking.'),
  background: colourName
    .optional()
    .describe('Tint of a table cell, or of a line on a card: name of an entry in `colours`.'),
  bar: colourName
    .optional()
    .describe('Tint of a bar drawn inside a table cell: name of an entry in `colours`.'),
  min_height: length.optional().describe('Least height of a table row, in points.'),
  rule_above: ruleOrNone
    .optional()
    .describe('The rule above this row of a table, or `none`, instead of the table style’s.'),
  fit: fit.optional(),
  rule_below: z.literal('none').optional().describe('No rule below this row of a table.'),
};

export const plainStyle = z
  .strictObject({ ...textShape, ...blockShape })
  .describe('How an element looks. What it leaves out it has from the elements around it.');

const inside = z
  .record(ownName, plainStyle)
  .optional()
  .describe('Styles of elements further in, by element name.');

export const elementStyle = z
  .strictObject({ ...textShape, ...blockShape, inside })
  .describe('How an element looks wherever it stands.');

const card = z
  .strictObject({
    sheet: z
      .enum(['upright', 'on its side'])
      .default('upright')
      .describe('How the sheet lies that the cards are printed on.'),
    width: length.optional().describe('Width in points; without it that of the sheet.'),
    height: length
      .optional()
      .describe('Height of one face in points; without it that of the sheet, or half of it.'),
    faces: z
      .union([z.literal(1), z.literal(2)])
      .default(1)
      .describe(
        'With 2 it is folded, with the same text on both faces, the upper one upside down.',
      ),
    cut: z.boolean().default(false).describe('Cut out: with marks outside of the cut.'),
    padding: space.describe('Left free inside of each edge, in points.'),
  })
  .describe('A card: a box of its own on a sheet. Its text is made smaller until it fits.');

export const classStyle = z
  .strictObject({
    ...textShape,
    ...blockShape,
    inside,
    card: card.optional(),
    table: z.string().optional().describe('Name of an entry in `tables`.'),
    columns: z
      .array(z.string())
      .optional()
      .describe('Names of entries in `columns`, for a table that has no colgroup of its own.'),
  })
  .describe('How an element with this class looks.');

/** Never an address, never a way out of the folder of templates or of a package. */
const fontFile = z.string().regex(/^(?!.*(^|[/])[.]{1,2}([/]|$))(?![/])[^\\:\p{Cc}]+$/u, {
  error: 'a path inside the folder of templates or an npm package, without `..`',
});

/** Names alone: what else CSS can say there would be said to whoever opens the HTML form. */
const cssFamilies = z.string().regex(/^[\p{L}\p{N} ',._-]+$/u, {
  error: 'names of fonts with commas between them',
});

const family = z
  .strictObject({
    regular: fontFile.describe(
      'Font file (TrueType or OpenType): a path inside an npm package or beside the theme.',
    ),
    bold: fontFile.describe('Font file of its bold.'),
    italic: fontFile.describe('Font file of its italic.'),
    bold_italic: fontFile.describe('Font file of its bold italic.'),
    scale: z
      .number()
      .min(0.5)
      .max(2)
      .default(1)
      .describe(
        'How much larger it is set than asked, where its letters look smaller than others.',
      ),
    css: cssFamilies.describe('The family as a browser knows it, with what may stand in for it.'),
  })
  .describe('A family of four fonts.');

const column = z
  .strictObject({
    width: z
      .union([length, z.literal('auto'), z.string().regex(/^\d*(\.\d+)?\*$/)], {
        error: 'points, `auto`, or a share such as `*` or `2*`',
      })
      .describe('Points, `auto` for what the content asks, or a share of what is left.'),
    align: alignment.optional(),
  })
  .describe('A column of tables.');

const tableStyle = z
  .strictObject({
    top: rule.optional().describe('The rule above the table.'),
    header: rule.optional().describe('The rule below the header rows.'),
    row: rule.optional().describe('The rule between rows.'),
    bottom: rule.optional().describe('The rule below the table.'),
    padding_x: padding.describe('Left and right of each cell, but at the table’s edges.'),
    padding_top: padding.describe('Above the text of each cell, in points.'),
    padding_bottom: padding.describe('Below the text of each cell, in points.'),
    padding_outer: padding.default(0).describe('At the table’s left and right edge.'),
    fill: z.boolean().default(true).describe('As wide as the text area.'),
  })
  .describe('Rules and spaces of a table.');

const FURNITURE_TEXTS = [
  'marking',
  'title',
  'short-title',
  'as-of',
  'page',
  'section',
  'copy',
] as const;
const furnitureText = z
  .enum(FURNITURE_TEXTS)
  .describe(
    'What stands there. page: the number of the page and of all pages. section: the letter of the tab and the number of the page in it. copy: the number of a numbered copy.',
  );

const furnitureLine = z
  .strictObject({
    edge: z.enum(['top', 'bottom']).describe('The edge of the paper it stands near.'),
    distance: length.describe('From the edge of the paper to the baseline, in points.'),
    left: furnitureText.optional(),
    centre: furnitureText.optional(),
    right: furnitureText.optional(),
  })
  .describe('A line that stands at the same place of every page.');

const duplex = z
  .strictObject({
    inner: distance.describe('From the edge that is bound or punched to the text area.'),
    outer: distance.describe('From the other edge to the text area.'),
    blank: z.string().min(1).describe('What a back without text says.'),
    style: z.strictObject(textShape).describe('How that looks.'),
  })
  .describe('Margins of papers for both sides of the sheet (`--print duplex`), in points.');

const booklet = z
  .strictObject({
    scale: z
      .number()
      .min(0.5)
      .max(1)
      .describe('How much smaller than ordinary a booklet is set, so that its lines hold enough.'),
    top: distance.describe('From the upper edge to the text area, before it is made smaller.'),
    bottom: distance.describe('From the lower edge to the text area.'),
    inner: distance.describe('From the fold to the text area.'),
    outer: distance.describe('From the other edge to the text area.'),
  })
  .describe('Pages of a booklet (`--print booklet`): each is half a sheet. In points.');

const tabMarks = z
  .strictObject({
    width: length.max(MAX_SPACE).describe('From the edge of the paper inwards.'),
    height: length.max(MAX_SPACE).describe('Height of a mark.'),
    top: distance.describe('From the upper edge of the paper to the first mark.'),
    bottom: distance.describe('From the lower edge of the paper to the last mark.'),
    first_colour: colourName,
    colour: colourName,
    style: z.strictObject(textShape).describe('How its letter looks.'),
  })
  .describe('Marks at the outer edge of the pages of a tab; each tab’s stands lower. In points.');

const changeBar = z
  .strictObject({
    width: length.max(MAX_PADDING).describe('Its thickness.'),
    distance: space.describe('From the text area to the bar, outwards.'),
    colour: colourName,
  })
  .describe('The bar in the margin beside what has changed since the edition before. In points.');

const paperSize = z.strictObject({
  width: length.describe('In points.'),
  height: length.describe('In points.'),
});

/** The shape of `theme.yaml`: everything about the look of the papers that is not code. */
export const themeSchema = z
  .strictObject({
    paper: z
      .strictObject({
        a4: paperSize.describe('Size of A4 (210 by 297 mm).'),
        letter: paperSize.describe('Size of US Letter (8.5 by 11 inches).'),
      })
      .describe('Sizes of paper, upright.'),
    margins: z
      .strictObject({
        top: distance.describe('From the upper edge to the text area.'),
        bottom: distance.describe('From the lower edge to the text area.'),
        left: distance.describe('From the left edge to the text area.'),
        right: distance.describe('From the right edge to the text area.'),
      })
      .describe('What is left free around the text, in points; head and foot stand in it.'),
    duplex,
    booklet,
    tab_marks: tabMarks,
    change_bar: changeBar.optional(),
    grid: z
      .strictObject({
        step: typeSize.describe('Distance of two lines of the baseline grid.'),
        descent: space.describe('From a baseline to the foot of its line.'),
      })
      .describe('The lines on which text stands, counted from the top margin; in points.'),
    families: z.record(ownName, family).describe('Families of fonts, by a name of your own.'),
    fallback: z.array(z.string()).describe('Families to try for a character the first lacks.'),
    colours: z
      .record(
        ownName,
        z
          .string()
          .regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as `#1f3d5c`' })
          .describe('Red, green and blue in small hexadecimal digits: `#1f3d5c`.'),
      )
      .describe('Colours, by a name of your own. Papers are printed in grey as well.'),
    body: z
      .strictObject({
        family: familyName,
        size: typeSize.describe('Type size in points: 10.5.'),
        leading: typeSize.describe('Height of a line in points: 14.'),
        colour: colourName,
      })
      .describe('How text looks where nothing else is said.'),
    elements: z
      .record(ownName, elementStyle)
      .describe('Styles by the name of the HTML element: `h2`, `p`, `td`.'),
    classes: z
      .record(ownName, classStyle)
      .describe('Styles by class; templates may use no other classes than these and `columns`.'),
    columns: z
      .record(ownName, column)
      .describe('Columns of tables by class: a `col` of that class has the width.'),
    tables: z.record(ownName, tableStyle).describe('Styles of tables, by a name of your own.'),
    default_table: z
      .string()
      .describe('Table style of a table whose classes name none: name of an entry in `tables`.'),
    furniture: z
      .strictObject({
        styles: z
          .partialRecord(furnitureText, z.strictObject(textShape))
          .describe('How each text in head and foot looks.'),
        lines: z.array(furnitureLine).describe('The lines of head and foot.'),
      })
      .describe('Head and foot of each page.'),
    watermark: z
      .strictObject({
        text: z.string().describe('What it says: `DRAFT`.'),
        family: familyName,
        colour: colourName,
      })
      .describe('The word behind the text of each page of a draft (`--draft`).'),
  })
  .describe('The look of the papers. Lengths are points, 72 to the inch.');
