import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { madeFor } from './fake-pipeline.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const COUNTRY = 'out/2021-07-01_LL_XA_country-brief.pdf';

describe('brief build', () => {
  test('writes the brief of a country and prints its path alone', async () => {
    const { world, printed, text } = fakeWorld();
    expect(await run(['--country', 'Northmere'], world)).toBe(0);
    expect(printed).toEqual({ out: `${COUNTRY}\n`, err: '' });
    expect(text(`/desk/${COUNTRY}`)).toBe(
      'country-brief | XA | 2021-07-01 | a4 | Fictional example | false',
    );
  });

  test('lets options win over the settings file', async () => {
    const { world, text } = fakeWorld();
    const options = [
      '--paper',
      'Letter',
      '--marking',
      'TLP:CLEAR',
      '--draft',
      '--as-of',
      '2020-02-29',
    ];
    expect(await run(['build', '--country', 'XA', ...options], world)).toBe(0);
    expect(text('/desk/out/2020-02-29_LL_XA_country-brief.pdf')).toBe(
      'country-brief | XA | 2020-02-29 | letter | TLP:CLEAR | true',
    );
  });

  test('finds the settings beside the records it was pointed to', async () => {
    const { world, text } = fakeWorld({ cwd: '/elsewhere' });
    expect(await run(['--country', 'XA', '--data', '/desk/data', '--out', '/o'], world)).toBe(0);
    expect(text('/o/2021-07-01_LL_XA_country-brief.pdf')).toContain('Fictional example');
  });

  test('says on standard error what it took a name for, unless quiet', async () => {
    const { world, printed } = fakeWorld();
    await run(['--country', 'northmere', '--session', '10'], world);
    expect(printed.err).toBe(
      'northmere: taken as Northmere (XA)\n' +
        '10: taken as water-10 (10th meeting of the Council of Water Ministers, 20 May 2021)\n' +
        '2 documents: 2 files written to `out`\n',
    );
    const silent = fakeWorld();
    await run(['--country', 'northmere', '--quiet'], silent.world);
    expect(silent.printed).toEqual({ out: `${COUNTRY}\n`, err: '' });
  });

  test('takes several formats in one list and makes each once', async () => {
    const { world, printed } = fakeWorld();
    await run(['--country', 'XA', '--format', 'json,pdf', '--format', 'pdf'], world);
    expect(printed.out.split('\n').map((path) => path.split('.').at(-1))).toEqual([
      'pdf',
      'json',
      '',
    ]);
  });

  test('prints one object with --json and nothing else', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--country', 'northmere', '--json'], world)).toBe(0);
    expect(printed.err).toBe('');
    expect(JSON.parse(printed.out)).toEqual({
      written: [{ path: COUNTRY, bytes: 64, pages: 2, status: 'new' }],
      manifest: 'out/manifest.json',
      diagnostics: [],
    });
  });

  test('says at the end of --all what was written and what stood there already', async () => {
    const { world, printed, files } = fakeWorld();
    await run(['--all'], world);
    printed.err = '';
    await run(['--all'], world);
    const left = 'left out, as no source had reported them by 2021-07-01: presidents-4\n';
    expect(printed.err).toBe(`${left}9 documents: 9 files unchanged in \`out\`\n`);
    files.delete(`/desk/${COUNTRY}`);
    printed.err = '';
    await run(['--all', '--out', './out/'], world);
    expect(printed.err).toBe(`${left}9 documents: 1 file written to \`out\`, 8 unchanged\n`);
  });

  test('makes a country that is named twice once', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--country', 'XA', '--country', 'Northmere'], world)).toBe(0);
    expect(printed).toEqual({ out: `${COUNTRY}\n`, err: '' });
  });

  test('says unchanged of a file that is as it should be', async () => {
    const { world, printed } = fakeWorld();
    await run(['--country', 'XA', '--quiet'], world);
    printed.out = '';
    await run(['--country', 'XA', '--json'], world);
    expect(JSON.parse(printed.out).written).toMatchObject([{ path: COUNTRY, status: 'unchanged' }]);
  });

  test('builds every state and every session known by the day with --all', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--all', '--as-of', '2020-12-31'], world)).toBe(0);
    const subjects = printed.out
      .trim()
      .split('\n')
      .map((path) => path.split('_')[2]);
    expect(subjects).toEqual(['XA', 'XB', 'XC', 'XD', 'water-7', 'water-9', 'all']);
    expect(printed.err).toBe(
      'left out, as no source had reported them by 2020-12-31: call-2021, presidents-4, water-10\n' +
        '7 documents: 7 files written to `out`\n',
    );
  });

  test('goes on past a document that fails, and says so at the end', async () => {
    const { world, printed } = fakeWorld({
      pipeline: {
        makeDocument: (_, request) =>
          Promise.resolve(
            request.subject === 'XB'
              ? { value: [], diagnostics: [{ code: 'cli/no-font', args: { font: 'x.ttf' } }] }
              : { value: madeFor(request), diagnostics: [] },
          ),
      },
    });
    expect(await run(['--all'], world)).toBe(1);
    expect(printed.out).toContain('_XC_');
    expect(printed.out).not.toContain('_XB_');
    expect(printed.err).toContain('font file `x.ttf`\n');
    expect(printed.err).toMatch(
      /\n\n8 of 9 documents: 8 files written to `out`; failed: Southmere\n1 error\n$/,
    );
  });

  test('stops at the first document when the disk is full', async () => {
    const { world, printed, files } = fakeWorld({
      disk: {
        createFile: () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      },
    });
    expect(await run(['--all'], world)).toBe(1);
    expect(printed.out).toBe('');
    expect(printed.err).toContain('error[deliver/disk-full]: cannot write `out/2021-07-01_LL_XA');
    expect(printed.err).toContain('0 of 9 documents; failed: Northmere; not tried: 8');
    expect([...files.keys()].filter((path) => path.includes('/out/'))).toEqual([]);
  });

  test('shows progress on a terminal only', async () => {
    const { world, printed } = fakeWorld({ terminal: true, env: { NO_COLOR: '1' } });
    await run(['--all'], world);
    expect(printed.err).toContain('3/9 Eastfjord');
    expect(printed.err.endsWith('\r\u001b[2K9 documents: 9 files written to `out`\n')).toBe(true);
  });

  test('counts warnings of a document only with --strict, and then writes nothing of it', async () => {
    const warned = {
      pipeline: {
        makeDocument: (_: unknown, request: Parameters<typeof madeFor>[0]) =>
          Promise.resolve({
            value: madeFor(request),
            diagnostics: [{ code: 'cli/stray-file', args: { path: 'x' } }],
          }),
      },
    };
    const lax = fakeWorld(warned);
    expect(await run(['--country', 'XA'], lax.world)).toBe(0);
    expect(lax.printed.err).toContain('warning[cli/stray-file]');
    const strict = fakeWorld(warned);
    expect(await run(['--country', 'XA', '--strict'], strict.world)).toBe(3);
    expect(strict.printed.out).toBe('');
  });

  test('shows a warning with --quiet only where it makes the run fail', async () => {
    const files = { ...lakesFiles(), '/desk/data/notes.txt': 'x' };
    const lax = fakeWorld({ files });
    expect(await run(['--country', 'XA', '--quiet'], lax.world)).toBe(0);
    expect(lax.printed.err).toBe('');
    const strict = fakeWorld({ files });
    expect(await run(['--country', 'XA', '--quiet', '--strict'], strict.world)).toBe(3);
    expect(strict.printed.err).toContain('`data/notes.txt` was not read');
  });

  test('turns a throw into a calm message, with the stack only on demand', async () => {
    const broken = { pipeline: { makeDocument: () => Promise.reject(new Error('boom')) } };
    const calm = fakeWorld(broken);
    expect(await run(['--country', 'XA'], calm.world)).toBe(70);
    expect(calm.printed.err).toContain('a fault of its own: boom');
    expect(calm.printed.err).not.toContain('build.test.ts');
    const debug = fakeWorld({ ...broken, env: { BRIEF_DEBUG: '1' } });
    await run(['--country', 'XA'], debug.world);
    expect(debug.printed.err).toContain('build.test.ts');
  });
});

