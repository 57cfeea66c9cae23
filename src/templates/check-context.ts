import type { Args, Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import type { Facts, KnownValue } from './known-value.ts';
import { placeInText } from './place-in-text.ts';
import type { Scope } from './scope.ts';
import type { Span } from './template.ts';

/** Where a check stands: the file it reads, the calls that led there, what it knows by then. */
export interface CheckContext {
  readonly file: TextFile;
  readonly parts: ReadonlyMap<string, TextFile>;
  /** Innermost first. */
  readonly calls: readonly PartCall[];
  readonly scope: Scope<KnownValue>;
  readonly facts: Facts;
  readonly tell: (diagnostic: Diagnostic) => void;
  /** Takes a call of a part from those that a document may come to; false where none is left. */
  readonly mayCall: () => boolean;
  /** A key that no other value has. */
  readonly freshKey: () => string;
}

export interface PartCall {
  readonly part: string;
  readonly place: Place;
}

/** Reports a problem in the current file, with the calls that led to it. */
export function tellAt(check: CheckContext, code: string, args: Args, at: Span): void {
  const place = placeInText(check.file, at);
  check.tell({ code, args, place, ...relatedCalls(check.calls) });
}

/** The calls as related places of a diagnostic; nothing where there are none. */
export function relatedCalls(calls: readonly PartCall[]): Pick<Diagnostic, 'related'> {
  if (calls.length === 0) return {};
  return { related: calls.map(({ part, place }) => ({ place, note: `\`${part}\` called here` })) };
}

export function withFacts(check: CheckContext, { present, compared }: Facts): CheckContext {
  const facts = {
    present: new Set([...check.facts.present, ...present]),
    compared: [...check.facts.compared, ...compared],
  };
  return { ...check, facts };
}
