import { z } from 'zod';
import { OF_THE_UNIT } from './distribution.ts';
import { id, text } from './fields.ts';
import { mail } from './mail-settings.ts';
import { ORDER_HELP } from './order.ts';

const PAPERS = ['a4', 'letter'] as const;

/** Where the host of a meeting stands among the delegations. */
export const HOST_PLACES = ['in order', 'first', 'last'] as const;
const audience = z
  .strictObject({
    label: text.optional().describe('What papers call it; its name where left out.'),
    up_to: z
      .array(text)
      .default([])
      .describe(
        'The highest marks it may see, one a scheme: `[TLP:GREEN, OFFICIAL]`. What bears a mark of a scheme, or a text, that is not among them is left out.',
      ),
    internal: z
      .boolean()
      .default(false)
      .describe('Whether it may see what the unit marked `internal`.'),
  })
  .describe('Readers for whom papers are made that leave out what they may not see.');

export const settings = z
  .strictObject({
    paper: z
      .enum(PAPERS)
      .default('a4')
      .describe(
        'Paper size: a4 (210 by 297 mm) or letter (8.5 by 11 inches). `--paper` overrides it.',
      ),
    marking: text
      .max(80, { error: 'at most 80 characters' })
      .default('Compiled from public sources')
      .describe(
        'Handling marking, printed at the top and bottom of each page: `TLP:CLEAR`, or several with `, ` or `//` between them. It is raised to the highest that a part bears. `--marking` overrides it.',
      ),
    unit: text.optional().describe('The unit that prepared the paper, named in the front block.'),
    week_starts: z
      .enum(['monday', 'sunday', 'saturday'])
      .default('monday')
      .describe('The first day of a week in the month grids of the calendar.'),
    country_names: z
      .enum(['short', 'official'])
      .default('short')
      .describe('Which English names of states to print: short (CLDR) or official.'),
    order: z
      .string()
      .regex(/^(of the body|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/, {
        error: '`of the body`, a rule such as `english-alphabet`, or the id of a list in `orders/`',
      })
      .default('of the body')
      .describe(
        `The order of delegations. of the body: each body’s own rule. ${ORDER_HELP} \`--order\` overrides it.`,
      ),
    host: z
      .enum(HOST_PLACES)
      .default('in order')
      .describe(
        'Where the state in which a meeting takes place stands in that order: in order, as the rule has it; first; or last. `--host` overrides it.',
      ),
    audiences: z
      .record(
        id.refine((name) => name !== OF_THE_UNIT, {
          error:
            'another name: in the distribution file `unit` stands for papers without an audience',
        }),
        audience,
      )
      .default({})
      .describe(
        'Audiences by name, for `--audience`. A paper without one is the unit’s own and holds everything.',
      ),
    mail: mail.optional(),
    calendar_namespace: z
      .uuid({ error: 'a UUID, such as `6c1f7a52-…`; make one once and keep it' })
      .optional()
      .describe(
        'A UUID of your own, made once and kept, from which the ids of entries in calendar files follow. Two offices with different ones never overwrite each other’s entries; whoever changes it makes every entry a new one.',
      ),
    points_at_most: z
      .int()
      .min(1)
      .default(6)
      .describe(
        'How many points to make one section of a briefing may have before it is warned of.',
      ),
  })
  .describe('Settings of a project: `brief.yaml` beside the folder of records.');
