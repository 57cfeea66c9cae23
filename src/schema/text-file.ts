/** A text file as it was read: the path people see in messages, and its whole text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
