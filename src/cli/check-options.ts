import { isIsoDay } from '../dates/iso-day.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { DIAGNOSTIC_FORMATS } from '../diagnostics/print.ts';
import type { Format } from '../pipeline.ts';
import { HOST_PLACES } from '../records/schema/settings.ts';
import { OF_THE_BODY, orderNames } from '../registry/orders.ts';
import type { Registry } from '../registry/registry.ts';
import { checkEdition } from './check-edition.ts';
import { checkMailing } from './check-mailing.ts';
import { checkPrinting } from './check-printing.ts';
import { choose } from './choose.ts';
import { usualMessages } from './messages.ts';
import {
  type Asked,
  type BuildOptions,
  type CommonOptions,
  CUT_DOCUMENTS,
  type DiffOptions,
  type RawOptions,
} from './options.ts';
import { today } from './today.ts';
import type { World } from './world.ts';

const FORMATS: readonly Format[] = ['pdf', 'html', 'ics', 'json'];
const PAPERS = ['a4', 'letter'] as const;

/** As long as the settings file allows: the marking has to fit one line of a page. */
const MAX_MARKING = 80;

/** Checks what every command takes. Every fault is reported, not the first. */
export function checkCommon(raw: RawOptions, world: World): Result<CommonOptions> {
  const { value: asOf, diagnostics } = checkDay(raw.asOf, world);
  const wanted = raw.messages === undefined ? [] : [raw.messages.toLowerCase()];
  const messages = choose('--messages', wanted, DIAGNOSTIC_FORMATS);
  const value: CommonOptions = {
    asOf,
    quiet: raw.quiet ?? false,
    json: raw.json ?? false,
    strict: raw.strict ?? false,
    color: raw.color ?? true,
    messages: messages.value[0] ?? usualMessages(world),
    ...(raw.data === undefined ? {} : { data: raw.data }),
    ...(raw.templates === undefined ? {} : { templates: raw.templates }),
  };
  return { value, diagnostics: [...diagnostics, ...messages.diagnostics] };
}

/** Checks what `build` takes. Every fault is reported, not the first. */
export function checkBuild(raw: RawOptions, world: World): Result<BuildOptions> {
  const common = checkCommon(raw, world);
  const formats = checkFormats(raw.format ?? ['pdf']);
  const paper = raw.paper === undefined ? [] : [raw.paper.toLowerCase()];
  const papers = choose('--paper', paper, PAPERS);
  const printing = checkPrinting(raw);
  const mailing = checkMailing(raw, printing.value);
  const marking = checkMarking(raw.marking);
  const hosts = choose('--host', raw.host === undefined ? [] : [plainWords(raw.host)], HOST_PLACES);
  const edition = checkEdition(raw);
  const value: BuildOptions = {
    ...common.value,
    ...subjectsIn(raw),
    out: raw.out ?? 'out',
    formats: mailing.value.mail ? withPdf(formats.value) : formats.value,
    icsMonths: raw.icsMonths ?? false,
    draft: raw.draft ?? false,
    ...(papers.value[0] ? { paper: papers.value[0] } : {}),
    ...printing.value,
    ...mailing.value,
    ...(raw.marking === undefined ? {} : { marking: raw.marking.trim() }),
    ...(raw.order === undefined ? {} : { order: plainWords(raw.order) }),
    ...(hosts.value[0] ? { host: hosts.value[0] } : {}),
    ...(raw.audience === undefined ? {} : { audience: raw.audience }),
    ...edition.value,
  };
  const diagnostics = [
    ...common.diagnostics,
    ...formats.diagnostics,
    ...papers.diagnostics,
    ...printing.diagnostics,
    ...mailing.diagnostics,
    ...marking,
    ...hosts.diagnostics,
    ...checkAsked(value),
    ...edition.diagnostics,
  ];
  return { value, diagnostics };
}

/** Checks what `diff` takes, but for the words that name its sides. Where none is named, all papers. */
export function checkDiff(raw: RawOptions, world: World): Result<DiffOptions> {
  const common = checkCommon(raw, world);
  const subjects = subjectsIn(raw);
  const isNamed = isAnyNamed(subjects);
  const value: DiffOptions = {
    ...common.value,
    ...subjects,
    all: raw.all ?? !isNamed,
    cards: [],
    exitCode: raw.exitCode ?? false,
    ...(raw.audience === undefined ? {} : { audience: raw.audience }),
  };
  return { value, diagnostics: [...common.diagnostics, ...checkSubjects(value)] };
}

