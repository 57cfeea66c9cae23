import { expect, test } from 'vitest';
import { theme } from '../support/page.ts';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('the draft mark is light enough to read small text over it, and dark enough to print', () => {
  const { muted = '', draft = '', paper = '' } = theme.colours;
  expect(theme.watermark.colour).toBe('draft');
  expect(contrast(muted, draft)).toBeGreaterThan(5.5);
  expect(contrast(draft, paper)).toBeGreaterThan(1.1);
});
