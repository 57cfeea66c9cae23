import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../src/cli/open-project.ts';
import type { CommonOptions } from '../../src/cli/options.ts';
import { MissingFont } from '../../src/cli/read-font.ts';
import type { Inputs } from '../../src/pipeline.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const OPTIONS: CommonOptions = {
  asOf: '2021-07-01',
  quiet: false,
  json: false,
  strict: false,
  color: true,
  messages: 'human',
};

/** What a run would load, given its folders and options. */
async function inputsOf(
  wishes: Parameters<typeof fakeWorld>[0],
  options: Partial<CommonOptions> = {},
) {
  let inputs: Inputs | undefined;
  const loadProject = (given: Inputs) => {
    inputs = given;
    return { value: undefined, diagnostics: [] };
  };
  const { world } = fakeWorld({ ...wishes, pipeline: { loadProject } });
  const { diagnostics } = await openProject({ ...OPTIONS, ...options }, world);
  if (!inputs) throw new Error(JSON.stringify(diagnostics));
  return { inputs, codes: diagnostics.map(({ code }) => code) };
}

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

const FONT = new Uint8Array(
  readFileSync(
    'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  ),
);

describe('openProject', () => {
  test('takes records and settings from the current folder, templates from the program', async () => {
    const { inputs } = await inputsOf({});
    expect(inputs.dataRoot).toBe('data');
    expect(paths(inputs.data)).toContain('data/people/ada-example.yaml');
    expect(inputs.settings?.path).toBe('brief.yaml');
    expect(paths(inputs.templates)).toEqual(['/home/templates/theme.yaml']);
    expect(inputs.userTemplates).toEqual([]);
  });

  test('takes the records that come with the program where the current folder has none', async () => {
    const files = { '/home/data/topics/a.yaml': 'x: 1', '/home/brief.yaml': 'paper: letter' };
    const { inputs } = await inputsOf({ files, cwd: '/empty' });
    expect(paths(inputs.data)).toEqual(['/home/data/topics/a.yaml']);
    expect(inputs.settings?.path).toBe('/home/brief.yaml');
  });

  test('prefers the settings of the current folder to those beside the records', async () => {
    const files = { ...lakesFiles(), '/other/brief.yaml': 'paper: letter' };
    const { inputs } = await inputsOf({ files, cwd: '/other' }, { data: '/desk/data' });
    expect(inputs.settings).toEqual({ path: 'brief.yaml', text: 'paper: letter' });
  });

  test('takes templates of the current folder, or those it is told, for the user’s own', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/templates/theme.yaml': 'mine',
      '/desk/house/parts/a.hbs': 'b',
      '/desk/house/fonts/mine.ttf': FONT,
    };
    const here = await inputsOf({ files });
    expect(paths(here.inputs.userTemplates)).toEqual(['templates/theme.yaml']);
    const told = await inputsOf({ files }, { templates: './house/' });
    expect(told.inputs.userTemplatesRoot).toBe('house');
    expect(paths(told.inputs.userTemplates)).toEqual(['house/parts/a.hbs']);
    expect(told.codes).toEqual([]);
  });

  test('does not take the program’s own templates for the user’s', async () => {
    const files = Object.fromEntries(
      Object.entries(lakesFiles()).map(([path, text]) => [path.replace('/desk', '/home'), text]),
    );
    const { inputs } = await inputsOf({ files, cwd: '/home' });
    expect(paths(inputs.templates)).toEqual(['templates/theme.yaml']);
    expect(inputs.userTemplates).toEqual([]);
  });

  test('reports a brief.yml, which nobody reads', async () => {
    const { 'brief.yaml': _, ...files } = lakesFiles();
    const misnamed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path.replace('/brief.yaml', '/brief.yml'),
        text,
      ]),
    );
    const { inputs, codes } = await inputsOf({ files: misnamed });
    expect(inputs.settings).toBeUndefined();
    expect(codes).toEqual(['cli/yml-file']);
  });

  test('finds a font beside the user’s templates, and says where a missing one is named', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/house/theme.yaml': 'regular: fonts/none.ttf',
      '/desk/house/fonts/mine.ttf': FONT,
    };
    const { inputs } = await inputsOf({ files }, { templates: 'house' });
    expect(inputs.font('fonts/mine.ttf')).toEqual(FONT);
    const look = () => inputs.font('fonts/none.ttf');
    expect(look).toThrow(MissingFont);
    expect(look).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({
          place: expect.objectContaining({ file: 'house/theme.yaml', line: 1, column: 10 }),
        }),
      }),
    );
  });
});
