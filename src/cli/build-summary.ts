import { counted } from '../views/words.ts';
import type { Written } from './deliver-files.ts';

/** What a run that makes several documents came to. */
interface Done {
  /** Documents asked for. */
  readonly count: number;
  readonly tried: number;
  /** Titles of those that failed. */
  readonly failed: readonly string[];
  readonly written: readonly Written[];
  /** Where, as people see it. */
  readonly folder: string;
}

/** How many documents were made, how many files that wrote and where, and what failed. */
export function buildSummary({ count, tried, failed, written, folder }: Done): string {
  const done = tried - failed.length;
  const documents = counted(count, 'document');
  return [
    done === count ? documents : `${done} of ${documents}`,
    ...filesInWords(written, folder),
    ...(failed.length > 0 ? [`; failed: ${failed.join(', ')}`] : []),
    ...(tried < count ? [`; not tried: ${count - tried}`] : []),
  ].join('');
}

function filesInWords(written: readonly Written[], folder: string): string[] {
  const unchanged = written.filter(({ status }) => status === 'unchanged').length;
  const wrote = written.length - unchanged;
  if (wrote > 0) {
    const rest = unchanged > 0 ? `, ${unchanged} unchanged` : '';
    return [`: ${counted(wrote, 'file')} written to \`${folder}\`${rest}`];
  }
  return unchanged > 0 ? [`: ${counted(unchanged, 'file')} unchanged in \`${folder}\``] : [];
}