/** What the papers are to be about. */
function subjectsIn(raw: RawOptions) {
  return {
    countries: raw.country ?? [],
    sessions: raw.session ?? [],
    bodies: raw.body ?? [],
    all: raw.all ?? false,
    pack: raw.pack ?? false,
  };
}

/** Checks that an order asked for is a rule, or a list among the records. */
export function checkOrder(order: string | undefined, registry: Registry): Diagnostic[] {
  if (order === undefined) return [];
  return [...choose('--order', [order], [OF_THE_BODY, ...orderNames(registry)]).diagnostics];
}

/** As names are written: in small letters, one blank between words. */
function plainWords(given: string): string {
  return given.trim().toLowerCase().replace(/\s+/g, ' ');
}

function checkDay(given: string | undefined, world: World): Result<string> {
  if (given === undefined) return today(world);
  if (isIsoDay(given)) return { value: given, diagnostics: [] };
  return { value: given, diagnostics: [{ code: 'cli/bad-day', args: { found: given } }] };
}

/** Formats may be listed with commas, and the option given more than once. */
function checkFormats(given: readonly string[]): Result<Format[]> {
  const wanted = given
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name, index, all) => all.indexOf(name) === index);
  return choose('--format', wanted, FORMATS);
}

/** A mail carries the paper as a PDF, whatever else is made. */
function withPdf(formats: readonly Format[]): Format[] {
  return FORMATS.filter((one) => one === 'pdf' || formats.includes(one));
}

function checkMarking(marking: string | undefined): Diagnostic[] {
  if (marking === undefined) return [];
  const fits = marking.trim() !== '' && marking.length <= MAX_MARKING && !/\p{Cc}/u.test(marking);
  if (fits) return [];
  const args = { length: String(marking.length), limit: String(MAX_MARKING) };
  return [{ code: 'cli/bad-marking', args }];
}

function checkAsked(asked: BuildOptions): Diagnostic[] {
  const { cards, out, formats } = asked;
  return [
    ...checkSubjects(asked),
    ...checkCardForms(cards, formats),
    ...checkMonths(asked),
    ...checkOut(out),
  ];
}

function checkMonths({ icsMonths, formats }: BuildOptions): Diagnostic[] {
  const isIdle = icsMonths && !formats.includes('ics');
  return isIdle ? [{ code: 'cli/months-of-nothing', args: {} }] : [];
}

function isAnyNamed({
  countries,
  sessions,
  bodies,
}: Pick<Asked, 'countries' | 'sessions' | 'bodies'>): boolean {
  return countries.length + sessions.length + bodies.length > 0;
}

/** Which papers are asked for: some, and not both all and one. */
function checkSubjects(asked: Asked): Diagnostic[] {
  const { all, pack, cards, sessions } = asked;
  const isNamed = isAnyNamed(asked);
  return [
    ...(!isNamed && !all ? [{ code: 'cli/nothing-asked', args: {} }] : []),
    ...(isNamed && all ? [{ code: 'cli/all-and-one', args: {} }] : []),
    ...((pack || cards.length > 0) && !all && sessions.length === 0
      ? [{ code: 'cli/pack-of-nothing', args: {} }]
      : []),
  ];
}

/** A card has a size on paper, and none on a screen; nothing of a seat belongs into a calendar. */
function checkCardForms(
  cards: BuildOptions['cards'],
  formats: BuildOptions['formats'],
): Diagnostic[] {
  const cut = cards.filter((document) => CUT_DOCUMENTS.includes(document));
  const onScreen = formats.includes('html') ? cut : [];
  const onDays = formats.includes('ics') ? cards : [];
  return [
    ...onScreen.map((document) => ({ code: 'cli/no-html-cards', args: { document } })),
    ...onDays.map((document) => ({ code: 'cli/no-ics-cards', args: { document } })),
  ];
}

/** A folder to write to need not be there, but must have a name. */
export function checkOut(out: string): Diagnostic[] {
  if (out !== '') return [];
  return [{ code: 'cli/no-folder', args: { option: '--out', path: out, what: 'is no folder' } }];
}
