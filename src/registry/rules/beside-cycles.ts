import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** Meetings that are said to be beside one another in a circle, each circle reported once. */
export const besideCycles: Rule = (registry) => {
  const reported = new Set<string>();
  return [...registry.meetings.values()].flatMap((meeting): Diagnostic[] => {
    const circle = circleFrom(meeting, registry);
    if (circle.length === 0 || reported.has(meeting.id)) return [];
    for (const id of circle) reported.add(id);
    return [
      {
        code: 'registry/beside-cycle',
        args: { circle: [...circle, meeting.id].join('` -> `') },
        place: placeIn(meeting, ['beside']),
      },
    ];
  });
};

/** Ids from a meeting along `beside` back to itself; empty where the way does not lead back. */
function circleFrom(meeting: Meeting, registry: Registry): string[] {
  const way = [meeting.id];
  let next = meeting.beside;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    next = registry.meetings.get(next)?.beside;
  }
  return next === meeting.id ? way : [];
}
