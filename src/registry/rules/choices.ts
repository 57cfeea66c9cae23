import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../schema/places.ts';
import { choicesIn, type RecordedChoice } from '../choices.ts';
import { extentOrNone } from '../dates-meet.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** Choices between sources: of one that is not there, where nothing differs, too early, overtaken. */
export const choices: Rule = (registry) =>
  choicesIn(registry).flatMap((one) => {
    if (!one.sources.includes(one.choice.source)) return [ofNoSource(one)];
    const early = tooEarly(one, registry);
    // A day that is wrong says nothing about what came out since.
    return [...ofNothing(one), ...(early.length > 0 ? early : overtaken(one, registry))];
  });

function placeOf({ record, path }: RecordedChoice, field: string) {
  return placeIn(record, [...path, 'chosen', field]);
}

function ofNoSource(one: RecordedChoice): Diagnostic {
  const { choice, sources } = one;
  const args = { source: choice.source, sources: sources.join('`, `') };
  return { code: 'registry/choice-of-no-source', args, place: placeOf(one, 'source') };
}

function ofNothing(one: RecordedChoice): Diagnostic[] {
  if (one.differ) return [];
  return [{ code: 'registry/nothing-to-choose', args: {}, place: placeOf(one, 'source') }];
}

/** Nobody follows what is not out. A register counts by the dates of its facts, so it may be later. */
function tooEarly(one: RecordedChoice, registry: Registry): Diagnostic[] {
  const { source, on } = one.choice;
  const published = publishedOf(source, registry);
  if (published === undefined || (extentOrNone(on)?.last ?? '') >= published.last) return [];
  return [
    {
      code: 'registry/choice-too-early',
      args: { source, on, published: published.edtf },
      place: placeOf(one, 'on'),
      related: [{ place: published.place, note: 'dates the source' }],
    },
  ];
}

/** What came out after the decision was not weighed in it. */
function overtaken(one: RecordedChoice, registry: Registry): Diagnostic[] {
  const { source: chosen, on } = one.choice;
  const made = extentOrNone(on)?.last ?? '';
  return one.sources
    .filter((source) => source !== chosen)
    .flatMap((source): Diagnostic[] => {
      const published = publishedOf(source, registry);
      if (published === undefined || published.last <= made) return [];
      return [
        {
          code: 'registry/choice-overtaken',
          args: { source, on, published: published.edtf },
          place: placeOf(one, 'on'),
          related: [{ place: published.place, note: 'dates the source' }],
        },
      ];
    });
}

function publishedOf(id: string, { sources }: Registry) {
  const source = sources.get(id);
  const edtf = source?.published.edtf;
  const extent = extentOrNone(edtf);
  if (!source || !edtf || !extent || source.kind === 'reference') return;
  return { edtf, last: extent.last, place: placeIn(source, ['published', 'edtf']) };
}
