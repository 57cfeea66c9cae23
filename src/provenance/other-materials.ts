import type { Making } from './attached-data.ts';

/** What decides a paper, in the words of its data. */
export type OtherMaterial = 'program' | 'templates' | 'fonts' | 'settings' | 'records';

/** What is another thing at hand than the file names. */
export function otherMaterials(named: Making, atHand: Making): OtherMaterial[] {
  const hashes: readonly (readonly [OtherMaterial, (making: Making) => string])[] = [
    ['program', ({ program }) => program.sha256],
    ['templates', ({ templates }) => templates.sha256],
    ['fonts', ({ fonts }) => fonts.map(({ file, sha256 }) => `${file} ${sha256}`).join('\n')],
    ['settings', ({ settings }) => settings.sha256],
    ['records', ({ records }) => records.sha256],
  ];
  return hashes.filter(([, hash]) => hash(named) !== hash(atHand)).map(([material]) => material);
}
