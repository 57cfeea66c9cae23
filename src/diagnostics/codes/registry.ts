import type { CodeEntry } from '../codes.ts';
import { registryBriefingCodes } from './registry-briefings.ts';
import { registryChoiceCodes } from './registry-choices.ts';
import { registryEventCodes } from './registry-events.ts';
import { registryIdCodes } from './registry-ids.ts';
import { registryMeetingCodes } from './registry-meetings.ts';
import { registryPeopleCodes } from './registry-people.ts';
import { registryStandingCodes } from './registry-standing.ts';
import { registryStateCodes } from './registry-states.ts';

/** Problems that show only across records. */
export const registryCodes: Readonly<Record<string, CodeEntry>> = {
  ...registryIdCodes,
  ...registryPeopleCodes,
  ...registryStandingCodes,
  ...registryStateCodes,
  ...registryMeetingCodes,
  ...registryEventCodes,
  ...registryChoiceCodes,
  ...registryBriefingCodes,
};