describe('brief build refuses, with exit code 2 and nothing on standard output,', () => {
  test.each([
    [['build'], 'cli/nothing-asked', 'brief --country Pakistan'],
    [['--quiet'], 'cli/nothing-asked', 'brief --country Pakistan'],
    [['--all', '--country', 'XA'], 'cli/all-and-one', 'leave out `--all`'],
    [['--pack', '--country', 'XA'], 'cli/pack-of-nothing', 'add `--session`'],
    [['--country', 'Norhtmere'], 'cli/unknown-country', 'did you mean `Northmere`?'],
    [['--country', 'France'], 'cli/country-not-on-record', '`brief list countries`'],
    [['--country', 'Korea'], 'cli/ambiguous-country', 'North Korea (`KP`) or South Korea (`KR`)'],
    [['--country', ''], 'cli/unknown-country', 'no country goes by'],
    [['--session', 'wter-10'], 'cli/unknown-session', 'did you mean `water-10`'],
    [['--session', 'water'], 'cli/ambiguous-session', '`water-7` or `water-9`'],
    [['--session', ''], 'cli/unknown-session', '`brief list sessions`'],
    [['--country', 'XA', '--as-of', '2021-02-30'], 'cli/bad-day', 'YYYY-MM-DD'],
    [['--country', 'XA', '--as-of', '2021-13-01'], 'cli/bad-day', '`2021-13-01` is none'],
    [['--country', 'XA', '--as-of', 'yesterday'], 'cli/bad-day', '`yesterday` is none'],
    [['--country', 'XA', '--format', 'pdf,htm'], 'cli/bad-choice', 'did you mean `html`?'],
    [['--country', 'XA', '--format', ''], 'cli/bad-choice', 'it takes pdf, html, ics, json'],
    [['--country', 'XA', '--paper', 'a5'], 'cli/bad-choice', 'it takes a4, letter'],
    [['--country', 'XA', '--marking', ' '], 'cli/bad-marking', 'TLP:CLEAR'],
    [['--country', 'XA', '--marking', 'x'.repeat(81)], 'cli/bad-marking', 'this one has 81'],
    [['--country', 'XA', '--data', 'dat'], 'cli/no-folder', 'of `--data` is not there'],
    [['--country', 'XA', '--data', 'brief.yaml'], 'cli/no-folder', 'is no folder'],
    [['--country', 'XA', '--templates', ''], 'cli/no-folder', 'of `--templates`'],
    [['--country', 'XA', '--out', ''], 'cli/no-folder', 'of `--out`'],
    [['--contry', 'XA'], 'cli/unknown-option', 'did you mean `--country`?'],
    [['--country'], 'cli/value-wanted', '`--country <name>` wants a value'],
    [['chekc'], 'cli/unknown-command', 'did you mean `brief check`?'],
    [['Northmere'], 'cli/unknown-command', 'did you mean `brief --country Northmere`?'],
    [['Kyrgyz', 'Republic'], 'cli/unknown-command', '`brief --country "Kyrgyz Republic"`?'],
    [['--country', 'Kyrgyz', 'Republic'], 'cli/unknown-command', '--country "Kyrgyz Republic"`?'],
    [['--country', 'Papua', 'New', 'Guinea'], 'cli/unknown-command', '"Papua New Guinea"`?'],
    [['--session', '10th', 'meeting'], 'cli/unknown-command', '--session "10th meeting"`?'],
    [['--country', 'XA', 'list'], 'cli/unknown-command', 'did you mean `brief list`?'],
    [['list', '--messages', 'gihub'], 'cli/bad-choice', 'did you mean `github`?'],
    [['list', '--templates', 'house'], 'cli/unknown-option', 'no option `--templates`'],
    [['schemas', '--out', ''], 'cli/no-folder', 'of `--out`'],
    [['list', 'contries'], 'cli/bad-choice', 'did you mean `countries`?'],
    [['list', 'people', 'more'], 'cli/too-many-words', 'more words'],
    [['explain'], 'cli/word-wanted', '`words`'],
    [['explain', 'Nobody', 'Here'], 'cli/unknown-subject', 'nothing on record'],
    [['explain', 'registry/unknown-persn'], 'cli/unknown-subject', '`registry/unknown-person`'],
    [['new', 'meting', 'x'], 'cli/bad-choice', 'did you mean `meeting`?'],
    [['new', 'constructor', 'x'], 'cli/bad-choice', 'it takes meeting'],
    [['new', 'person', '王毅'], 'cli/bad-name', 'Latin letters'],
  ])('%j: %s', async (argv, code, words) => {
    const { world, printed } = fakeWorld();
    expect(await run(argv, world)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toContain(`error[${code}]`);
    expect(printed.err).toContain(words);
  });

  test('all faults of a command line at once', async () => {
    const { world, printed } = fakeWorld();
    await run(['--all', '--as-of', 'x', '--paper', 'y', '--format', 'z'], world);
    expect(printed.err.match(/^error/gm)).toHaveLength(3);
  });

  test('in JSON where JSON was asked for', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['--contry', 'XA', '--json'], world)).toBe(2);
    expect(printed.err).toBe('');
    expect(JSON.parse(printed.out).diagnostics).toMatchObject([
      { severity: 'error', code: 'cli/unknown-option', message: 'there is no option `--contry`' },
    ]);
  });
});

