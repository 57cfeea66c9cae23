import { z } from 'zod';
import { ORDER_RULES } from './body.ts';
import { text } from './fields.ts';

const PAPERS = ['a4', 'letter'] as const;

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
        'Handling marking, printed at the top and bottom of each page: `TLP:CLEAR`. `--marking` overrides it.',
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
      .enum(['of the body', ...ORDER_RULES])
      .default('of the body')
      .describe('The order of delegations; `of the body` follows each body’s own rule.'),
  })
  .describe('Settings of a project: `brief.yaml` beside the folder of records.');
