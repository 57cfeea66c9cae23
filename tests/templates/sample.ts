import { z } from 'zod';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { checkTemplates } from '../../src/templates/check-templates.ts';
import { fillTemplate } from '../../src/templates/fill-template.ts';
import { readTemplates, type TemplateSet } from '../../src/templates/read-templates.ts';

/** A view as a document might have it, with every kind of field that a template can meet. */
export const sampleView = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  anchor: z.string(),
  copiedText: z.string(),
  note: z.string().optional(),
  chair: z.strictObject({ name: z.string(), post: z.string().optional() }).optional(),
  meetings: z.array(
    z.strictObject({
      title: z.string(),
      status: z.enum(['announced', 'held']),
      place: z.string().optional(),
      speakers: z.number().optional(),
      share: z.number(),
      held: z.boolean(),
      topics: z.array(z.string()),
    }),
  ),
  moments: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('day'), day: z.string() }),
      z.strictObject({ kind: z.literal('month'), month: z.string(), about: z.boolean() }),
    ]),
  ),
  names: z.record(z.string(), z.string()),
  sources: z.array(z.strictObject({ number: z.number(), title: z.string() })).nullable(),
  loose: z.unknown(),
});

export const sample: z.output<typeof sampleView> = {
  title: 'Lake Council',
  subtitle: '',
  anchor: 'lake-council',
  copiedText: 'shore\u0007line',
  meetings: [
    {
      title: 'First',
      status: 'held',
      place: 'Northshore',
      share: 0.25,
      held: true,
      topics: ['water', 'boats'],
    },
    { title: 'Second', status: 'announced', speakers: 3, share: 0.5, held: false, topics: [] },
  ],
  moments: [
    { kind: 'day', day: '1 July' },
    { kind: 'month', month: 'August', about: true },
  ],
  names: { 'QM-1': 'Mere', 'QN-2': 'Loch' },
  sources: [{ number: 1, title: 'Shore Gazette' }],
  loose: null,
};

/** Templates of ours: one document, one part, a theme. */
export const ours: readonly TextFile[] = [
  {
    path: 'templates/country-brief/document.yaml',
    text: 'view: country-brief\ndescription: One country as seen in all records.\n',
  },
  { path: 'templates/country-brief/body.hbs', text: '<h1>{{title}}</h1>\n{{> source-list}}\n' },
  {
    path: 'templates/parts/source-list.hbs',
    text: '{{#if sources}}<ul>{{#each sources}}<li>{{title}}</li>{{/each}}</ul>{{/if}}\n',
  },
  { path: 'templates/theme.yaml', text: 'classes:\n' },
  { path: 'templates/markings.yaml', text: 'schemes: {}\n' },
];

export const classes: ReadonlySet<string> = new Set(['note', 'lead', 'ref', 'held', 'announced']);

/** Our templates under files of somebody else's, by path inside the folder. */
export function setWith(files: Readonly<Record<string, string>>): TemplateSet {
  return readTemplates(ours, 'templates', theirs(files), 'mine').value;
}

export function theirs(files: Readonly<Record<string, string>>): TextFile[] {
  return Object.entries(files).map(([name, text]) => ({ path: `mine/${name}`, text }));
}

/** The document `country-brief` with this body and these parts, filled. */
export function fill(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  view: unknown = sample,
  schema: z.ZodType = sampleView,
) {
  return fillTemplate(setOf(body, parts), 'country-brief', schema, view, classes);
}

/** As {@link fill}, checked without filling. */
export function check(body: string, parts: Readonly<Record<string, string>> = {}): Diagnostic[] {
  const views = { 'country-brief': sampleView };
  return checkTemplates(setOf(body, parts), { knownClasses: classes, views });
}

function setOf(body: string, parts: Readonly<Record<string, string>>): TemplateSet {
  const files = Object.entries(parts).map(([name, text]) => [`parts/${name}.hbs`, text]);
  return setWith({ 'country-brief/body.hbs': body, ...Object.fromEntries(files) });
}

/** A diagnostic in one line: `code line:column-end what=…`. */
export function brief({ code, args, place, related }: Diagnostic): string {
  const at = place && `${place.file.split('/').at(-1)}:${place.line}:${place.column}`;
  const text = place?.excerpt.slice(place.column - 1, place.endColumn - 1);
  const from = (related ?? []).map(
    ({ place: call }) => ` < ${call.file.split('/').at(-1)}:${call.line}`,
  );
  const near = args['nearest'] === undefined ? '' : ` (${args['nearest']}?)`;
  return `${code.replace('template/', '')} ${at} \`${text}\`${near}${from.join('')}`;
}
