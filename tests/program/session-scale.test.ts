import { beforeAll, describe, expect, test } from 'vitest';
import { type DocumentRequest, makeDocument, type Project } from '../../src/pipeline.ts';
import { projectOf, requestFor } from '../support/papers.ts';
import { type PdfText, readPdf } from '../support/pdf-text.ts';
import { generatedSession } from './generated-session.ts';

const SIZE = { delegations: 60, people: 200, earlier: 2 };

/** A meeting of sixty delegations and two hundred people: what a pack has to bear. */
describe('a meeting of 60 delegations and 200 people', () => {
  let project: Project;
  let pack: PdfText;

  const make = async (wanted: Partial<DocumentRequest>) => {
    const asked = { document: 'session-pack', subject: 'garden-3', asOf: '2003-06-01' } as const;
    const { value, diagnostics } = await makeDocument(project, requestFor({ ...asked, ...wanted }));
    return { file: value[0], diagnostics };
  };

  beforeAll(async () => {
    project = projectOf('data', { data: generatedSession(SIZE), dataRoot: 'data' });
    const { file, diagnostics } = await make({});
    expect(diagnostics).toEqual([]);
    pack = await readPdf(file?.bytes ?? new Uint8Array());
  }, 120_000);

  test('has a brief for each delegation and a card for each person', () => {
    const titles = pack.bookmarks.map(({ title }) => title);
    expect(titles.filter((title) => /(land|ia|mark|shire)$/.test(title))).toHaveLength(60);
    expect(pack.text.match(/Family name/g)).toHaveLength(200);
    expect(pack.pages.length).toBeGreaterThan(120);
  });

  test('has an index whose pages are those on which another program finds the names', () => {
    const start = pack.pages.findIndex(({ lines }) =>
      lines.some((line) => /Index of persons$/.test(line)),
    );
    // A contents list leads to people; it does not speak of them.
    const first = pack.pages.findIndex(({ lines }) => lines.some((line) => /^A-1\b/.test(line)));
    const index = pack.pages.slice(start + 1);
    const entries = index.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const [, family, given, pages] = /^(\S+), (\S+) (\d[\d, –]*)$/.exec(line) ?? [];
        return family && pages ? [{ name: `${given} ${family}`, pages }] : [];
      }),
    );
    expect(entries).toHaveLength(200);
    for (const { name, pages } of entries.filter((_, at) => at % 9 === 0)) {
      const found = pack.pages
        .slice(0, start)
        .flatMap(({ lines }, at) => (at >= first && names(name, lines) ? [at + 1] : []));
      expect(listed(pages), name).toEqual(found);
    }
  });

  test('has two hundred badges, ten to a sheet, and sixty tent cards', async () => {
    const badges = await readPdf(
      (await make({ document: 'badges' })).file?.bytes ?? new Uint8Array(),
    );
    expect(badges.pages).toHaveLength(20);
    const { file, diagnostics } = await make({ document: 'tent-cards' });
    expect(file?.pages).toBe(60);
    expect(diagnostics).toEqual([]);
  });

  test('is too thick for a booklet, which is said, and printed all the same', async () => {
    const { file, diagnostics } = await make({ print: 'booklet' });
    expect(file?.pages).toBeGreaterThan(60);
    expect(diagnostics.map(({ code }) => code)).toEqual(['imposition/thick-booklet']);
  });
});

function names(name: string, lines: readonly string[]): boolean {
  return new RegExp(`(^|\\P{L})${name}(\\P{L}|$)`, 'u').test(lines.join('\n'));
}

/** `3, 12–14` as numbers. */
function listed(pages: string): number[] {
  return pages.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}
