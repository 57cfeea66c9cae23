import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticJson } from './diagnostic-json.ts';
import { counts, exitCodeOf } from './exit-codes.ts';
import { ansiPaint, noPaint, type Paint, showDiagnostic } from './show-diagnostic.ts';
import type { World } from './world.ts';

/** How much a run says, and in which form. */
export interface Manner {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
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
  /** Ends the run: prints the object of `--json`, gives the exit code. */
  readonly close: (data: Readonly<Record<string, unknown>>) => number;
}

export function openReport(manner: Manner, world: World): Report {
  const seen = new Map<string, Diagnostic>();
  const { stdout, stderr } = world;
  const paint = paintFor(manner, world);
  const all = () => [...seen.values()];
  let progressing = false;
  const clear = () => {
    if (progressing) stderr.write('\r\u001b[2K');
    progressing = false;
  };
  return {
    problems: (diagnostics) => {
      for (const one of diagnostics) {
        const key = JSON.stringify(one);
        if (seen.has(key)) continue;
        seen.set(key, one);
        if (!isShown(one, manner)) continue;
        clear();
        stderr.write(showDiagnostic(one, paint));
      }
    },
    note: (line) => {
      if (manner.quiet || manner.json) return;
      clear();
      stderr.write(`${line}\n`);
    },
    result: (line) => {
      if (manner.json) return;
      clear();
      stdout.write(`${line}\n`);
    },
    progress: (line) => {
      if (!stderr.isTerminal || manner.quiet || manner.json) return;
      clear();
      stderr.write(line.slice(0, stderr.columns - 1));
      progressing = true;
    },
    failed: () => all().some((one) => counts(one, manner.strict)),
    close: (data) => {
      clear();
      if (manner.json) {
        const object = { ...data, diagnostics: all().map(diagnosticJson) };
        stdout.write(`${JSON.stringify(object, null, 2)}\n`);
      }
      return exitCodeOf(all(), manner.strict);
    },
  };
}

function isShown(diagnostic: Diagnostic, { quiet, json, strict }: Manner): boolean {
  if (json) return false;
  return !quiet || counts(diagnostic, strict);
}

/** Colour is for people at a terminal who did not ask to be spared it (https://no-color.org). */
function paintFor({ color }: Manner, { env, stderr }: World): Paint {
  const wanted = color && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stderr.isTerminal;
  return wanted ? ansiPaint : noPaint;
}
