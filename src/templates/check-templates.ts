import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { checkMarkup } from './check-markup.ts';
import { checkVariables } from './check-variables.ts';
import { distinct } from './distinct.ts';
import { parseTemplate } from './parse-template.ts';
import type { DocumentTemplate, TemplateSet } from './read-templates.ts';

export interface TemplateKnowledge {
  /** Classes that the theme declares. */
  readonly knownClasses: ReadonlySet<string>;
  /** Schemas of views by the name that `document.yaml` gives; without them paths go unchecked. */
  readonly views?: Readonly<Record<string, z.ZodType>>;
}

/**
 * Checks all templates without filling any: their syntax, their HTML against the subset and the
 * theme's classes, and every path against the schema of its document's view.
 */
export function checkTemplates(set: TemplateSet, knowledge: TemplateKnowledge): Diagnostic[] {
  const bodies = [...set.documents.values()].map(({ body }) => body);
  const markup = [...bodies, ...set.parts.values()].flatMap((file) => {
    const template = parseTemplate(file);
    return [...template.diagnostics, ...checkMarkup(template, knowledge.knownClasses)];
  });
  const { views } = knowledge;
  const variables = [...set.documents.values()].flatMap((document) =>
    views ? variablesIn(set, document, views) : [],
  );
  return distinct([...markup, ...variables]);
}

function variablesIn(
  set: TemplateSet,
  document: DocumentTemplate,
  views: Readonly<Record<string, z.ZodType>>,
): readonly Diagnostic[] {
  const { view } = document.settings;
  const schema = Object.hasOwn(views, view) ? views[view] : undefined;
  return schema
    ? checkVariables(set, document, schema)
    : [unknownView(document, Object.keys(views))];
}

function unknownView({ settings, settingsFile }: DocumentTemplate, names: string[]): Diagnostic {
  const [near] = nearest(settings.view, names);
  const args = { view: settings.view, known: names.join(', ') };
  const place = readYamlFile(settingsFile).value?.placeOf(['view']);
  return {
    code: 'template/unknown-view',
    args: near ? { ...args, nearest: near } : args,
    ...(place ? { place } : {}),
  };
}
