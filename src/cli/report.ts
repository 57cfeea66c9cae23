import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  type DiagnosticFormat,
  diagnosticsAsData,
  printDiagnostics,
  summarise,
} from '../diagnostics/print.ts';
import { counts, exitCodeOf } from './exit-codes.ts';
import { openVoice } from './voice.ts';
import type { World } from './world.ts';

/** How much a run says, and in which form. */
export interface Manner {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
  /** The form in which problems are printed. */
  readonly messages: DiagnosticFormat;
}

/**
 * A run's voice. Results go to standard output and all else to standard error; with `--json`
 * everything is kept for the one object that {@link Report.close} prints.
 */
export interface Report {
  /** Shows problems at once, each only once a run. */
  readonly problems: (diagnostics: readonly Diagnostic[]) => void;
  /** Something worth knowing that is no problem: silent with `--quiet`. */
  readonly note: (line: string) => void;
  /** One line of the result. */
  readonly result: (line: string) => void;
  /** Shows how far the run is, on a terminal only; whatever comes next takes its place. */
  readonly progress: (line: string) => void;
  /** Whether a problem shown so far makes the run fail. */
  readonly failed: () => boolean;
  /**
   * Ends the run: says how many problems there were, prints the object of `--json`, gives the
   * exit code.
   * @param about what was looked at, for a closing line even where there was no problem
   */
  readonly close: (data: Readonly<Record<string, unknown>>, about?: string) => number;
}

export function openReport(manner: Manner, world: World): Report {
  const seen = new Map<string, Diagnostic>();
  const all = () => [...seen.values()];
  const voice = openVoice(world, manner.messages === 'human');
  const print = { format: manner.messages, color: wantsColor(manner, world) };
  const isTalking = !manner.quiet && !manner.json && manner.messages !== 'json';
  return {
    problems: (diagnostics) => {
      const fresh = diagnostics.filter((one) => isFirst(one, seen));
      const shown = fresh.filter((one) => isShown(one, manner));
      voice.block(printDiagnostics(shown, print));
    },
    note: (line) => {
      if (isTalking) voice.line(line);
    },
    result: (line) => {
      if (!manner.json) voice.result(line);
    },
    progress: (line) => {
      if (isTalking) voice.progress(line);
    },
    failed: () => all().some((one) => counts(one, manner.strict)),
    close: (data, about) => {
      voice.clear();
      const closing = closingLine(all(), about);
      if (isTalking && closing !== undefined) voice.line(closing);
      if (manner.json) {
        const object = { ...data, diagnostics: diagnosticsAsData(all()) };
        world.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
      }
      return exitCodeOf(all(), manner.strict);
    },
  };
}

/** Whether a problem comes up for the first time in a run; from then on it does not. */
function isFirst(diagnostic: Diagnostic, seen: Map<string, Diagnostic>): boolean {
  const key = JSON.stringify(diagnostic);
  if (seen.has(key)) return false;
  seen.set(key, diagnostic);
  return true;
}

function isShown(diagnostic: Diagnostic, { quiet, json, strict }: Manner): boolean {
  if (json) return false;
  return !quiet || counts(diagnostic, strict);
}

function closingLine(diagnostics: readonly Diagnostic[], about?: string): string | undefined {
  const summary = summarise(diagnostics);
  if (about !== undefined) return `${about}: ${summary}`;
  return diagnostics.length > 0 ? summary : undefined;
}

/** Colour is for people at a terminal who did not ask to be spared it (https://no-color.org). */
function wantsColor({ color }: Manner, { env, stderr }: World): boolean {
  return color && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stderr.isTerminal;
}
