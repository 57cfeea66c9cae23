/** A span in a text file. Lines and columns count from one; the end column is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Column behind the last character on `line`; a span over several lines is cut at the first. */
  readonly endColumn: number;
  /** The whole text of `line`, for the excerpt. */
  readonly excerpt: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** Facts that a message is worded from: values as the user wrote them, never sentences. */
export type Args = Readonly<Record<string, string>>;

/**
 * One problem in a record, a template or the command line, as plain data.
 * Stages give the code and the facts; the wording lives in `codes.ts`.
 */
export interface Diagnostic {
  readonly code: string;
  readonly args: Args;
  readonly place?: Place;
  readonly related?: readonly { readonly place: Place; readonly note: string }[];
}

/** What a stage gives back: its output where there is one, and every problem it could see. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
