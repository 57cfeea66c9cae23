import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { relatedCalls } from './check-context.ts';
import type { CallSite } from './fill-nodes.ts';
import { placeInText } from './place-in-text.ts';

/** The calls around a piece of output as related places, innermost first. */
export function calledFrom(call: CallSite | undefined): Pick<Diagnostic, 'related'> {
  const calls = [];
  for (let here = call; here; here = here.outer) {
    calls.push({ part: here.part, place: placeInText(here.file, here.at) });
  }
  return relatedCalls(calls);
}
