import type { Announcement, Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { announcedEvents } from './events.ts';
import { isHeld } from './standing.ts';

/** `announced`, or what the latest announcement says came in between; empty where it was held. */
export function occasionStatus(meeting: Meeting, registry: Registry): string {
  if (isHeld(meeting, registry)) return '';
  return offOf(meeting, registry)?.status ?? 'announced';
}

/** Who says that a meeting on record is not to be, or not on any day that is stated. */
export function offOf(meeting: Meeting, registry: Registry): Announcement | undefined {
  if (isHeld(meeting, registry)) return;
  return announcedEvents(registry).find(({ event, off }) => off && event.meeting === meeting.id)
    ?.off;
}
