import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildView, type View } from '../../src/views/build-view.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';

type Document = 'badges' | 'tent-cards' | 'name-plates' | 'seating-list';
type Of<D extends Document> = Extract<View, { readonly document: D }>;

/** A meeting of the League of Lakes with some of its words changed. */
function lakesBut(file: string, ...changes: readonly (readonly [RegExp, string])[]) {
  const path = `data/meetings/${file}.yaml`;
  const found = LAKES.find((one) => one.path === path);
  if (!found) throw new Error(`no file ${path}`);
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), found.text);
  const { registry, diagnostics } = lakesWith([{ path, text }]);
  if (!registry) throw new Error(JSON.stringify(diagnostics));
  return registry;
}

const asked = (subject: string, asOf: string) => ({ subject, asOf });

function view<D extends Document>(
  document: D,
  registry = lakesBut('water-10'),
  { subject, asOf } = asked('water-10', '2021-07-01'),
) {
  const found = buildView(registry, DEFAULT_SETTINGS, { document, subject, asOf });
  const codes = found.diagnostics.map(({ code, args }) => [code, args['people'] ?? '']);
  return { value: found.value as Of<D> | undefined, codes };
}

describe('cards', () => {
  test('are made for who sits in the room, and the note names who does not', () => {
    const { value, codes } = view('tent-cards');
    expect(value?.cards.map(({ delegation, head }) => [delegation, head?.name])).toEqual([
      ['Eastfjord', 'Clara Specimen'],
      ['Northmere', 'Ada Example'],
      ['Southmere', 'Frode Instance'],
      ['Secretariat of the League of Lakes', 'Eve Dummy'],
    ]);
    expect(codes).toEqual([['views/without-card', 'Dag Placeholder (Westholm)']]);
    expect(value?.byVideo).toEqual(['Dag Placeholder (Westholm)']);
  });

  test('tell the role of each in a word: chair, delegate, head, organisation', () => {
    const roles = view('badges').value?.cards.map(({ name, role }) => [name, role]);
    expect(roles).toEqual([
      ['Clara Specimen', 'Chair'],
      ['Gus Fixture', 'Delegate'],
      ['Ada Example', 'Head of delegation'],
      ['Frode Instance', 'Head of delegation'],
      ['Eve Dummy', 'Organisation'],
    ]);
  });

  test('call who sits for an observer an observer', () => {
    const { value } = view('badges', lakesBut('presidents-4'), asked('presidents-4', '2021-08-25'));
    const badge = value?.cards.find(({ name }) => name === 'Otto Voorbeeld');
    expect(badge).toMatchObject({ role: 'Observer', look: 'role-observer' });
  });

  test('print a title as printed, and none where no source prints one', () => {
    const silent = lakesBut(
      'water-10',
      [/title: Minister of Water of Northmere/, 'title: not stated'],
      [/title: Minister of Water and Forests of Northmere/, 'title: not stated'],
    );
    const titles = new Map(
      view('badges', silent).value?.cards.map(({ name, title }) => [name, title]),
    );
    expect(titles.get('Ada Example')).toBeUndefined();
    expect(titles.get('Frode Instance')).toBe('Deputy Minister of Lakes of Southmere');
  });

  test.each(['tent-cards', 'badges', 'name-plates'] as const)(
    'of a meeting by video are refused with the reason: %s',
    (document) => {
      const video = lakesBut('water-10', [
        /^place: \{ name: Fjordby/m,
        'mode: { value: by video, sources: [mere-daily-2021] }\nplace: { name: Fjordby',
      ]);
      const { value, codes } = view(document, video);
      expect(value).toBeUndefined();
      expect(codes).toEqual([['views/nobody-seated', '']]);
    },
  );
});

describe('a seating list', () => {
  test('numbers the delegations, lists all who sit for each, and those by video apart', () => {
    const { value, codes } = view('seating-list');
    expect(
      value?.seats.map(({ number, people }) => [number, ...people.map(({ name }) => name)]),
    ).toEqual([
      ['1', 'Clara Specimen', 'Gus Fixture'],
      ['2', 'Ada Example'],
      ['3', 'Frode Instance'],
      ['4', 'Eve Dummy'],
    ]);
    expect(value?.byVideo.map(({ name }) => name)).toEqual(['Dag Placeholder']);
    expect(value?.withoutHead).toEqual([]);
    expect(codes).toEqual([]);
  });

  test('names delegations apart of which no source says who leads them', () => {
    const headless = lakesBut('water-10', [
      /delegation: XA\n/,
      'delegation: XA\n    head: false\n',
    ]);
    expect(view('seating-list', headless).value?.withoutHead).toEqual(['Northmere']);
    const card = view('tent-cards', headless).value?.cards[1];
    expect(card).toEqual({ delegation: 'Northmere' });
  });

  test('of a meeting by video lists all without a seat', () => {
    const video = lakesBut('water-10', [
      /^place: \{ name: Fjordby/m,
      'mode: { value: by video, sources: [mere-daily-2021] }\nplace: { name: Fjordby',
    ]);
    const { value, codes } = view('seating-list', video);
    expect([value?.seats.length, value?.byVideo.length, codes]).toEqual([0, 6, []]);
  });

  test('of a meeting that nobody is listed for is refused', () => {
    const { value, codes } = view(
      'seating-list',
      lakesBut('water-9'),
      asked('water-9', '2021-07-01'),
    );
    expect([value, codes]).toEqual([undefined, [['views/nobody-seated', '']]]);
  });
});
