import { describe, expect, test } from 'vitest';
import { DRAFTS } from '../../src/cli/new/draft.ts';
import { recordId } from '../../src/cli/new/record-id.ts';
import { run } from '../../src/cli/run.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { kinds } from '../../src/records/schema/kinds.ts';
import { fieldsAt } from '../../src/schema/walk-schema.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const HOSTILE = [
  'Amina Diallo',
  'null',
  'yes',
  'a: b # c',
  '"quoted" \\ {{x}} <script>',
  "O'Brien, (Dr.)",
  '2021 summit',
  '- dash',
  'tab\there\nand a line',
  'Ваня Vanya',
];

/** Every example of the comments made to count; prose stays a comment. */
function uncommented(text: string): string {
  return text.replace(/^( *)# ( *(?:- |[a-z_-]+:).*)$/gm, '$1$2');
}

describe.each(Object.entries(DRAFTS))('a new %s', (kind, draft) => {
  const readBack = (text: string) =>
    readRecords([{ path: `data/${draft.folder}/x.yaml`, text }], 'data');
  const start = { id: 'some-id', name: 'Some Name', source: 'a-source', day: '2021-07-01' };

  test.each(HOSTILE)('is valid and keeps the words: %s', (name) => {
    const { value, diagnostics } = readBack(draft.write({ ...start, name }));
    expect(diagnostics).toEqual([]);
    const [record] = value[draft.folder];
    expect(JSON.stringify(record)).toContain(JSON.stringify(name).slice(1, -1));
  });

  test('has a line for each field of its kind', () => {
    const text = draft.write(start);
    const fields = fieldsAt(kinds[draft.folder], []);
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((field) => !new RegExp(`^#? ?${field}:`, 'm').test(text))).toEqual([]);
  });

  test('is valid with every example of its comments', () => {
    const text = uncommented(draft.write(start));
    expect(text).not.toBe(draft.write(start));
    expect(readBack(text).diagnostics).toEqual([]);
  });

  test(`is called ${kind}-… where its words begin with a digit`, () => {
    expect(recordId(kind, '2021 summit')).toBe(`${kind}-2021-summit`);
  });
});

describe('brief new', () => {
  test('starts a source, then a meeting that rests on it, and both pass the check', async () => {
    const { world, printed, text } = fakeWorld();
    expect(await run(['new', 'source', 'Press', 'release', '12'], world)).toBe(0);
    expect(await run(['new', 'meeting', 'water-11'], world)).toBe(0);
    expect(printed.out).toBe('data/sources/press-release-12.yaml\ndata/meetings/water-11.yaml\n');
    expect(text('/desk/data/meetings/water-11.yaml')).toContain('\nbody: water-council\n');
    expect(text('/desk/data/meetings/water-11.yaml')).toContain('\nsources: [press-release-12]\n');
    printed.err = '';
    expect(await run(['check'], world)).toBe(0);
    expect(printed.err).not.toContain('error');
  });

  test('takes the source it is told, and suggests one for a slip', async () => {
    const { world, printed, text } = fakeWorld();
    const person = ['new', 'person', 'Amina Diallo', '--source'];
    expect(await run([...person, 'mere-daily-2012'], world)).toBe(2);
    expect(printed.err).toContain('did you mean `--source mere-daily-20');
    expect(await run([...person, 'mere-daily-2021'], world)).toBe(0);
    expect(text('/desk/data/people/amina-diallo.yaml')).toContain(
      '{ form: Amina Diallo, sources: [mere-daily-2021] }',
    );
  });

  test('takes the source that no record uses yet, and says which', async () => {
    const { world, printed, text } = fakeWorld();
    await run(['new', 'source', 'An old item', '--as-of', '1999-01-01'], world);
    printed.err = '';
    expect(await run(['new', 'event', 'Boat race'], world)).toBe(0);
    expect(text('/desk/data/events/boat-race.yaml')).toContain('  - source: an-old-item\n');
    expect(printed.err).toContain('it rests on the source `an-old-item`; `--source` names another');
  });

  test('takes the latest item where all are used: a second record of one source', async () => {
    const { world, text } = fakeWorld();
    await run(['new', 'source', 'Latest item', '--as-of', '2021-12-01'], world);
    await run(['new', 'meeting', 'water-11'], world);
    expect(await run(['new', 'person', 'Amina Diallo'], world)).toBe(0);
    expect(text('/desk/data/people/amina-diallo.yaml')).toContain('sources: [latest-item] }');
  });

  test('says nothing of a source that was named', async () => {
    const { world, printed } = fakeWorld();
    await run(['new', 'event', 'Boat race', '--source', 'mere-daily-2021'], world);
    expect(printed.err).toBe('fill in what the comments ask for, then run `brief check`\n');
  });

  test('asks for a source where there is none on record', async () => {
    const { world, printed } = fakeWorld({ files: {} });
    expect(await run(['new', 'event', 'Boat race'], world)).toBe(2);
    expect(printed.err).toContain('error[cli/source-wanted]');
  });

  test('names the option that leads elsewhere where it may not write', async () => {
    const makeFolder = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    const { world, printed } = fakeWorld({ disk: { makeFolder } });
    expect(await run(['new', 'source', 'First'], world)).toBe(1);
    expect(printed.err).toContain('no permission to write `data/sources/first.yaml`');
    expect(printed.err).toContain('choose a folder of your own with `--data`');
  });

  test('never overwrites: not a file, not a record in a list, not a faulty file', async () => {
    const files = { ...lakesFiles(), '/desk/data/sources/broken.yaml': 'id: [' };
    const { world, printed, text } = fakeWorld({ files });
    expect(await run(['new', 'source', 'mere-daily-2021'], world)).toBe(2);
    expect(printed.err).toContain('`data/sources/mere-daily-2021.yaml` is there already');
    expect(await run(['new', 'source', 'broken'], world)).toBe(2);
    expect(text('/desk/data/sources/broken.yaml')).toBe('id: [');
  });

  test('starts a folder of records where there is none', async () => {
    const { world, printed } = fakeWorld({ files: {} });
    expect(await run(['new', 'source', 'First', '--data', 'mine'], world)).toBe(0);
    expect(printed.out).toBe('mine/sources/first.yaml\n');
  });
});
