import { describe, expect, test } from 'vitest';
import { type Manner, openReport } from '../../src/cli/report.ts';
import { run } from '../../src/cli/run.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const MANNER: Manner = { quiet: false, json: false, strict: false, color: true, messages: 'human' };
const STRAY = { code: 'cli/stray-file', args: { path: 'data/x.txt' } };
const FONT = { code: 'cli/no-font', args: { font: 'x.ttf' } };

function report(manner: Partial<Manner> = {}, wishes: Parameters<typeof fakeWorld>[0] = {}) {
  const { world, printed } = fakeWorld(wishes);
  return { printed, ...openReport({ ...MANNER, ...manner }, world) };
}

describe('a report for people', () => {
  test('has blank lines around problems and a count at the end', () => {
    const { printed, problems, note, result, close } = report();
    note('first');
    problems([STRAY]);
    problems([FONT]);
    result('out/a.pdf');
    note('last');
    expect(close({})).toBe(1);
    expect(printed.out).toBe('out/a.pdf\n');
    expect(printed.err.replace(/^( {2}help).*$/gm, '$1')).toBe(
      [
        'first',
        '',
        'warning[cli/stray-file]: `data/x.txt` was not read: nothing here uses a file of that kind',
        '  help',
        '',
        'error[cli/no-font]: there is no font file `x.ttf`',
        '  help',
        '',
        'last',
        '1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  test('shows a problem once a run', () => {
    const { printed, problems, close } = report();
    problems([STRAY, { ...STRAY }]);
    problems([STRAY]);
    close({});
    expect(printed.err.match(/^warning/gm)).toHaveLength(1);
    expect(printed.err).toMatch(/\n\n1 warning\n$/);
  });

  test('says nothing at the end where there was nothing', () => {
    const { printed, close } = report();
    expect(close({})).toBe(0);
    expect(printed).toEqual({ out: '', err: '' });
  });

  test('prints errors but no count with --quiet', () => {
    const { printed, problems, close } = report({ quiet: true });
    problems([STRAY, FONT]);
    close({}, 'checked');
    expect(printed.err).toMatch(/^error\[cli\/no-font\].*\n {2}help: .*\n$/);
  });

  test.each([
    ['a terminal', true, {}, true, true],
    ['a file', false, {}, true, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, true, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, true, false],
    ['--no-color', true, {}, false, false],
  ])(
    'is coloured as it should be for %s',
    (_, terminal, env: Record<string, string>, color, is) => {
      const { printed, problems } = report({ color }, { terminal, env });
      problems([FONT]);
      expect(printed.err.includes('\u001b[')).toBe(is);
    },
  );
});

describe('--messages', () => {
  const files = { ...lakesFiles(), '/desk/data/people/a.yaml': 'id: Ada\nname: A\n' };

  test('json is an object a line on standard error, and nothing else there', async () => {
    const { world, printed } = fakeWorld({ files });
    expect(await run(['check', '--messages', 'json'], world)).toBe(3);
    const lines = printed.err.trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => JSON.parse(line))[0]).toMatchObject({
      severity: 'error',
      file: 'data/people/a.yaml',
      line: 1,
    });
  });

  test('github is an annotation a line, and a count', async () => {
    const { world, printed } = fakeWorld({ files });
    expect(await run(['list', '--messages', 'GitHub'], world)).toBe(3);
    expect(printed.err).toMatch(/^(::error file=data\/people\/a\.yaml,line=.*\n)+\d+ errors\n$/);
  });

  test('github is what GitHub Actions gets unless it asks for another form', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const unasked = fakeWorld({ files, env });
    await run(['list'], unasked.world);
    expect(unasked.printed.err).toMatch(/^::error file=/);
    const refused = fakeWorld({ files, env });
    await run(['--contry', 'XA'], refused.world);
    expect(refused.printed.err).toMatch(/^::error title=cli\/unknown-option::/);
    const asked = fakeWorld({ files, env });
    await run(['list', '--messages', 'human'], asked.world);
    expect(asked.printed.err).toMatch(/^error\[/);
  });
});

describe('brief without arguments', () => {
  test('shows a short help with examples on standard error and exits with 2', async () => {
    const { world, printed } = fakeWorld({ files: {} });
    expect(await run([], world)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toContain('\n  brief --country Pakistan ');
    expect(printed.err).not.toContain('error');
    expect(Math.max(...printed.err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
      100,
    );
  });
});
