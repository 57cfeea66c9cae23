import type { Furniture } from '../../layout/furniture.ts';
import type { Theme } from '../../layout/theme.ts';
import { escapeHtml } from './escape-html.ts';
import { markStrip } from './mark-strip.ts';
import { pageCss } from './page-css.ts';
import { themeCss } from './theme-css.ts';

/**
 * A document as one HTML file that needs nothing else: no script, no font, no picture and no
 * style from anywhere. For reading in a browser and in mail, and for printing from there.
 * @param body the filled and checked HTML of the document
 */
export function renderHtml(body: string, furniture: Furniture, theme: Theme): string {
  const { title, shortTitle, marks, asOf, language, subject, keywords } = furniture;
  const strip = markStrip(marks);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="description" content="${escapeHtml(subject)}">
<meta name="keywords" content="${escapeHtml(keywords.join(', '))}">
<meta name="generator" content="briefpack">
<title>${escapeHtml(title)}</title>
<style>
${pageCss(theme)}
${themeCss(theme)}
</style>
</head>
<body>
<header class="furniture">${strip}<p class="furniture-line"><span>${escapeHtml(shortTitle)}</span> <span>${escapeHtml(asOf)}</span></p></header>
<main>
${body.trim()}
</main>
<footer class="furniture">${strip}</footer>
</body>
</html>
`;
}
