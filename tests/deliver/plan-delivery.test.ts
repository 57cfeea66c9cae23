import { describe, expect, test } from 'vitest';
import { planDelivery } from '../../src/deliver/plan-delivery.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const made = (name: string, text = 'new') => ({ name, bytes: bytes(text) });

describe('planDelivery', () => {
  test('tells new, changed and unchanged files apart', () => {
    const existing = new Map([
      ['b.pdf', bytes('old')],
      ['c.pdf', bytes('same')],
    ]);
    const wanted = [made('a.pdf'), made('b.pdf'), made('c.pdf', 'same')];
    const { value, diagnostics } = planDelivery(wanted, 'out', existing);
    expect(value.files.map(({ path, status }) => [path, status])).toEqual([
      ['out/a.pdf', 'new'],
      ['out/b.pdf', 'changed'],
      ['out/c.pdf', 'unchanged'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('refuses two files of one name, whatever their case', () => {
    const { diagnostics } = planDelivery([made('a.pdf'), made('A.pdf')], 'out', new Map());
    expect(diagnostics).toEqual([{ code: 'deliver/same-name', args: { path: 'out/A.pdf' } }]);
  });

  test('refuses a name that an earlier document of the run took', () => {
    const { diagnostics } = planDelivery([made('a.pdf')], 'out', new Map(), ['A.PDF']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['deliver/same-name']);
  });

  test('refuses to replace a folder', () => {
    const existing = new Map([['a.pdf', 'folder' as const]]);
    const { diagnostics } = planDelivery([made('a.pdf')], 'out', existing);
    expect(diagnostics.map(({ code }) => code)).toEqual(['deliver/folder-in-the-way']);
  });

  test.each(['../a.pdf', 'a/b.pdf', '.a.pdf', 'a b.pdf', '', `${'a'.repeat(80)}.pdf`])(
    'throws on `%s`, which could leave the folder',
    (name) => {
      expect(() => planDelivery([made(name)], 'out', new Map())).toThrow(/safe file name/);
    },
  );
});
