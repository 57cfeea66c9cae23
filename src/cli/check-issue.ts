import { isIsoDay } from '../dates/iso-day.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { checkBuild } from './check-options.ts';
import type { IssueOptions, RawOptions } from './options.ts';
import { today } from './today.ts';
import type { World } from './world.ts';

/** Checks what `issue` takes. Every fault is reported. */
export function checkIssue(raw: RawOptions, world: World): Result<IssueOptions> {
  const build = checkBuild(raw, world);
  const { value: now, diagnostics: clock } = today(world);
  const on = raw.on ?? now;
  const value: IssueOptions = {
    ...build.value,
    // An edition is made again from the data inside its PDF.
    formats: [...new Set(['pdf' as const, ...build.value.formats])],
    on,
    again: raw.again ?? false,
  };
  const day = isIsoDay(on) ? [] : [{ code: 'cli/bad-day', args: { found: on, option: '--on' } }];
  return { value, diagnostics: [...build.diagnostics, ...clock, ...day, ...checkForm(value)] };
}

function checkForm(options: IssueOptions): Diagnostic[] {
  const { print, copies, holders, cards, bodies, edition, mail } = options;
  const forms = [
    ...(print === 'booklet' || print === '2up' ? [`--print ${print}`] : []),
    ...(copies === undefined ? [] : [`--copies ${copies}`]),
    ...(holders === undefined ? [] : [`--holders ${holders}`]),
    ...(mail ? ['--mail'] : []),
  ];
  return [
    ...forms.map((option) => ({ code: 'cli/edition-form', args: { option } })),
    ...(cards.length > 0 ? [{ code: 'cli/edition-of-cards', args: {} }] : []),
    ...(bodies.length > 0 ? [{ code: 'cli/edition-of-calendar', args: {} }] : []),
    ...(edition === undefined
      ? []
      : [{ code: 'cli/fixed-by-edition', args: { option: '--edition' } }]),
  ];
}
