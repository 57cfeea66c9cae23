import type {
  Announcement,
  Choice,
  Evidence,
  Meeting,
  Person,
  PrintedForm,
} from '../records/schema/kinds.ts';
import {
  announcementsDiffer,
  evidenceDiffers,
  formsDiffer,
  listsDiffer,
  silentOn,
} from './differing.ts';
import type { Registry } from './registry.ts';

type Path = readonly (string | number)[];

/** A choice as it stands in a record, with the sources among which it was made. */
export interface RecordedChoice {
  readonly record: object;
  /** Path of what the choice is about: a statement, a participation or the event itself. */
  readonly path: Path;
  readonly choice: Choice;
  readonly sources: readonly string[];
  /** Whether there is anything to choose between. */
  readonly differ: boolean;
}

/** Every choice of a registry, by kind of record and in the order of the records. */
export function choicesIn(registry: Registry): RecordedChoice[] {
  const { organisations, bodies, states, people, meetings, events, instruments, orders } = registry;
  const kinds = [organisations, bodies, states, people, meetings, events, instruments, orders];
  return kinds
    .flatMap((kind: ReadonlyMap<string, object>) => [...kind.values()])
    .flatMap((record) => choicesBelow(record, record, []));
}

/** What may bear a choice, as far as it has any of it. */
interface Chosen {
  readonly chosen?: Choice;
  readonly evidence?: readonly Evidence[];
  readonly printed?: Readonly<Record<string, PrintedForm>>;
  readonly announcements?: readonly Announcement[];
}

function choicesBelow(record: object, value: unknown, path: Path): RecordedChoice[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    choicesBelow(record, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const one = value as Chosen;
  if (!one.chosen) return below;
  const sources = sourcesOf(one);
  const differ = sources.length > 1 ? differsHere(one) : false;
  return [
    {
      record,
      path,
      choice: one.chosen,
      sources,
      differ: differ || differsAround(record, path, one),
    },
    ...below,
  ];
}

function sourcesOf({ evidence = [], printed = {}, announcements = [] }: Chosen): string[] {
  const named = [...evidence, ...announcements].map(({ source }) => source);
  return [...new Set([...named, ...Object.keys(printed)])];
}

function differsHere({ evidence = [], printed = {}, announcements = [] }: Chosen): boolean {
  return (
    evidenceDiffers(evidence) ||
    formsDiffer(Object.values(printed)) ||
    announcementsDiffer(announcements)
  );
}

/** Differences that a statement does not show by itself: forms of a name, lists, silent reports. */
function differsAround(record: object, path: Path, { evidence = [] }: Chosen): boolean {
  const [field, ...rest] = path;
  if (field === 'forms') return (record as Person).forms.length > 1;
  if (rest.length > 0) return false;
  if (field === 'attendance') return listsDiffer(record as Meeting);
  if (field === 'date' || field === 'chairPerson') {
    return silentOn(record as Meeting, evidence).length > 0;
  }
  return false;
}
