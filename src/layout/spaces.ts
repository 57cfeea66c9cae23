import type { Run } from './definition.ts';

/** The white space of HTML; a no-break space is none of it. */
const SPACES = /[ \t\n\r\f]+/g;

/** A forced line break inside the runs of a paragraph. */
export const LINE_BREAK = '\n';

/**
 * Collapses white space over a paragraph's runs as HTML does: any amount of it is one space,
 * none at the start, at the end and beside a forced break.
 */
export function collapseSpaces(runs: readonly Run[]): Run[] {
  const collapsed: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.text === LINE_BREAK) {
      trimEnd(collapsed);
      collapsed.push(run);
      afterSpace = true;
      continue;
    }
    if (run.pagesOf !== undefined) {
      collapsed.push(run);
      afterSpace = false;
      continue;
    }
    const text = oneSpace(run.text, afterSpace);
    if (text === '') continue;
    collapsed.push({ ...run, text });
    afterSpace = text.endsWith(' ');
  }
  trimEnd(collapsed);
  return collapsed;
}

function oneSpace(text: string, afterSpace: boolean): string {
  const spaced = text.replace(SPACES, ' ');
  return afterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return;
  runs.pop();
  const text = last.text.slice(0, -1);
  if (text === '') trimEnd(runs);
  else runs.push({ ...last, text });
}
