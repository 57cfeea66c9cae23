import type { DeliveryDisk } from '../deliver/disk.ts';
import type { Program } from '../provenance/attached-data.ts';
import type { MailServer } from '../records/schema/kinds.ts';
import type { Memory } from '../schema/memory.ts';

/** A mail for a server, which never looks into it: who gets it is said apart (RFC 5321). */
export interface Posting {
  readonly server: MailServer;
  /** Only where the server wants a login. */
  readonly password?: string | undefined;
  readonly from: string;
  /** Addresses of all who get it, blind copies too. */
  readonly to: readonly string[];
  readonly bytes: Uint8Array;
}

/** What came of it; `words` are the server's own where it answered. */
export type Posted =
  | {
      readonly kind: 'taken';
      readonly words: string;
      /** Those of the recipients whom the server turned away. */
      readonly refused: readonly { readonly address: string; readonly words: string }[];
    }
  | {
      readonly kind: 'unreachable' | 'not-secure' | 'login-refused' | 'refused' | 'unknown-fate';
      readonly words: string;
    };

/** A stream that a person or a program reads. */
export interface Stream {
  readonly write: (text: string) => void;
  /** Whether a person reads it on a terminal, who may be shown progress and colour. */
  readonly isTerminal: boolean;
  /** Width in characters, 80 where nobody says. */
  readonly columns: number;
}

/** What lies under a path, as far as a folder of records or templates is concerned. */
export interface FoundEntry {
  /** Path inside the folder that was searched, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'linked folder' | 'unreadable folder' | 'no file';
}

/** The disk, as the commands use it. Every call but the search throws the system's own errors. */
export interface Disk extends DeliveryDisk {
  /** What stands at a path, links followed; undefined where nothing does. */
  readonly look: (path: string) => 'file' | 'folder' | undefined;
  /** The bytes of a file. */
  readonly read: (path: string) => Uint8Array;
  /** Everything below a folder but folders and dotfiles, in the order of paths. */
  readonly search: (folder: string) => Promise<readonly FoundEntry[]>;
  /** Whether a link stands at a path, wherever it leads. */
  readonly isLink: (path: string) => boolean;
  /** Creates a file with some text for this run alone; false where there is one already. */
  readonly claim: (path: string, text: string) => boolean;
  /** The one true path of what stands at a path, all links followed. */
  readonly truePath: (path: string) => string;
}

/**
 * Everything a command may know of or do to the world around it. It comes in as a parameter, so
 * that a test can run a command in a world of its own.
 */
export interface World {
  /** Absolute path of the folder the command was started in. */
  readonly cwd: string;
  /** Absolute path of the installed program, with its `data/` and `templates/`. */
  readonly home: string;
  /** What this program is, for the papers to name. */
  readonly program: Program;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly disk: Disk;
  /** What earlier runs have read. */
  readonly memory: Memory;
  /** Names this run among all that may use the same disk at once. */
  readonly runId: string;
  /** Whether the run of a name has ended for sure: not where it runs on another machine. */
  readonly isOver: (runId: string) => boolean;
  /** Lets some milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>;
  /** Waits until signals and streams have had their turn. */
  readonly pause: () => Promise<void>;
  /** Hands a mail to a server; the only thing the program does on a network. */
  readonly postMail: (posting: Posting) => Promise<Posted>;
  /** The stages that make documents, loaded when a command needs them. */
  readonly pipeline: () => Promise<Pipeline>;
}

export type Pipeline = Pick<
  typeof import('../pipeline.ts'),
  | 'loadProject'
  | 'makeDocument'
  | 'makeEdition'
  | 'makeMail'
  | 'mailToSend'
  | 'verifyEdition'
  | 'verifyPaper'
  | 'viewFor'
>;
