import type { PrintNode, PrintRun } from '../print-node.ts';
import {
  addElement,
  addSlot,
  type ElementFacts,
  type ElementType,
  ownLanguage,
  type Slot,
  type StructureElement,
} from './element.ts';

/** An element that a run of text stands in. Neighbours with the same key share one. */
interface Level {
  readonly key: string;
  readonly type: ElementType;
  readonly facts: ElementFacts;
}

interface OpenLevel {
  readonly key: string;
  readonly element: StructureElement;
}

/** A block of text as an element of its own. */
export function addText(node: PrintNode, parent: StructureElement, lang: string): void {
  const own = ownLanguage(node.lang, lang);
  addRuns(node.text ?? [], addElement(parent, textType(node), own), node.lang ?? lang);
}

function textType({ level, tag }: PrintNode): ElementType {
  if (level) return `H${Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6}`;
  return tag === 'caption' || tag === 'figcaption' ? 'Caption' : 'P';
}

/** Adds the runs of a text: source references, links and foreign words as elements of their own. */
export function addRuns(runs: readonly PrintRun[], parent: StructureElement, lang: string): void {
  let open: OpenLevel[] = [];
  let slot: Slot | undefined;
  for (const run of runs) {
    const levels = levelsOf(run, lang);
    const shared = sharedLevels(open, levels);
    if (!slot || shared < open.length || shared < levels.length) {
      open = openLevels(open.slice(0, shared), levels.slice(shared), parent);
      const link = open.find(({ element }) => element.type === 'Link')?.element;
      slot = addSlot(open.at(-1)?.element ?? parent, link);
    }
    run._slot = slot;
  }
}

function levelsOf(run: PrintRun, lang: string): Level[] {
  const target = run.link ?? run.linkToDestination;
  const own = ownLanguage(run.lang, lang);
  return [
    ...(run.reference ? [{ key: 'reference', type: 'Reference', facts: {} } as const] : []),
    ...(target ? [{ key: `to ${target}`, type: 'Link', facts: {} } as const] : []),
    ...(own.lang ? [{ key: `in ${own.lang}`, type: 'Span', facts: own } as const] : []),
  ];
}

function sharedLevels(open: readonly OpenLevel[], wanted: readonly Level[]): number {
  const different = wanted.findIndex(({ key }, index) => open[index]?.key !== key);
  return different < 0 ? wanted.length : different;
}

function openLevels(
  kept: readonly OpenLevel[],
  wanted: readonly Level[],
  parent: StructureElement,
): OpenLevel[] {
  const open = [...kept];
  for (const { key, type, facts } of wanted) {
    open.push({ key, element: addElement(open.at(-1)?.element ?? parent, type, facts) });
  }
  return open;
}
