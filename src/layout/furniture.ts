import type { Mark } from '../markings/marks.ts';

/** What stands around the text of every page, and what the file says about itself. Plain text. */
export interface Furniture {
  readonly title: string;
  /** Short form of the title for the running head. */
  readonly shortTitle: string;
  /** Handling marks, printed at the top and bottom of each page; there may be none. */
  readonly marks: readonly Mark[];
  /** The whole phrase, such as `As of 1 July 2021`. */
  readonly asOf: string;
  /** Which of several numbered copies it is, and whose: `Copy 3 of 12 · J. Example`. */
  readonly copy?: string;
  readonly language: 'en';
  readonly subject: string;
  readonly keywords: readonly string[];
  /** ISO day, written as creation and modification date: never the clock's. */
  readonly createdOn: string;
}
