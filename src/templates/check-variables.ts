import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkNodes } from './check-nodes.ts';
import { distinct } from './distinct.ts';
import type { KnownValue } from './known-value.ts';
import { parseTemplate } from './parse-template.ts';
import type { DocumentTemplate, TemplateSet } from './read-templates.ts';
import { rootScope } from './scope.ts';
import { MAX_CALLS } from './template-limits.ts';
import { viewType } from './view-type.ts';

/** Findings by document and schema, for as long as the document is. */
const checked = new WeakMap<DocumentTemplate, Map<z.ZodType, readonly Diagnostic[]>>();

/**
 * Checks every path, helper and part in a document's body, and in the parts it calls, against
 * the schema of the view it is filled from. Nothing is filled for that.
 */
export function checkVariables(
  set: TemplateSet,
  document: DocumentTemplate,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const known = checked.get(document) ?? new Map<z.ZodType, readonly Diagnostic[]>();
  checked.set(document, known);
  const findings = known.get(schema) ?? check(set, document, schema);
  known.set(schema, findings);
  return findings;
}

function check(set: TemplateSet, { body }: DocumentTemplate, schema: z.ZodType): Diagnostic[] {
  const template = parseTemplate(body);
  const diagnostics: Diagnostic[] = [...template.diagnostics];
  const root: KnownValue = { type: viewType(schema), key: 'view' };
  let callsLeft = MAX_CALLS;
  const mayCall = () => {
    callsLeft -= 1;
    return callsLeft >= 0;
  };
  let keys = 0;
  const freshKey = () => {
    keys += 1;
    return `entry ${keys}`;
  };
  checkNodes(
    {
      file: body,
      parts: set.parts,
      calls: [],
      scope: rootScope(root),
      facts: { present: new Set(), compared: [] },
      tell: (diagnostic) => diagnostics.push(diagnostic),
      mayCall,
      freshKey,
    },
    template.nodes,
  );
  return distinct(diagnostics);
}
