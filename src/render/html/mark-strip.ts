import type { Mark } from '../../markings/marks.ts';
import { escapeHtml } from './escape-html.ts';

const PLACES = ['left', 'centre', 'right'] as const;

/**
 * The line of handling marks above and below a document: each label where its scheme wants it, in
 * its own size and colours; other texts in the middle. Nothing where there is no mark.
 */
export function markStrip(marks: readonly Mark[]): string {
  const said = marks.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return '';
  if (said.every(({ level }) => !level)) {
    const words = said.map(({ text }) => escapeHtml(text)).join(' · ');
    return `<p class="furniture-marking">${words}</p>`;
  }
  const places = PLACES.map((place) => {
    const here = said.filter(({ level }) => (level?.placement ?? 'centre') === place);
    return `<span>${here.map(markLabel).join(' ')}</span>`;
  });
  return `<p class="furniture-marking furniture-marks">${places.join(' ')}</p>`;
}

/** A mark as its scheme wants it looked at. */
export function markLabel({ text, level }: Mark): string {
  if (!level) return `<span>${escapeHtml(text)}</span>`;
  const { size, colour, ground } = level;
  const style = [
    `font-size:${size}pt`,
    ...(colour === undefined ? [] : [`color:${colour}`]),
    ...(ground === undefined ? [] : [`background:${ground}`, 'padding:2pt 4pt']),
  ];
  return `<strong style="${style.join(';')}">${escapeHtml(text)}</strong>`;
}
