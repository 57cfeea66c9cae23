import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { datedTitle, inOrder } from '../meetings.ts';
import { outcome, outcomeView } from './outcomes.ts';

/** Statements of meetings that name a country, by meeting, the latest first. */
export const namedView = z.array(
  z.strictObject({ meeting: z.string(), outcomes: z.array(outcomeView) }),
);

export type Named = z.infer<typeof namedView>;

/**
 * What meetings said that names the country, or that it said with some others only.
 * @param most how many statements there is room for; all where left out
 */
export function named(desk: Desk, code: string, most = Number.POSITIVE_INFINITY): Named {
  const { registry } = desk;
  let room = most;
  return inOrder(registry.meetings.values(), registry)
    .reverse()
    .flatMap((meeting) => {
      const naming = meeting.outcomes
        .filter(({ names, by }) => names.includes(code) || by.includes(code))
        .slice(0, room);
      room -= naming.length;
      if (naming.length === 0) return [];
      const outcomes = naming.map((one) => outcome(desk, one));
      return [{ meeting: datedTitle(meeting, registry), outcomes }];
    });
}

/** How many statements on record name the country. */
export function countNamed({ registry }: Desk, code: string): number {
  return [...registry.meetings.values()]
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ names, by }) => names.includes(code) || by.includes(code)).length;
}
