import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { asMarking, isWithin, type Mark, marksIn, under } from '../markings/marks.ts';
import type { Markings } from '../markings/read-markings.ts';
import type { Audience, Briefing, BriefingParagraph, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { copyOrigin } from '../schema/places.ts';
import { given } from './given.ts';

/** An audience that the settings do not have; nothing where they have it, or none is asked for. */
export function checkAudience({ audiences }: Settings, name: string | undefined): Diagnostic[] {
  if (name === undefined || Object.hasOwn(audiences, name)) return [];
  const known = Object.keys(audiences);
  const [near] = nearest(name, known);
  const args = { found: name, known: known.join(', '), ...(near ? { nearest: near } : {}) };
  return [{ code: 'cli/unknown-audience', args }];
}

/**
 * The registry as an audience may see it: paragraphs, entries and whole briefings that are not for
 * it are gone, so no view can print them. What is left says its marking in full, with what it has
 * from around it. Without an audience it is the unit's own paper, and nothing is left out.
 * @param name of an audience in the settings; one that they do not have sees no briefing at all
 */
export function forAudience(
  registry: Registry,
  settings: Settings,
  markings: Markings,
  name: string | undefined,
): Registry {
  if (registry.briefings.size === 0) return registry;
  const sees = sightOf(settings, markings, name);
  const left = [...registry.briefings].flatMap(([id, briefing]) => {
    const seen = sees && seenBriefing(briefing, { sees, markings });
    return seen ? [[id, seen] as const] : [];
  });
  return { ...registry, briefings: new Map(left) };
}

/** Whether something with these marks may be seen. */
type Sees = (one: Restricted) => boolean;

/** The marks of something in full, and whether it is for the unit's own people alone. */
interface Restricted {
  readonly marks: readonly Mark[];
  readonly internal: boolean;
}

function sightOf(
  { audiences }: Settings,
  markings: Markings,
  name: string | undefined,
): Sees | undefined {
  if (name === undefined) return () => true;
  const audience: Audience | undefined = Object.hasOwn(audiences, name)
    ? audiences[name]
    : undefined;
  if (!audience) return;
  const limits = audience.upTo.flatMap((limit) => marksIn(limit, markings));
  return ({ marks, internal }) =>
    (!internal || audience.internal) && marks.every((mark) => isWithin(mark, limits));
}

interface Eyes {
  readonly sees: Sees;
  readonly markings: Markings;
}

/** What a record says of who may see a part of it. */
interface Said {
  readonly marking?: string | undefined;
  readonly internal: boolean;
}

function restricted(said: Said, around: Restricted, markings: Markings): Restricted {
  const own = said.marking === undefined ? [] : marksIn(said.marking, markings);
  return { marks: under(own, around.marks), internal: said.internal || around.internal };
}

/** A part with its marking and its reserve written out in full. */
function inFull<T extends Said>(one: T, { marks, internal }: Restricted): T {
  const { marking: _marking, ...rest } = one;
  const marking = marks.length > 0 ? asMarking(marks) : undefined;
  return { ...rest, ...given('marking', marking), internal } as T;
}

const NOTHING_AROUND: Restricted = { marks: [], internal: false };

function seenBriefing(briefing: Briefing, eyes: Eyes): Briefing | undefined {
  const whole = restricted(briefing, NOTHING_AROUND, eyes.markings);
  // What the unit keeps to itself as a whole is not there for others.
  if (!eyes.sees({ marks: [], internal: whole.internal })) return;
  const paragraphs = (list: readonly BriefingParagraph[], around = whole) =>
    list.flatMap((one) => seenPart(one, around, eyes));
  const { programme, items, delegations, ifRaised } = briefing;
  const seen: Briefing = {
    ...ownFacts(briefing, whole, eyes),
    overview: paragraphs(briefing.overview),
    programme: programme.flatMap((one) => seenPart(one, whole, eyes)),
    items: items.flatMap((one) => seenBrief(one, whole, eyes)),
    delegations: delegations.flatMap((one) => seenBrief(one, whole, eyes)),
    ifRaised: ifRaised.flatMap((one) => {
      // The subject alone can tell too much, so it is marked as the entry is.
      const around = restricted(one, whole, eyes.markings);
      const line = paragraphs(one.line, around);
      if (!eyes.sees(around) || line.length === 0) return [];
      return [inFull({ ...one, line, background: paragraphs(one.background, around) }, around)];
    }),
  };
  copyOrigin(briefing, seen);
  return isEmpty(seen) && !isEmpty(briefing) ? undefined : seen;
}

/** The briefing's own marking covers its number and its distribution; notes are the curator's. */
function ownFacts(briefing: Briefing, whole: Restricted, { sees }: Eyes): Briefing {
  if (sees(whole)) return inFull(briefing, whole);
  const { marking: _marking, reference: _reference, ...rest } = briefing;
  return { ...rest, distribution: [], notes: [] };
}

function isEmpty(briefing: Briefing): boolean {
  const { overview, programme, items, delegations, ifRaised } = briefing;
  return [overview, programme, items, delegations, ifRaised].every((list) => list.length === 0);
}

function seenPart<T extends Said>(one: T, around: Restricted, { sees, markings }: Eyes): T[] {
  const own = restricted(one, around, markings);
  return sees(own) ? [inFull(one, own)] : [];
}

interface Brief extends Said {
  readonly objective?: BriefingParagraph | undefined;
  readonly points: BriefingParagraph[];
  readonly background: BriefingParagraph[];
}

/** A brief on a topic or a delegation, which others know of anyway: its paragraphs one by one. */
function seenBrief<T extends Brief>(one: T, whole: Restricted, eyes: Eyes): T[] {
  const around = restricted(one, whole, eyes.markings);
  const { objective: written, ...rest } = one;
  const [objective] = written ? seenPart(written, around, eyes) : [];
  const points = one.points.flatMap((point) => seenPart(point, around, eyes));
  const background = one.background.flatMap((part) => seenPart(part, around, eyes));
  if (!objective && points.length === 0 && background.length === 0) return [];
  return [{ ...rest, ...given('objective', objective), points, background } as unknown as T];
}