describe('brief build with faulty files', () => {
  test('reports every problem and exits with 3', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/data/people/a.yaml': 'id: A\nfoo: 1\n',
      '/desk/data/people/b.yaml': 'id: [\n',
    };
    const { world, printed } = fakeWorld({ files });
    expect(await run(['--country', 'XA'], world)).toBe(3);
    expect(printed.out).toBe('');
    expect(printed.err).toContain('data/people/a.yaml:2:1\n');
    expect(printed.err).toContain('data/people/b.yaml:');
  });

  test('names the byte that is not UTF-8', async () => {
    const bad = Uint8Array.from([...new TextEncoder().encode('id: x\nname: é'), 0xe9, 0x0a]);
    const { world, printed } = fakeWorld({
      files: { ...lakesFiles(), '/desk/data/people/a.yaml': bad },
    });
    expect(await run(['check'], world)).toBe(3);
    expect(printed.err).toContain('error[cli/not-utf8]');
    expect(printed.err).toContain('data/people/a.yaml:2:8\n');
  });

  test('does not report what is only a consequence of a file that could not be read', async () => {
    const { disk } = fakeWorld().world;
    const { world, printed } = fakeWorld({
      disk: {
        read: (path) => {
          if (!path.endsWith('ada-example.yaml')) return disk.read(path);
          throw Object.assign(new Error('no'), { code: 'EACCES' });
        },
      },
    });
    expect(await run(['check'], world)).toBe(3);
    expect(printed.err).toBe(
      'error[cli/unreadable-file]: cannot read `data/people/ada-example.yaml`: no permission to read it\n' +
        '\n40 files: 1 error\n',
    );
  });

  test('names a folder that it may not look into', async () => {
    const { disk } = fakeWorld().world;
    const { world, printed } = fakeWorld({
      disk: {
        search: async (folder) => [
          ...(await disk.search(folder)),
          { path: 'people', kind: 'unreadable folder' as const },
        ],
      },
    });
    expect(await run(['check'], world)).toBe(3);
    expect(printed.err).toContain('cannot look into the folder `data/people`');
  });

  test('reads a file with a byte order mark', async () => {
    const files = lakesFiles();
    const path = '/desk/data/people/ada-example.yaml';
    const { world } = fakeWorld({ files: { ...files, [path]: `\ufeff${files[path]}` } });
    expect(await run(['check'], world)).toBe(0);
  });

  test('reports .yml files and strays, but leaves a README alone', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/data/README.md': 'x',
      '/desk/data/people/c.yml': 'x',
      '/desk/data/people/d.yaml~': 'x',
    };
    const { world, printed } = fakeWorld({ files });
    expect(await run(['check'], world)).toBe(0);
    expect(printed.err).toContain('warning[cli/yml-file]: `data/people/c.yml` was not read');
    expect(printed.err).toContain('warning[cli/stray-file]: `data/people/d.yaml~` was not read');
    expect(printed.err).not.toContain('README');
  });

  test('says so where there are no records at all', async () => {
    const { world, printed } = fakeWorld({ files: { '/desk/data/README.md': 'x' } });
    expect(await run(['--all'], world)).toBe(2);
    expect(printed.err).toContain('error[cli/no-records]: there are no records in `data`');
  });
});

