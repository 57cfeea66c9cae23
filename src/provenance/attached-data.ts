import { z } from 'zod';
import { HOST_PLACES } from '../records/schema/settings.ts';
import { type PaperKind, viewSchemas } from '../views/build-view.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const program = z.strictObject({
  /** As in `package.json`. */
  version: z.string().max(100),
  /** Over the program's sources. */
  sha256,
});

/** The shape of {@link Making}. */
export const makingShape = z.strictObject({
  program,
  /** Over the files of records, by their paths inside the folder of records. */
  records: z.strictObject({ sha256 }),
  /** Over all templates in effect and the theme, by their paths inside the folder of templates. */
  templates: z.strictObject({ sha256 }),
  /** The font files that carry the text, by the names the theme has for them. */
  fonts: z.array(z.strictObject({ file: z.string().max(1000), sha256 })).max(100),
  /** Over the settings that decide what a paper says, defaults included. */
  settings: z.strictObject({ sha256 }),
});

const PAPER_KINDS = Object.keys(viewSchemas).filter((name) => name !== 'addendum') as PaperKind[];

/** What a paper was asked for with, in the order in which it is written. */
export const requestShape = z.strictObject({
  document: z.enum(PAPER_KINDS),
  /** A state's code, the id of a meeting or body, or `all`. */
  subject: z.string().max(1000),
  asOf: z.iso.date(),
  paper: z.enum(['a4', 'letter']),
  marking: z.string().max(1000),
  draft: z.boolean(),
  /** Name of the audience it leaves things out for. */
  audience: z.string().max(1000).exactOptional(),
  print: z.enum(['simplex', 'duplex', 'booklet', '2up']).exactOptional(),
  /** Which of several numbered copies it is, and whose. */
  copy: z
    .strictObject({
      number: z.int().min(1),
      of: z.int().min(1),
      holder: z.string().max(1000).exactOptional(),
    })
    .exactOptional(),
  /** Set where they were asked for, and are not those of the settings. */
  /** Set where it is an edition that was issued. */
  edition: z.strictObject({ number: z.int().min(1), issued: z.iso.date() }).exactOptional(),
  /** Set where it is the addendum to that edition. */
  addendum: z.literal(true).exactOptional(),
  order: z.string().max(1000).optional(),
  host: z.enum(HOST_PLACES).optional(),
});

const VIEWS = [
  viewSchemas.calendar,
  viewSchemas['country-brief'],
  viewSchemas['session-brief'],
  viewSchemas['session-pack'],
  viewSchemas['tent-cards'],
  viewSchemas.badges,
  viewSchemas['name-plates'],
  viewSchemas['seating-list'],
  viewSchemas.addendum,
] as const;

/** What the pages of an edition take from the edition before it. */
const against = z.strictObject({
  /** Keys of the blocks that say something new, and so have a bar beside them. */
  changed: z.array(z.string().max(100)).max(100_000),
  /** Where the pages of the edition before began. */
  starts: z.array(z.string().max(100).nullable()).max(100_000),
});

export type Against = z.infer<typeof against>;

/** The shape of the data inside a PDF. A change of it takes another number. */
const attachedData = z.strictObject({
  format: z.literal('briefpack-paper-1'),
  request: requestShape,
  making: makingShape,
  view: z.discriminatedUnion('document', VIEWS),
  against: against.exactOptional(),
});

/** The program that makes papers: its version, and a SHA-256 over its sources. */
export type Program = z.infer<typeof program>;

/** What a paper was made from: a SHA-256 (FIPS 180-4) of each thing that decides its bytes. */
export type Making = z.infer<typeof makingShape>;

/** What travels inside a PDF: what was asked for, what it was made from, and all that it says. */
export type AttachedData = z.infer<typeof attachedData>;

/** The bytes as they are attached. */
export function encodeAttached(data: Omit<AttachedData, 'format'>): Uint8Array {
  const { request: asked, making: from, view, against: earlier } = data;
  const whole = {
    format: 'briefpack-paper-1',
    request: asked,
    making: from,
    view,
    ...(earlier ? { against: earlier } : {}),
  };
  return encode(whole);
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/**
 * Reads attached bytes. Undefined where they are not letter for letter what this program writes:
 * edited, of another version, or of another program.
 */
export function decodeAttached(bytes: Uint8Array): AttachedData | undefined {
  const value = parsed(bytes);
  if (!attachedData.safeParse(value).success) return;
  // As it was written, and not as zod gives it back: the order of its keys counts.
  return Buffer.compare(encode(value), bytes) === 0 ? (value as AttachedData) : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return;
  }
}
