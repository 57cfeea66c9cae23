import { pdfBytes } from '../support/page.ts';

const CELL = 'word '.repeat(40);

const LONG_TABLE = `<h1>T</h1><table><caption>Levels</caption><colgroup><col class="label"><col class="rest"></colgroup>
  <thead><tr><th scope="col" rowspan="2">Lake</th><th scope="colgroup">What</th></tr><tr><th scope="col">More</th></tr></thead>
  <tbody>${Array.from({ length: 150 }, (_, row) => `<tr id="row-${row}"><th scope="row">lake ${row}</th><td>${CELL}<a href="#row-${row}">back</a><br>last ${row}</td></tr>`).join('')}</tbody></table>`;

// Heads of sections that are repeated over pages: with a link, in two languages, and in a tall row.
const SECTIONS = `<h1 id="top">S</h1><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody>${Array.from(
  { length: 6 },
  (_, part) =>
    `<tr class="section-row"><th scope="rowgroup" colspan="2" id="part-${part}">Part <span lang="ru">Часть ${part}</span><span class="ref"> [<a href="#top">1</a>]</span></th></tr>${`<tr><th scope="row">row</th><td>${CELL.repeat(part === 3 ? 60 : 1)}</td></tr>`.repeat(part === 3 ? 1 : 20)}`,
).join('')}</tbody></table>`;

const TALL_ROW = `<table><tbody><tr><th scope="row" rowspan="3">${CELL.repeat(30)}</th><td>${CELL.repeat(60)}</td></tr>
  <tr><td></td></tr><tr><td>${CELL}<ul><li>one</li><li>two<table><tbody><tr><td>inner</td></tr></tbody></table></li></ul></td></tr></tbody></table>`;

// Kinds of apostrophe and hyphen that share a glyph, marks that combine, ligatures, and faces that
// come from other files: Cyrillic, and Chinese out of a font with cubic outlines.
const SCRIPTS = `<h1>Scripts</h1><p>Qur\u02bcon, the prophet\u2019s; a-b\u2010c\u2011d; n\u0301 \u00e9 e\u0301; fi ffi office; \u2126 \u03a9 \u00b5 \u03bc; \u25cf \u25ce \u25a1</p>
  <p lang="ru">Секретарь <strong>Совета безопасности</strong> <em>Ә қ ғ</em></p>
  <p>In one line <span lang="zh">上海合作组织 <strong>安全会议</strong></span> and on <a href="https://example.org/${'a-long-way/'.repeat(40)}?q=1&amp;r=2"><span lang="zh">组织</span> of ${'words '.repeat(30)}</a>.</p>
  <p>Moeed Yusuf (<span lang="ur" dir="auto">معید یوسف</span>), 23 (<span lang="fa" dir="rtl">می‌خواهم ۱۲۳؛ پلاک</span>) and <span lang="he" dir="rtl">המועצה (2021)</span>.</p>
  <p lang="ur" dir="rtl">وزیر اعظم کے مشیر برائے قومی سلامتی معید یوسف نے 23 جون 2021 کو <strong>دوشنبہ</strong> (تاجکستان) میں شنگھائی تعاون تنظیم (SCO) کے اجلاس میں شرکت کی، <a href="https://example.org/">مَجْلِسُ الأَمْنِ</a>.</p>
  <p lang="hi">अजीत डोभाल, <strong>राष्ट्रीय सुरक्षा</strong> सलाहकार; हिन्दी क्षत्रिय श्री।</p>
  <table><thead><tr><th scope="col" lang="fa" dir="rtl">نام</th><th scope="col">Name</th></tr></thead><tbody><tr><td>علی رضا / Ali Reza, 2nd (نام)</td><td lang="hi">डोभाल</td></tr></tbody></table>
  <dl><dt>Term</dt><dd lang="zh">说明</dd><dd>And a second</dd></dl>`;

const LINKS = `<h1>L</h1><p>${'x'.repeat(4000)}</p><p id="here">${Array.from({ length: 60 }, (_, n) => `<span class="ref"> [<a href="#here" aria-label="Source (${n}) \\ é">${n}</a>]</span>`).join('')}</p><hr>
  <figure aria-label="A (bracketed) \\ “picture”"><svg viewBox="0 0 100 50"><rect x="0" y="0" width="50" height="50" fill="#123456" stroke="#000000" stroke-dasharray="2 1"/><text x="55" y="25" font-size="6">Words</text></svg><figcaption>C</figcaption></figure>`;

// A contents list over pages: long entries, foreign words, levels, and a heading from right to left.
const CONTENTS = `<h1>Pack (a) \\ — 上海</h1><h2>Contents</h2><nav aria-label="Contents (of “all”)" data-depth="3" lang="en"></nav>${Array.from(
  { length: 120 },
  (_, part) =>
    `<h2>Part ${part} <span lang="ru">Часть ${part}</span> ${'on words '.repeat(part % 25)}<span class="ref"> [<a href="#end">1</a>]</span></h2><p>${CELL}</p><h3>More</h3><p>x</p>`,
).join(
  '',
)}<section lang="ur" dir="rtl"><h2>وزیر اعظم کے مشیر 2021 (SCO) ${'معید یوسف '.repeat(30)}</h2><p>معید</p></section><p id="end">${CELL}</p>`;

/** Pages that go to the edge of what the standards and the printer bear, by file name. */
export async function hardPages(): Promise<Map<string, Uint8Array>> {
  const furniture = {
    title: 'A <title> & "more" (x) \\ — 上海',
    subject: "R&D ']]>'",
    keywords: ['a & b', '<c>', 'é'],
  };
  const pages = {
    'long-table': LONG_TABLE,
    sections: SECTIONS,
    'tall-row': TALL_ROW,
    scripts: SCRIPTS,
    links: LINKS,
    contents: CONTENTS,
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, html] of Object.entries(pages)) {
    files.set(`${name}.pdf`, await pdfBytes(html, { furniture, page: { draft: true } }));
  }
  return files;
}
