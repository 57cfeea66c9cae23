import { placeIn } from '../../schema/places.ts';

/** Where a record stands: its file and first line. */
export function recordFile(record: object): string {
  const { file, line } = placeIn(record);
  return `${file}:${line}`;
}
