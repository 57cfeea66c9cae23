import { expect, test } from 'vitest';
import { templateCodes } from '../../src/diagnostics/codes/templates.ts';
import { codeEntry } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import { checkTemplates } from '../../src/templates/check-templates.ts';
import { fillTemplate } from '../../src/templates/fill-template.ts';
import { readTemplates } from '../../src/templates/read-templates.ts';
import { asExpected } from '../support/as-expected.ts';
import { classes, ours, sample, sampleView } from './sample.ts';

/** Read, checked and, where that went well, filled: as a run would do it. */
function problemsOf(example: string): readonly Diagnostic[] {
  const { files } = exampleFiles(example);
  const set = readTemplates(ours, 'templates', files, 'templates');
  const views = { 'country-brief': sampleView };
  const checked = [
    ...set.diagnostics,
    ...checkTemplates(set.value, { knownClasses: classes, views }),
  ];
  if (checked.length > 0) return checked;
  return fillTemplate(set.value, 'country-brief', sampleView, sample, classes).diagnostics;
}

const examples = Object.entries(templateCodes).flatMap(([code, { example }]) =>
  example === undefined ? [] : [[code, example] as const],
);

test.each(examples)('%s has an example that gives exactly what it announces', (code, example) => {
  const { expected } = exampleFiles(example);
  expect(expected.map((one) => one.code)).toContain(code);
  const found = asExpected(problemsOf(example));
  expect(found).toEqual(expected);
});

test.each(examples)('%s is worded as all messages are', (_, example) => {
  for (const { code, args } of problemsOf(example)) {
    const entry = codeEntry(code);
    const text = [entry.message(args), entry.help?.(args) ?? ''];
    for (const words of text) {
      expect(words).not.toMatch(/undefined|\.$|^[A-Z]/);
    }
    expect(entry.meaning).toMatch(/^[A-Z`].*\.$/s);
  }
});
