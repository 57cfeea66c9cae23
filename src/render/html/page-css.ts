import type { Theme } from '../../layout/theme.ts';

/** What a page on a screen, in a mail and out of a browser's printer needs beside the theme. */
export function pageCss({ margins, paper }: Theme): string {
  const width = paper.a4.width - margins.left - margins.right;
  return `*{box-sizing:border-box}
body{margin:0 auto;padding:24pt 16pt;max-width:calc(${width}pt + 32pt);background:var(--paper);overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin-top:0;margin-left:0;margin-right:0}
table{margin-left:0;margin-right:0}
caption{text-align:left}
dl{display:grid;grid-template-columns:minmax(84pt,auto) 1fr;column-gap:10pt}
dt{grid-column:1}dd{grid-column:2}
sup,.ref{line-height:0}
a{color:inherit;text-decoration-color:var(--hairline);text-underline-offset:2pt}
.ref a,a.ref{color:var(--accent);text-decoration:none}
:target{background:var(--tint)}
svg{max-width:100%;height:auto;display:block}
figure{overflow-x:auto}
.month-grid{table-layout:fixed}
.furniture{font-family:var(--sans,sans-serif);font-size:8.5pt;line-height:12pt;color:var(--muted)}
.furniture-marking{margin:0 0 6pt;text-align:center;font-weight:600;letter-spacing:.5pt;text-transform:uppercase;color:var(--ink)}
.furniture-line{display:flex;justify-content:space-between;gap:12pt;margin:0 0 18pt}
footer.furniture{margin-top:24pt}
@media (max-width:480px){body{padding:12pt 8pt}.month-grid{font-size:7pt}}
@page{margin:${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt}
@media print{body{max-width:none;padding:0}h1,h2,h3,h4,caption{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}p,li{orphans:2;widows:2}}`;
}
