import { expect, test } from 'vitest';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';

test('an example is taken apart into files and what they are to give', () => {
  const { files, expected } = exampleFiles(`=== data/a.yaml
# an ordinary comment
# error 3-8 records/bad-value
# warning 1-2 registry/unused-id
id: x

=== templates/b.hbs
{{!-- note 10-12 templates/odd --}}
<p>== not a file</p>
`);
  expect(files).toEqual([
    {
      path: 'data/a.yaml',
      text: '# an ordinary comment\n# error 3-8 records/bad-value\n# warning 1-2 registry/unused-id\nid: x\n\n',
    },
    {
      path: 'templates/b.hbs',
      text: '{{!-- note 10-12 templates/odd --}}\n<p>== not a file</p>\n',
    },
  ]);
  expect(expected).toEqual([
    { file: 'data/a.yaml', line: 4, from: 3, to: 8, severity: 'error', code: 'records/bad-value' },
    {
      file: 'data/a.yaml',
      line: 4,
      from: 1,
      to: 2,
      severity: 'warning',
      code: 'registry/unused-id',
    },
    { file: 'templates/b.hbs', line: 2, from: 10, to: 12, severity: 'note', code: 'templates/odd' },
  ]);
});

test('a text without sections has no files', () => {
  expect(exampleFiles('\n')).toEqual({ files: [], expected: [] });
});
