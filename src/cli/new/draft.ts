import type { Kind } from '../../records/schema/kinds.ts';
import { briefingDraft } from './briefing.ts';
import { eventDraft } from './event.ts';
import { meetingDraft } from './meeting.ts';
import { personDraft } from './person.ts';
import { sourceDraft } from './source.ts';

/** What a new record is made from. */
export interface Start {
  readonly id: string;
  /** The words it is named after. */
  readonly name: string;
  /** Id of the source it rests on; empty for a source. */
  readonly source: string;
  /** The day of the run, by which a source can be read: ISO 8601. */
  readonly day: string;
  /** Id of a body that the name points to, where there is one. */
  readonly body?: string;
}

/** A kind of record that can be started: its folder, and the text of a new one. */
export interface Draft {
  readonly folder: Kind;
  readonly restsOnSource: boolean;
  readonly write: (start: Start) => string;
}

/** Every kind of record that `brief new` starts. */
export const DRAFTS: Readonly<Record<string, Draft>> = {
  meeting: { folder: 'meetings', restsOnSource: true, write: meetingDraft },
  person: { folder: 'people', restsOnSource: true, write: personDraft },
  source: { folder: 'sources', restsOnSource: false, write: sourceDraft },
  briefing: { folder: 'briefings', restsOnSource: false, write: briefingDraft },
  event: { folder: 'events', restsOnSource: true, write: eventDraft },
};
