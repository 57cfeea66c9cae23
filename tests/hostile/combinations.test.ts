import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes.ts';
import { solid, standsOn } from '../support/page-segments.ts';
import { fullLakes } from './full-lakes.ts';
import { makePapers, PAPERS } from './hostile-papers.ts';
import { hostileProject, isName, type Plant } from './hostile-project.ts';
import { DELICATE, FORBIDDEN, LOOKALIKES, MEANINGFUL, REFUSED, SPACED } from './hostile-strings.ts';

const RECORDS = fullLakes();
const harmless = fc.constantFrom(...MEANINGFUL, ...DELICATE, ...SPACED, ...LOOKALIKES);
const harmful = fc.constantFrom(...Object.values(REFUSED), ...Object.values(FORBIDDEN));
const unheard = fc.string({ unit: 'binary', maxLength: 12 });

/** Words of all sorts for every field; what goes into a name is the same in each of its forms. */
function plantOf(pieces: readonly string[], share: number): Plant {
  return ({ value, words }, name) => {
    if (words === 'address' || name === 'settings.marking') return;
    const hash = [...(isName(name) ? 'name' : name)].reduce(
      (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
      7,
    );
    if (hash % share !== 0) return;
    const piece = pieces[hash % pieces.length] ?? '';
    return isName(name) ? `${value} ${piece}` : `${piece}${value}${piece}`;
  };
}

test('any words in any fields come out on the page, or are refused at their place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 8, arbitrary: harmless }, harmful, unheard), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(...PAPERS),
      async (pieces, share, paper) => {
        const project = hostileProject(RECORDS, plantOf(pieces, share));
        const { papers, diagnostics } = await makePapers(project, [paper]);
        const errors = diagnostics.filter((one) => severityOf(one) === 'error');
        expect(errors.length > 0).toBe(papers.length === 0);
        expect(errors.filter(({ place }) => !place)).toEqual([]);
        for (const { json, html, pdf } of papers) {
          const [view, page] = [json.map(solid), solid(html)];
          const inView = project.planted
            .map(({ value }) => value)
            .filter((value) => view.some((text) => text.includes(solid(value))));
          expect(inView.filter((value) => !page.includes(solid(value)))).toEqual([]);
          expect(inView.filter((value) => !standsOn(value, pdf))).toEqual([]);
          expect(pdf.unreadable).toEqual([]);
        }
      },
    ),
    { numRuns: 24, seed: 20260101, endOnFailure: true },
  );
});
