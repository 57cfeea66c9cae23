import type { Theme } from '../../layout/theme.ts';

/** What a page on a screen, in a mail and out of a browser's printer needs beside the theme. */
export function pageCss({ margins, paper, colours, elements, families, furniture }: Theme): string {
  const width = paper.a4.width - margins.left - margins.right;
  const { family = '' } = furniture.styles.marking ?? elements['td'] ?? {};
  const strip = `font-family:${families[family]?.css ?? 'sans-serif'};font-size:8.5pt;line-height:12pt`;
  return `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:24pt 16pt;max-width:${width + 32}pt;background:${colours['paper'] ?? '#ffffff'};overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,li,dl,figure,caption{margin:0}
caption{text-align:left}
dl{display:grid;grid-template-columns:minmax(24pt,auto) 1fr;column-gap:10pt}
dt{grid-column:1}dd{grid-column:2;margin:0}
sup,.ref{line-height:0}
a{color:inherit;text-underline-offset:2pt}
.ref a,a.ref{text-decoration:none}
:target{outline:1pt solid currentColor;outline-offset:2pt}
nav ul{list-style:none;padding:0}nav a{text-decoration:none}
[data-pages]::after{content:'in the printed form';font-style:italic}
[data-bars=beside]{border-left:1.5pt solid;padding-left:4pt}
svg{max-width:100%;height:auto;display:block}
.month-grid{table-layout:fixed}
tr td>:last-child{margin-bottom:0}
.furniture{${strip}}
.furniture-marking{margin:0 0 6pt;text-align:center;font-weight:600;letter-spacing:.5pt;text-transform:uppercase}
.furniture-marks{display:flex;justify-content:space-between;align-items:baseline;gap:12pt}
.furniture-marks>span{flex:1 1 0}.furniture-marks>:first-child{text-align:left}.furniture-marks>:last-child{text-align:right}
.furniture-marks strong{white-space:nowrap;print-color-adjust:exact}
.furniture-line{display:flex;justify-content:space-between;gap:12pt;margin:0 0 18pt}
footer.furniture{margin-top:24pt}
@media (max-width:480px){body{padding:12pt 8pt}col{width:auto!important}figure svg{min-width:330pt}figure{overflow-x:auto}.topic-grid th:not(:first-child),.topic-grid td{padding-left:2pt;padding-right:2pt}}
@page{margin:${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt}
@media print{body{max-width:none;padding:0}h1,h2,h3,h4,caption{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}p,li{orphans:2;widows:2}}`;
}
