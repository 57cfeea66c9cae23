import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkMarking } from '../markings/check-marking.ts';
import type { Markings } from '../markings/read-markings.ts';
import type { Briefing, Settings } from '../records/schema/kinds.ts';
import { placeIn } from '../schema/places.ts';
import type { Registry } from './registry.ts';

type Path = (string | number)[];

/**
 * Checks what neither records nor settings can tell alone: the handling marks of both against the
 * schemes in `markings.yaml`, and the length of briefings against the settings.
 */
export function checkBriefings(
  registry: Registry,
  settings: Settings,
  markings: Markings,
): Diagnostic[] {
  const all = [...registry.briefings.values()];
  return [
    ...all.flatMap((one) => slipsIn(one, one, [], markings)),
    ...all.flatMap((one) => tooManyPoints(one, settings.pointsAtMost)),
  ];
}

/** Checks the marks in a settings file: that of the papers, and those of audiences. */
export function checkMarksInSettings(settings: Settings, markings: Markings): Diagnostic[] {
  const ofPapers = slips(settings, settings.marking, ['marking'], markings);
  const ofAudiences = Object.entries(settings.audiences).flatMap(([name, { upTo }]) =>
    upTo.flatMap((mark, index) =>
      slips(settings, mark, ['audiences', name, 'upTo', index], markings),
    ),
  );
  return [...ofPapers, ...ofAudiences];
}

/** Marks stand at every level of a briefing, always in a field of the same name. */
function slipsIn(record: Briefing, value: unknown, path: Path, markings: Markings): Diagnostic[] {
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, inner]) => {
    const here = [...path, step];
    return step === 'marking' && typeof inner === 'string'
      ? slips(record, inner, here, markings)
      : slipsIn(record, inner, here, markings);
  });
}

function slips(record: object, marking: string, path: Path, markings: Markings): Diagnostic[] {
  return checkMarking(marking, markings).map((one) => ({ ...one, place: placeIn(record, path) }));
}

function tooManyPoints(briefing: Briefing, most: number): Diagnostic[] {
  const { items, delegations, ifRaised } = briefing;
  const sections: [Path, readonly unknown[]][] = [
    ...items.map(({ points }, index): [Path, unknown[]] => [['items', index, 'points'], points]),
    ...delegations.map(({ points }, index): [Path, unknown[]] => [
      ['delegations', index, 'points'],
      points,
    ]),
    ...ifRaised.map(({ line }, index): [Path, unknown[]] => [['ifRaised', index, 'line'], line]),
  ];
  return sections
    .filter(([, points]) => points.length > most)
    .map(([path, points]) => ({
      code: 'briefings/too-many-points',
      args: { points: String(points.length), most: String(most) },
      place: placeIn(briefing, [...path, most]),
    }));
}
