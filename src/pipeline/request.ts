import type { PageStarts } from '../layout/definition.ts';
import type { Print } from '../layout/page-geometry.ts';
import type { Against, Making } from '../provenance/attached-data.ts';
import type { Origin } from '../provenance/making-of.ts';
import type { Settings } from '../records/schema/kinds.ts';
import type { IssuedEdition } from '../views/as-edition.ts';
import type { PaperKind, View } from '../views/build-view.ts';
import type { Copy } from '../views/parts/cover.ts';

export type Format = 'pdf' | 'html' | 'ics' | 'json';

/** One document to make: what, about whom, for which day, and in which forms. */
export interface DocumentRequest {
  readonly document: PaperKind;
  /** A state's code, the id of a meeting or body, or `all`. */
  readonly subject: string;
  /** ISO 8601 day. */
  readonly asOf: string;
  readonly paper: 'a4' | 'letter';
  /** Handling marks, with `, ` or `//` between them; raised to the highest that a part bears. */
  readonly marking: string;
  readonly draft: boolean;
  /** For whom, by a name in the settings; without it the unit's own paper, which holds everything. */
  readonly audience?: string;
  /** How the pages are printed; on one side each where left out. */
  readonly print?: Print;
  /** Which of several numbered copies it is. */
  readonly copy?: Copy;
  /** Which edition it is to be; without one it is an ordinary print of the records. */
  readonly edition?: { readonly number: number; readonly issued: string };
  /** With the edition, a page for those who have printed the one before. */
  readonly addendum?: boolean;
  /** The order of delegations, and where the host stands in it; as in the settings where left out. */
  readonly order?: string | undefined;
  readonly host?: Settings['host'] | undefined;
  readonly formats: readonly Format[];
  /** Whether a calendar file has entries on the months of what has no day. */
  readonly icsMonths?: boolean;
}

/** A finished file: its name without a folder, its bytes, and its pages where it has pages. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** The handling marking that it bears. */
  readonly marking?: string;
  /** With what its pages begin, where it is a PDF to be read. */
  readonly starts?: PageStarts;
  /** The data inside it, where it is such a PDF. */
  readonly data?: Uint8Array;
  /** What it was made from, where it is a PDF. */
  readonly paper?: Paper;
  readonly origin: Origin;
}

/** A PDF before it has a name. */
export type MadePdf = Omit<MadeFile, 'name' | 'marking' | 'paper' | 'origin'>;

/** What a paper says, and what was asked for to have it. */
export interface Paper {
  readonly view: View;
  readonly request: DocumentRequest;
}

/** The edition before the one that is made: what it said, and where its pages began. */
export interface EarlierEdition extends IssuedEdition {
  readonly starts: PageStarts;
}

/** In which form an edition is to be made again. */
export type EditionForm = Pick<
  DocumentRequest,
  'paper' | 'print' | 'copy' | 'addendum' | 'formats' | 'icsMonths'
>;

/** What a document says, and where that comes from. */
export interface Said {
  readonly view: View;
  /** What an edition takes from the one before it. */
  readonly against?: Against | undefined;
  /** What it was made from, where that is not what is at hand. */
  readonly madeFrom?: Partial<Making>;
  /** The very bytes to attach, where it is made again. */
  readonly data?: Uint8Array;
}
