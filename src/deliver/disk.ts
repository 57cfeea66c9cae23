/**
 * The part of a disk that a delivery writes with. Every call is finished when it returns, and
 * throws an error with the `code` of the operating system (`ENOSPC`) where it fails.
 */
export interface DeliveryDisk {
  /** Makes a folder and those above it; does nothing where it is there. */
  readonly makeFolder: (path: string) => void;
  /** Creates a file that must not be there yet, with all its bytes safe on the disk. */
  readonly createFile: (path: string, bytes: Uint8Array) => void;
  /** Gives a file another name in the same folder at one stroke, replacing what had that name. */
  readonly rename: (from: string, to: string) => void;
  /** Removes a file; does nothing where there is none. */
  readonly remove: (path: string) => void;
  /** A path in the same folder that no other run uses. */
  readonly draftOf: (path: string) => string;
}
