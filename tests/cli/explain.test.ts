import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

async function explain(...words: string[]): Promise<string> {
  const { world, printed } = fakeWorld();
  expect(await run(['explain', ...words], world)).toBe(0);
  expect(printed.err).toBe('');
  return printed.out;
}

describe('brief explain', () => {
  test.each(['ada-example', 'Ada Example', 'ADA EXAMPLE', 'A. Example', 'Example'])(
    'tells all of a person, by id or any form of the name: %s',
    async (words) => {
      const out = await explain(words);
      expect(out).toMatch(
        /^Ada Example \(`ada-example`\), addressed as Example\ndata\/people\/ada-example\.yaml:\d+\n/,
      );
      expect(out).toContain('  A. Example [shore-gazette-2021]\n');
      expect(out).toContain(
        '10th meeting of the Council of Water Ministers, 20 May 2021 (`water-10`)',
      );
      expect(out).toContain(
        '    – A. Example, Minister of Water and Forests of Northmere\n      [shore-gazette-2021]\n',
      );
      expect(out).toContain(
        '  mere-daily-2018: The Mere Daily, Water ministers meet in Reedport, 2018-05-16\n',
      );
    },
  );

  test('tells who a person must not be confused with, and the name in its own script', async () => {
    const out = await explain('Clara Specimen');
    expect(out).toContain('Not to be confused with\n  K. Spesimen (`karl-spesimen`)\n');
    expect(out).toMatch(/In its own script\n {2}\p{Script=Cyrillic}.* \(ru\) \[/u);
  });

  test('tells where sources differ, which is printed, and who decided it', async () => {
    for (const words of ['ada-example', 'water-10']) {
      const out = (await explain(words)).replace(/\s+/g, ' ');
      expect(out).toContain(
        '– Ada Example, Minister of Water of Northmere [mere-daily-2021, 21 May 2021] (chosen, printed)',
      );
      expect(out).toContain(
        '– A. Example, Minister of Water and Forests of Northmere [shore-gazette-2021, 22 May 2021] – chosen on 1 June 2021 by the Lakes Desk: Forests went',
      );
    }
    const event = (await explain('presidents-2021')).replace(/\s+/g, ' ');
    expect(event).toContain(
      '– 2021 [lakes-news-2020, 12 June 2020] – 14–15 September 2021, Reedport',
    );
    expect(event).toContain('– no choice recorded; printed as announced last');
  });

  test('tells for what a person is announced', async () => {
    expect(await explain('boris-sample')).toContain(
      'Announced for\n  Eleventh meeting of the Council of Water Ministers (`water-11`)\n    [shore-gazette-2021]\n',
    );
  });

  test.each(['XC', 'Eastfjord', 'eastfjord'])('tells all of a country: %s', async (words) => {
    const out = await explain(words);
    expect(out).toMatch(
      /^Eastfjord \(`XC`\), member of LL since 1 May 2019\ndata\/states\/states\.yaml:\d+\n/,
    );
    expect(out).toContain('  LL: observer since 2015 [lakes-register]\n');
    expect(out).toContain('Held there\n  10th meeting');
    expect(out).toContain('    Clara Specimen, Gus Fixture\n');
  });

  test.each(['water-10', '10', '20 May 2021'])('tells of a session: %s', async (words) => {
    const out = await explain(...words.split(' '));
    expect(out).toContain('  date: 20 May 2021 [mere-daily-2021 (derived), shore-gazette-2021]\n');
    expect(out).toContain('  Southmere: Frode Instance (deputy)\n');
  });

  test('tells of any other record in the words of its file, and where it is used', async () => {
    const out = await explain('fishing');
    expect(out).toContain('`fishing`, one of the topics\ndata/topics/topics.yaml:');
    expect(out).toContain('  covers: Catch limits');
    expect(out).toMatch(/Where it is used\n {2}data\/meetings\/water-10\.yaml:\d+\n/);
    expect(await explain('Secretariat of the League of Lakes')).toContain('`lakes-secretariat`');
  });

  test('tells what a message means, without looking at any record', async () => {
    const { world, printed } = fakeWorld({ files: {} });
    expect(await run(['explain', 'records/duplicate-key'], world)).toBe(0);
    expect(printed.out).toContain('error[records/duplicate-key]');
    expect(printed.out).toContain('An example\n  === data/');
  });

  test('tells what a field is for, what it takes and where it stands', async () => {
    expect(await explain('capacity')).toBe(
      [
        '`capacity` in the schemas',
        '',
        'principal: holds the office this body is made of. deputy: sits for its holder.',
        'not stated: the printed title leaves it open.',
        '  takes: principal, deputy, not stated',
        '  meetings: participations.capacity, needed',
        '',
      ].join('\n'),
    );
  });

  test('tells every meaning of a name that several kinds of record use', async () => {
    const out = await explain('name');
    expect(out).toContain(
      '\nIts full name.\n  organisations: name, needed\n  bodies: name, needed\n',
    );
    expect(out).toContain('\n  meetings: participations.printed.name, needed\n');
    expect(await explain('printed.name')).not.toContain('organisations');
    expect(await explain('sources')).toMatch(/\n {2}and \d+ more\n/);
  });

  test('tells of a setting, and of a kind of record', async () => {
    expect(await explain('paper')).toContain('  takes: a4, letter\n  where it is left out: a4\n');
    expect(await explain('topics')).toContain(
      '  takes: the fields id, name, group, order, covers\n',
    );
  });

  test('tells of a field whatever state the records are in', async () => {
    for (const files of [{}, { ...lakesFiles(), '/desk/data/people/a.yaml': 'id: [' }]) {
      const { world, printed } = fakeWorld({ files });
      expect(await run(['explain', 'capacity'], world)).toBe(0);
      expect(printed.err).toBe('');
      expect(printed.out).toContain('`capacity` in the schemas');
    }
  });

  test('tells of a field and of a record that has its name', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/data/topics/b.yaml':
        'id: chair\nname: Chairs\ngroup: Other\norder: 9\ncovers: Seats\n',
    };
    const { world, printed } = fakeWorld({ files });
    await run(['explain', 'chair'], world);
    expect(printed.out).toContain('`chair` in the schemas');
    expect(printed.out).toContain('`chair`, one of the topics');
  });

  test.each([
    ['Exampel', 'did you mean `Example`'],
    ['Ada Exmaple', 'did you mean `Ada Example`'],
    ['water10', '`water-10`'],
    ['Estfjord', '`Eastfjord`'],
    ['capacty', 'did you mean `capacity`?'],
    ['unknown-persn', 'did you mean `unknown-person`'],
  ])('names what is nearest to %s', async (words, nearest) => {
    const { world, printed } = fakeWorld();
    expect(await run(['explain', words], world)).toBe(2);
    expect(printed.err).toContain(nearest);
  });

  test('breaks lines at the width of the terminal', async () => {
    const out = await explain('water-10');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('gives the same as data with --json', async () => {
    const { world, printed } = fakeWorld();
    await run(['explain', 'fishing', '--json'], world);
    expect(JSON.parse(printed.out).explained).toMatchObject([
      { title: '`fishing`, one of the topics' },
    ]);
  });

  test('reports faulty records instead of telling half of them', async () => {
    const files = { ...lakesFiles(), '/desk/data/people/a.yaml': 'id: [' };
    const { world, printed } = fakeWorld({ files });
    expect(await run(['explain', 'ada-example'], world)).toBe(3);
    expect(printed).toMatchObject({ out: '' });
  });
});

describe('brief list', () => {
  test('has a line a record, the id first', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['list', 'sessions'], world)).toBe(0);
    expect(printed.out).toBe(
      [
        'water-7       7th meeting of the Council of Water Ministers · 14 May 2018',
        'water-9       9th meeting of the Council of Water Ministers · 9–10 June 2020',
        'water-10      10th meeting of the Council of Water Ministers · 20 May 2021',
        'call-2021     Courtesy call on the President of Eastfjord · date not stated (reported 22 May 2021)',
        'presidents-4  4th meeting of the Assembly of Presidents · 14–15 September 2021, announced',
        '',
      ].join('\n'),
    );
  });

  test('gives the status of the as-of day', async () => {
    const { world, printed } = fakeWorld();
    await run(['list', 'countries', '--as-of', '2018-01-01'], world);
    expect(printed.out).toContain('XC  Eastfjord · observer of LL since 2015\n');
    expect(printed.out).toContain('XD  Westholm\n');
  });

  test.each(['countries', 'sessions', 'bodies', 'people', 'events', 'sources'])(
    'lists %s as lines and as data',
    async (kind) => {
      const { world, printed } = fakeWorld();
      await run(['list', kind], world);
      const lines = printed.out.trim().split('\n');
      printed.out = '';
      await run(['list', kind, '--json'], world);
      const rows = JSON.parse(printed.out)[kind];
      expect(rows).toHaveLength(lines.length);
      expect(lines.map((line) => line.split(' ')[0])).toEqual(
        rows.map(({ id }: { id: string }) => id),
      );
    },
  );

  test('lists everything under headings where no kind is named', async () => {
    const { world, printed } = fakeWorld();
    await run(['list'], world);
    expect(printed.out).toMatch(/^countries\n {2}XA {2}Northmere/);
    expect(printed.out).toContain('\n\nevents\n');
  });
});
