import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeFile, makeDocument } from '../../src/pipeline.ts';
import { streamsOf } from '../support/edit-stream.ts';
import { projectOf, requestFor, textOfPages } from '../support/papers.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import { readPdf } from '../support/pdf-text.ts';

const project = projectOf('examples/lakes/data', {
  settings: {
    path: 'examples/lakes/brief.yaml',
    text: readFileSync('examples/lakes/brief.yaml', 'utf8'),
  },
});

/** Words of the example's briefing that stand nowhere else, by what it takes to see them. */
const WORDS = {
  official: ['counts of last autumn', 'two boats', 'north steps', 'LD(21) 13'],
  amber: ['outside the room', 'Old Customs House', 'tenth more', 'spoken since March', 'TLP:AMBER'],
  strict: ['paper on perch', 'TLP:AMBER+STRICT'],
  red: ['second year', 'TLP:RED'],
  sensitive: ['our own fleet', 'leak of the draft', 'not seen', 'OFFICIAL-SENSITIVE'],
  internal: ['side door', 'debriefs', 'last year’s figure', 'being repaired'],
} as const;
type Class = keyof typeof WORDS;

const SEES: readonly [audience: string | undefined, sees: readonly Class[]][] = [
  [undefined, ['official', 'amber', 'strict', 'red', 'sensitive', 'internal']],
  ['ministry', ['official', 'amber', 'strict', 'red', 'sensitive']],
  ['partners', ['official']],
  ['press', []],
];

/** Bytes as text of two bytes a letter, the larger first: as PDF writes text in its dictionaries. */
function inUtf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}

/** Everything that can be got out of a file, as one text in small letters without line ends. */
async function everythingIn({ name, bytes }: MadeFile): Promise<string> {
  const raw = Buffer.from(bytes);
  const parts = [name, raw.toString('utf8'), raw.toString('latin1')];
  if (name.endsWith('.pdf')) {
    const read = await readPdf(bytes);
    const streams = streamsOf(bytes).map(({ content }) =>
      Buffer.from(content, 'latin1').toString('utf8'),
    );
    const objects = pdfObjects(bytes);
    const even = objects.length % 2 === 0 ? objects : `${objects} `;
    const wide = [even, ` ${objects}`.slice(0, even.length)].map(inUtf16).join('\n');
    const words = read.pages.flatMap(({ lines, links }) => [
      ...lines,
      ...links.map(({ title }) => title ?? ''),
    ]);
    parts.push(...(await textOfPages(bytes)), ...words, ...streams, objects, wide);
    parts.push(
      JSON.stringify(read.info),
      JSON.stringify(read.bookmarks),
      JSON.stringify(read.attachments),
    );
  }
  return parts.join('\n').replace(/\s+/g, ' ').toLowerCase();
}

describe.each(SEES)('a pack for the audience %s', (audience, sees) => {
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const request = requestFor({
      document: 'session-pack',
      subject: 'water-10',
      asOf: '2021-07-01',
      marking: 'TLP:CLEAR',
      formats: ['pdf', 'html', 'json'],
      ...(audience ? { audience } : {}),
    });
    for (const print of ['simplex', 'booklet'] as const) {
      const { value } = await makeDocument(project, { ...request, print });
      expect(value).toHaveLength(3);
      for (const file of value) texts.set(`${print} ${file.name}`, await everythingIn(file));
    }
  });

  test.each(Object.keys(WORDS) as Class[])('holds what is %s only where it may be seen', (kind) => {
    for (const [name, text] of texts) {
      for (const words of WORDS[kind]) {
        // In a booklet a long line may be broken otherwise, and its data are not attached.
        if (sees.includes(kind) && name.includes('booklet.pdf')) continue;
        expect(text.includes(words.toLowerCase()), `${words} in ${name}`).toBe(sees.includes(kind));
      }
    }
  });
});
