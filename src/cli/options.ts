import type { Format, Print } from '../pipeline.ts';
import type { Settings } from '../records/schema/kinds.ts';
import type { Manner } from './report.ts';

/** What stands on a table or hangs from a neck, and the list of who sits where. */
export const CARD_DOCUMENTS = ['tent-cards', 'badges', 'name-plates', 'seating-list'] as const;

/** Those that are cut or folded: of one sheet each, printed on one side, and not read as a page. */
export const CUT_DOCUMENTS: readonly string[] = ['tent-cards', 'badges', 'name-plates'];

export type CardDocument = (typeof CARD_DOCUMENTS)[number];

/** What every command takes. */
export interface CommonOptions extends Manner {
  /** `--data`, as given. */
  readonly data?: string;
  /** `--templates`, as given. */
  readonly templates?: string;
  /** The day to speak for: ISO 8601. */
  readonly asOf: string;
}

/** Which papers a command is about. */
export interface Asked {
  /** Countries asked for, in the user's words. */
  readonly countries: readonly string[];
  /** Sessions asked for, in the user's words. */
  readonly sessions: readonly string[];
  /** Bodies whose calendars are asked for, in the user's words; `all` is everything. */
  readonly bodies: readonly string[];
  readonly all: boolean;
  /** Packs in place of session briefs. */
  readonly pack: boolean;
  /** Cards of sessions, in place of their briefs. */
  readonly cards: readonly CardDocument[];
}

/** What `build` takes beyond that. */
export interface BuildOptions extends CommonOptions, Asked {
  /** `--out`, as given. */
  readonly out: string;
  readonly formats: readonly Format[];
  /** Entries in calendar files on the months of what has no day. */
  readonly icsMonths: boolean;
  /** The rest falls back to the settings file where it is left out. */
  readonly paper?: 'a4' | 'letter';
  readonly marking?: string;
  /** A rule, the id of a list on record, or `of the body`; checked when the records are there. */
  readonly order?: string;
  readonly host?: Settings['host'];
  readonly audience?: string;
  readonly draft: boolean;
  readonly print?: Print;
  /** How many numbered copies of each paper. */
  readonly copies?: number;
  /** File of those who hold them, as given. */
  readonly holders?: string;
  /** Number of an edition that was issued, to be made again. */
  readonly edition?: number;
  /** The page for those who have printed the edition before. */
  readonly addendum: boolean;
  /** A draft of the mail that carries it beside each paper. */
  readonly mail: boolean;
  /** Send them, or say what would be sent. */
  readonly send: 'no' | 'dry run' | 'yes';
}

/** What `issue` takes beyond that. */
export interface IssueOptions extends BuildOptions {
  /** The day of issue: ISO 8601. */
  readonly on: string;
  /** Whether a paper is issued that says what its last edition says. */
  readonly again: boolean;
}

/** What `diff` takes beyond what every command does. */
export interface DiffOptions extends CommonOptions, Asked {
  readonly audience?: string;
  /** Whether a difference makes the exit code 1. */
  readonly exitCode: boolean;
}

/** Options as the shell gave them, before anything is checked. */
export interface RawOptions {
  readonly country?: readonly string[];
  readonly session?: readonly string[];
  readonly body?: readonly string[];
  readonly all?: boolean;
  readonly pack?: boolean;
  readonly cards?: readonly string[];
  readonly asOf?: string;
  readonly data?: string;
  readonly templates?: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly icsMonths?: boolean;
  readonly paper?: string;
  readonly marking?: string;
  readonly order?: string;
  readonly host?: string;
  readonly audience?: string;
  readonly draft?: boolean;
  readonly print?: string;
  readonly copies?: string;
  readonly holders?: string;
  readonly edition?: string;
  readonly addendum?: boolean;
  readonly on?: string;
  readonly again?: boolean;
  readonly mail?: boolean;
  readonly send?: boolean;
  readonly dryRun?: boolean;
  readonly source?: string;
  readonly exitCode?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly color?: boolean;
  readonly messages?: string;
}
