import { describe, expect, test } from 'vitest';
import { ansiPaint, noPaint, showDiagnostic } from '../../src/cli/show-diagnostic.ts';

const place = (excerpt: string, column: number, endColumn: number) => ({
  file: 'data/a.yaml',
  line: 41,
  column,
  endColumn,
  excerpt,
});
const args = { path: 'data/a.yaml', reading: 'another encoding' };

describe('showDiagnostic', () => {
  test('shows what is wrong, where, the line and what to do', () => {
    const shown = showDiagnostic(
      { code: 'cli/not-utf8', args, place: place('  person: moid-yusof', 11, 21) },
      noPaint,
    );
    expect(shown).toBe(
      [
        'error[cli/not-utf8]: `data/a.yaml` is not UTF-8 text; it looks like another encoding',
        '  data/a.yaml:41:11',
        '   41 |   person: moid-yusof',
        '      |           ^^^^^^^^^^',
        '  help: save the file as UTF-8',
        '',
      ].join('\n'),
    );
  });

  test('puts carets under wide characters', () => {
    const shown = showDiagnostic(
      { code: 'cli/not-utf8', args, place: place('王é́x', 4, 5) },
      noPaint,
    );
    expect(shown).toContain('   41 | 王é́x\n      |    ^');
  });

  test('cuts a long line around what is pointed at', () => {
    const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const shown = showDiagnostic(
      { code: 'cli/not-utf8', args, place: place(long, 501, 505) },
      noPaint,
    );
    const [, , excerpt = '', carets = ''] = shown.split('\n');
    expect(excerpt.length).toBeLessThan(120);
    expect(excerpt.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('lets nothing from a file move the cursor or turn the text around', () => {
    const hostile = 'a\u001b[31mb\u202ec\u0000d\te';
    const shown = showDiagnostic(
      { code: 'cli/not-utf8', args: { ...args, path: hostile }, place: place(hostile, 1, 2) },
      noPaint,
    );
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(shown).toContain('a␛[31mb\ufffdc␀d e');
  });

  test('names related places', () => {
    const related = [{ place: place('x', 1, 2), note: 'has it first' }];
    const shown = showDiagnostic({ code: 'cli/not-utf8', args, related }, noPaint);
    expect(shown).toContain('  data/a.yaml:41:1: has it first\n');
  });

  test('colours the severity for a terminal', () => {
    expect(showDiagnostic({ code: 'cli/not-utf8', args }, ansiPaint)).toContain(
      '\u001b[1;31merror[cli/not-utf8]\u001b[0m: ',
    );
  });
});
