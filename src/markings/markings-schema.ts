import { z } from 'zod';
import { foldLabel } from './fold-label.ts';

/** Larger than any label is set, and small enough to leave the line below it free. In points. */
const MOST_SIZE = 14;

const words = z.string().trim().min(1).max(200, { error: 'at most 200 characters' });

const label = z
  .string()
  .regex(/^[A-Z0-9]([A-Z0-9 :+&-]*[A-Z0-9])?$/, {
    error:
      'a label in capitals, such as `TLP:GREEN`: letters, digits, spaces, and `:`, `+`, `&`, `-`',
  })
  .max(40, { error: 'at most 40 characters' });

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as `#ffc000`' })
  .describe('Red, green and blue in small hexadecimal digits: `#ffc000`.');

const level = z
  .strictObject({
    label: label.describe('The mark as it is printed, in capitals: `TLP:GREEN`. Never translated.'),
    formerly: z
      .array(label)
      .default([])
      .describe('What it was called before; who still writes that is told the label of today.'),
    colour: colour
      .optional()
      .describe('Colour of the label; without it the one that the theme gives to markings.'),
    calendar: z
      .enum(['public', 'private', 'confidential'])
      .default('private')
      .describe(
        'Who may see entries of a calendar file that bears it, in programs that share calendars: everybody, its owner and those who may open it, or its owner alone.',
      ),
    means: words.describe('What may be done with a paper that bears it, in one sentence.'),
  })
  .describe('One level of a scheme.');

const scheme = z
  .strictObject({
    name: words.describe('What the scheme is called.'),
    prefix: label
      .optional()
      .describe('What every label begins with; another text that begins so is taken for a slip.'),
    placement: z
      .enum(['left', 'centre', 'right'])
      .describe('Where in the line of markings the label stands, at the top and bottom of a page.'),
    size: z
      .number({ error: 'a number of points' })
      .min(6)
      .max(MOST_SIZE)
      .describe('Type size of the label in points: 12.'),
    ground: colour.optional().describe('Colour of the box behind the label; none where left out.'),
    mail: z
      .enum(['subject', 'subject and text', 'nothing'])
      .describe(
        'Where a mail that carries the paper has the label: in its subject, there and before its text, or nowhere.',
      ),
    levels: z.array(level).min(1).describe('The levels, from the lowest to the highest.'),
    above: z
      .array(label)
      .default([])
      .describe('Levels above these, which no paper of this program may bear.'),
  })
  .describe('A scheme of handling markings.');

/** The shape of `markings.yaml`: the handling markings that papers can bear. */
export const markingsSchema = z
  .strictObject({
    schemes: z
      .record(
        z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
          error: 'a name: lower-case letters, digits and single hyphens, such as `tlp`',
        }),
        scheme,
      )
      .describe('Schemes, by a name of your own, in the order in which their labels are listed.'),
  })
  .superRefine(({ schemes }, context) => {
    const taken = new Set<string>();
    for (const [name, { levels }] of Object.entries(schemes)) {
      for (const [index, one] of levels.entries()) {
        const folded = foldLabel(one.label);
        const path = ['schemes', name, 'levels', index, 'label'];
        if (taken.has(folded)) context.addIssue({ code: 'custom', path, message: ONLY_ONE });
        taken.add(folded);
      }
    }
  })
  .describe('Handling markings that papers can bear.');

const ONLY_ONE = 'a label that no other level has';
