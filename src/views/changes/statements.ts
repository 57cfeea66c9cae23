/** A thing that a part of a view says, in one line. */
export interface Statement {
  /** What it is about, from the outside in: the meeting, the topic, the label of its row. */
  readonly about: readonly string[];
  readonly text: string;
  readonly refs: readonly number[];
}

/** Fields that name what stands beside or below them, the first found counts. */
const NAMING = ['label', 'series', 'what', 'topic', 'subject', 'title', 'meeting', 'day', 'status'];

/** Fields that nobody reads: ids, anchors, and how things are drawn. */
const UNREAD = new Set([
  ...['id', 'key', 'card', 'href', 'language', 'document', 'kind', 'anchor', 'family', 'names'],
]);

/**
 * Everything that a part of a view says, whatever its shape is, in the order of the paper: a text
 * that stands for itself, or all texts of something that has sources.
 */
export function statementsIn(value: unknown, about: readonly string[] = []): Statement[] {
  if (typeof value === 'string') return value ? [{ about, text: unnumbered(value), refs: [] }] : [];
  if (Array.isArray(value)) return value.flatMap((one) => statementsIn(one, about));
  if (!isRecord(value)) return [];
  return Array.isArray(value['refs']) ? [oneStatement(value, about)] : partsOf(value, about);
}

function oneStatement(value: Fields, about: readonly string[]): Statement {
  const { refs, ...said } = value;
  const numbers = (refs as unknown[]).filter((one) => typeof one === 'number');
  return { about, text: textsIn(said).join(', '), refs: numbers };
}

function partsOf(value: Fields, about: readonly string[]): Statement[] {
  const naming = NAMING.find((name) => typeof value[name] === 'string' && value[name] !== '');
  const name = naming === undefined ? undefined : (value[naming] as string);
  const fields = Object.entries(value).filter(([key]) => key !== naming && !UNREAD.has(key));
  const inside = name === undefined ? about : [...about, name];
  const said = fields.flatMap(([, inner]) => statementsIn(inner, inside));
  // A heading with nothing under it is all that is said.
  if (name === undefined || said.length > 0) return said;
  return [{ about, text: name, refs: [] }];
}

/** Numbers of sources move without a change of what is said. */
function unnumbered(text: string): string {
  return text.replace(/(, as)? ?\[\d+(, \d+)*\]( alone says?)?/g, '');
}

/** All texts of a value, in its order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value ? [unnumbered(value)] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNREAD.has(key) ? [] : textsIn(inner)));
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
