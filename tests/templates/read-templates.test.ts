import { expect, test } from 'vitest';
import { checkTemplates } from '../../src/templates/check-templates.ts';
import { readTemplates } from '../../src/templates/read-templates.ts';
import { brief, classes, ours, sampleView, theirs } from './sample.ts';

const DOCUMENT = 'view: country-brief\ndescription: A short paper.\n';

test('ours alone', () => {
  const { value, diagnostics } = readTemplates(ours, 'templates', [], 'mine');
  expect(diagnostics).toEqual([]);
  expect([...value.documents.keys()]).toEqual(['country-brief']);
  expect(value.documents.get('country-brief')?.settings.view).toBe('country-brief');
  expect([...value.parts.keys()]).toEqual(['source-list']);
  expect(value.theme?.path).toBe('templates/theme.yaml');
});

test('theirs override ours file by file, and the rest stays ours', () => {
  const files = theirs({ 'theme.yaml': 'mine:\n', 'country-brief/body.hbs': '<p>mine</p>' });
  const { value, diagnostics } = readTemplates(ours, 'templates', files, 'mine');
  expect(diagnostics).toEqual([]);
  expect(value.theme?.path).toBe('mine/theme.yaml');
  expect(value.documents.get('country-brief')?.body.path).toBe('mine/country-brief/body.hbs');
  expect(value.documents.get('country-brief')?.settingsFile.path).toBe(
    'templates/country-brief/document.yaml',
  );
  expect(value.parts.get('source-list')?.path).toBe('templates/parts/source-list.hbs');
});

test('theirs may add a document, and parts that it calls through other parts', () => {
  const files = theirs({
    'note/document.yaml': DOCUMENT,
    'note/body.hbs': '{{#if title}}{{> head}}{{/if}}',
    'parts/head.hbs': '{{#each meetings}}{{> line}}{{/each}}',
    'parts/line.hbs': '<p>{{title}}</p>',
  });
  const { value, diagnostics } = readTemplates(ours, 'templates', files, 'mine');
  expect(diagnostics).toEqual([]);
  expect([...value.documents.keys()].sort()).toEqual(['country-brief', 'note']);
});

test('a file that changes nothing is reported, with what may have been meant', () => {
  const files = theirs({
    'parts/source-lst.hbs': '{{! }}\n<p>x</p>',
    'country-breif/body.hbs': '<p>x</p>',
    'them.yaml': 'x:\n',
    'parts/deep/line.hbs': '<p>x</p>',
    'note/document.yaml': DOCUMENT,
  });
  const { diagnostics } = readTemplates(ours, 'templates', files, 'mine');
  expect(diagnostics.map(brief)).toEqual([
    'no-effect body.hbs:1:1 `<p>x</p>` (country-brief/body.hbs?)',
    'no-effect document.yaml:1:1 `view: country-brief`',
    'no-effect line.hbs:1:1 `<p>x</p>`',
    'no-effect source-lst.hbs:2:1 `<p>x</p>` (parts/source-list.hbs?)',
    'no-effect them.yaml:1:1 `x:` (theme.yaml?)',
  ]);
});

test('the order of files changes nothing', () => {
  const files = theirs({ 'country-brief/body.hbs': '<p>x</p>', 'nothing.yaml': '' });
  const forth = readTemplates(ours, 'templates', files, 'mine');
  const back = readTemplates([...ours].reverse(), 'templates', [...files].reverse(), 'mine');
  expect(back).toEqual(forth);
});

test('faulty settings are reported at their place', () => {
  const files = theirs({ 'country-brief/document.yaml': 'veiw: country-brief\ndescription: x\n' });
  const { value, diagnostics } = readTemplates(ours, 'templates', files, 'mine');
  expect(value.documents.size).toBe(0);
  expect(
    diagnostics.map(({ place, args }) => [place?.line, args['field'], args['nearest']]),
  ).toEqual(expect.arrayContaining([[1, 'veiw', 'view']]));
});

test('a view that nobody knows is reported where it is named', () => {
  const { value } = readTemplates(ours, 'templates', [], 'mine');
  const views = { 'session-brief': sampleView, 'county-brief': sampleView };
  expect(checkTemplates(value, { knownClasses: classes, views }).map(brief)).toEqual([
    'unknown-view document.yaml:1:7 `country-brief` (county-brief?)',
  ]);
});

test('without views the paths go unchecked, the markup does not', () => {
  const files = theirs({ 'country-brief/body.hbs': '<p class="nope">{{nothing}}</p>' });
  const { value } = readTemplates(ours, 'templates', files, 'mine');
  expect(checkTemplates(value, { knownClasses: classes }).map(brief)).toEqual([
    'unknown-class body.hbs:1:11 `nope` (note?)',
  ]);
});

test('missing markings are reported', () => {
  const files = ours.filter(({ path }) => !path.endsWith('markings.yaml'));
  const { value, diagnostics } = readTemplates(files, 'templates', [], 'mine');
  expect(value.markings).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['template/missing-markings']);
});

test('a missing theme is reported', () => {
  const files = ours.filter(({ path }) => !path.endsWith('theme.yaml'));
  const { value, diagnostics } = readTemplates(files, 'templates', [], 'mine');
  expect(value.theme).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['template/missing-theme']);
});