describe('calendars', () => {
  const ON = ['--as-of', '2021-07-01'];

  test.each([
    ['water-council', 'water-council', ''],
    ['water', 'water-council', 'water: taken as water-council (Council of Water Ministers)\n'],
    ['Assembly', 'presidents', 'Assembly: taken as presidents (Assembly of Presidents)\n'],
    ['ALL', 'all', 'ALL: taken as all (everything announced)\n'],
  ])('of a body, asked for as %j', async (words, subject, told) => {
    const { world, printed } = fakeWorld();
    expect(await run(['--body', words, '--format', 'ics,pdf', ...ON], world)).toBe(0);
    const stem = `out/2021-07-01_LL_${subject}_calendar`;
    expect(printed.out).toBe(`${stem}.pdf\n${stem}.ics\n`);
    expect(printed.err.startsWith(told)).toBe(true);
  });

  test('of one body asked for twice is made once, beside other papers', async () => {
    const { world, printed } = fakeWorld();
    const asked = ['--body', 'water', '--body', 'water-council', '--country', 'XA'];
    expect(await run([...asked, ...ON], world)).toBe(0);
    expect(printed.out.match(/_calendar\.pdf/g)).toHaveLength(1);
    expect(printed.out).toContain('_XA_country-brief.pdf');
  });

  test.each([
    [['--body', 'presidnets'], 'cli/unknown-body', 'did you mean `presidents`?'],
    [['--body', 'e'], 'cli/ambiguous-body', '`water-council`'],
    [['--body', 'all', '--all'], 'cli/all-and-one', ''],
    [['--body', 'all', '--ics-months'], 'cli/months-of-nothing', '--format ics'],
    [
      ['--session', 'water-10', '--cards', 'table-plan', '--format', 'ics'],
      'cli/no-ics-cards',
      '`seating-list`',
    ],
  ])('refuses %j', async (words, code, said) => {
    const { world, printed } = fakeWorld();
    expect(await run([...words, ...ON], world)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toContain(`error[${code}]`);
    expect(printed.err).toContain(said);
  });
});
