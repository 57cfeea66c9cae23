import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Args, Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts';
import { diagnosticsAsData, printDiagnostics, summarise } from '../../src/diagnostics/print.ts';

const human = { format: 'human', color: false } as const;

function place(
  excerpt: string,
  marked: string,
  file = 'data/meetings/water-10.yaml',
  line = 41,
): Place {
  const column = excerpt.indexOf(marked) + 1;
  return { file, line, column, endColumn: column + marked.length, excerpt };
}

function unknownPerson(id: string, args: Args = {}, at = place(`  person: ${id}`, id)): Diagnostic {
  return { code: 'registry/unknown-person', args: { id, uses: '1', ...args }, place: at };
}

const ADA = unknownPerson('ada-exmaple', {
  nearest: 'ada-example',
  file: 'data/people/ada-example.yaml',
});

const UNUSED: Diagnostic = {
  code: 'registry/unused-id',
  args: { id: 'ice', word: 'topic' },
  place: place('- id: ice', 'ice', 'data/topics/topics.yaml', 3),
};

describe('for people', () => {
  test('what, where with the line itself, and advice', () => {
    expect(printDiagnostics([ADA], human)).toBe(
      [
        'error[registry/unknown-person]: no person has the id `ada-exmaple`',
        '  data/meetings/water-10.yaml:41:11',
        '   41 |   person: ada-exmaple',
        '      |           ^^^^^^^^^^^',
        '  help: did you mean `ada-example`? (data/people/ada-example.yaml)',
        '',
      ].join('\n'),
    );
  });

  test('related places stand between the line and the advice', () => {
    const related = [{ place: place('  person: x', 'x', 'data/b.yaml', 7), note: 'has it first' }];
    const lines = printDiagnostics([{ ...ADA, related }], human).split('\n');
    expect(lines[4]).toBe('  related: data/b.yaml:7:11 has it first');
    expect(lines[5]).toMatch(/^ {2}help: /);
  });

  test('several are sorted by file, line, column and code, with a blank line between them', () => {
    const first = unknownPerson('a', {}, place('a', 'a', 'data/a.yaml', 9));
    const nowhere: Diagnostic = {
      code: 'registry/duplicate-id',
      args: { id: 'x', kind: 'people' },
    };
    const printed = printDiagnostics([UNUSED, ADA, first, nowhere], human);
    expect(printed.match(/^\w+\[.*\]/gm)).toEqual([
      'error[registry/duplicate-id]',
      'error[registry/unknown-person]',
      'error[registry/unknown-person]',
      'warning[registry/unused-id]',
    ]);
    expect(printed.split('\n\n')).toHaveLength(4);
  });

  test('two problems of one place are sorted by code, whatever their words', () => {
    const at = place('id: x', 'x');
    const printed = printDiagnostics(
      [
        { code: 'registry/person-twice', args: { person: 'x', delegation: 'XA' }, place: at },
        { code: 'registry/no-evidence', args: { fact: 'x' }, place: at },
      ],
      human,
    );
    expect(printed.match(/^\w+\[.*\]/gm)).toEqual([
      'error[registry/no-evidence]',
      'error[registry/person-twice]',
    ]);
  });

  test('the same problem twice is printed once', () => {
    expect(printDiagnostics([ADA, { ...ADA }], human)).toBe(printDiagnostics([ADA], human));
  });

  test('a problem of no file has no place', () => {
    expect(
      printDiagnostics(
        [{ code: 'registry/duplicate-id', args: { id: 'x', kind: 'people' } }],
        human,
      ),
    ).toBe(
      'error[registry/duplicate-id]: `x` is taken: another record in `people` has it\n  help: give one of the two another id, or make them one record\n',
    );
  });

  test('nothing wrong prints nothing', () => {
    expect(printDiagnostics([], human)).toBe('');
  });

  test('line numbers of more than five digits push the line to the right', () => {
    const [, , line, carets] = printDiagnostics(
      [unknownPerson('x', {}, place('x', 'x', 'a.yaml', 123_456))],
      human,
    ).split('\n');
    expect([line, carets]).toEqual(['123456 | x', '       | ^']);
  });

  test('hostile values are shown, never obeyed', () => {
    const id = 'x\u001B[31m\u202E\nerror: forged';
    const printed = printDiagnostics([unknownPerson(id, {}, place(id, id))], human);
    expect(printed).toContain('no person has the id `x<U+001B>[31m<U+202E> error: forged`');
    expect(printed).not.toContain('\u001B');
    expect(printed).not.toContain('\u202E');
    expect(printed).not.toMatch(/^error: forged/m);
  });

  test('a value of 4,000 characters is cut in the message', () => {
    const [message = ''] = printDiagnostics([unknownPerson('a'.repeat(4000))], human).split('\n');
    expect(message.length).toBeLessThan(400);
    expect(message).toContain('…`');
  });

  test('colour is there when asked for, and only then', () => {
    const plain = printDiagnostics([ADA, UNUSED], human);
    const painted = printDiagnostics([ADA, UNUSED], { format: 'human', color: true });
    expect(plain).not.toContain('\u001B');
    expect(painted).toContain('\u001B[1;31merror[registry/unknown-person]\u001B[0m');
    expect(painted).toContain('\u001B[1;33mwarning[registry/unused-id]\u001B[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    expect(painted.replace(/\u001B\[[\d;]*m/g, '')).toBe(plain);
  });
});

describe('for machines', () => {
  test('JSON is an object a line, with null for what is not there', () => {
    const lines = printDiagnostics([UNUSED, { code: 'registry/duplicate-id', args: {} }], {
      format: 'json',
      color: true,
    }).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ file: null, line: null, endColumn: null });
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      severity: 'warning',
      code: 'registry/unused-id',
      message: 'nothing refers to the topic `ice`',
      help: 'refer to it, or delete it',
      file: 'data/topics/topics.yaml',
      line: 3,
      column: 7,
      endColumn: 10,
      related: [],
    });
  });

  test('data says the same as JSON, with related places', () => {
    const related = [{ place: place('  person: x', 'x', 'data/b.yaml', 7), note: 'has it first' }];
    const all = [{ ...ADA, related }, UNUSED, { ...UNUSED }];
    const data = diagnosticsAsData(all);
    expect(data[0]?.related).toEqual([
      { file: 'data/b.yaml', line: 7, column: 11, endColumn: 12, note: 'has it first' },
    ]);
    const lines = printDiagnostics(all, { format: 'json', color: false }).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(data);
  });

  test('annotations escape what the workflow language reads', () => {
    const at = place('x', 'x', 'data/50%, a:b.yaml', 2);
    const printed = printDiagnostics([unknownPerson('100%', {}, at)], {
      format: 'github',
      color: false,
    });
    expect(printed).toBe(
      '::error file=data/50%25%2C a%3Ab.yaml,line=2,col=1,endColumn=2,title=registry/unknown-person::no person has the id `100%25`%0Ahelp: add a person of this id in `data/people/`\n',
    );
  });

  test('annotations name severities as the workflow does, and can do without a place', () => {
    const printed = printDiagnostics([UNUSED, { code: 'registry/duplicate-id', args: {} }], {
      format: 'github',
      color: false,
    });
    expect(printed).toMatch(/^::error title=registry\/duplicate-id::/);
    expect(printed).toMatch(/^::warning file=/m);
  });
});

test('however they were gathered, the same problems print the same text', () => {
  const many = [ADA, UNUSED, ADA, unknownPerson('b'), unknownPerson('a')];
  for (const format of ['human', 'json', 'github'] as const) {
    const sorted = printDiagnostics(many, { format, color: false });
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect(printDiagnostics(shuffled, { format, color: false })).toBe(sorted);
      }),
    );
  }
});

test.each([
  [[], 'no problems'],
  [[ADA], '1 error'],
  [[ADA, ADA], '1 error'],
  [[ADA, unknownPerson('b'), UNUSED], '2 errors, 1 warning'],
  [[UNUSED], '1 warning'],
])('%#: the closing line counts each problem once', (diagnostics, summary) => {
  expect(summarise(diagnostics)).toBe(summary);
});
