import type { z } from 'zod';
import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { calledFrom } from './called-from.ts';
import { checkHtml } from './check-html.ts';
import { checkVariables } from './check-variables.ts';
import { composeHtml, placeOfFault } from './compose-html.ts';
import { distinct } from './distinct.ts';
import { contentsFaults, fillContents } from './fill-contents.ts';
import { type Chunk, fillNodes } from './fill-nodes.ts';
import { linkFaults } from './link-faults.ts';
import { parseTemplate } from './parse-template.ts';
import { placeInText } from './place-in-text.ts';
import { readHtml } from './read-html.ts';
import type { TemplateSet } from './read-templates.ts';
import { MAX_OUTPUT } from './template-limits.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Fills a document's body from a view. There is no text unless all is well: every path checked
 * against the view's schema, every `{{…}}` prints something, and the whole body, parts in place,
 * keeps to the HTML subset. A contents list is filled with links to the headings. Each fault is placed in the template that it comes from. Whatever
 * characters the view's texts have, {@link parseHtml} gives them back as they were.
 * @param name of the document's folder
 * @param knownClasses what the theme declares; without them classes go unchecked
 * @throws where the set has no such document or the view is not as its schema says: our mistake
 */
export function fillTemplate(
  set: TemplateSet,
  name: string,
  schema: z.ZodType,
  view: unknown,
  knownClasses?: ReadonlySet<string>,
): Result<string | undefined> {
  const document = set.documents.get(name);
  if (!document) throw new Error(`there is no template for the document ${name}`);
  const variables = checkVariables(set, document, schema);
  if (hasErrors(variables)) return { value: undefined, diagnostics: variables };
  const filled = fillNodes(parseTemplate(document.body), set.parts, schema.parse(view));
  const { chunks } = filled;
  if (!filled.isWhole) return { value: undefined, diagnostics: [tooLong(chunks)] };
  const html = composeHtml(chunks);
  const diagnostics = distinct([
    ...variables,
    ...chunks.flatMap(valueFaults),
    ...markupFaults(chunks, html, knownClasses),
  ]);
  return { value: hasErrors(diagnostics) ? undefined : fillContents(html), diagnostics };
}

function tooLong(chunks: readonly Chunk[]): Diagnostic {
  const args = { limit: String(MAX_OUTPUT) };
  const last = chunks.at(-1);
  if (!last) return { code: 'template/too-long', args };
  const place = placeInText(last.file, last.at);
  return { code: 'template/too-long', args, place, ...calledFrom(last.call) };
}

function markupFaults(
  chunks: readonly Chunk[],
  html: string,
  knownClasses: ReadonlySet<string> | undefined,
) {
  const { nodes, faults } = readHtml(html);
  const check = { whole: true, ...(knownClasses ? { knownClasses } : {}) };
  const all = [
    ...faults,
    ...checkHtml(nodes, check),
    ...linkFaults(nodes),
    ...contentsFaults(nodes),
  ];
  return all.map(placeOfFault(chunks));
}
