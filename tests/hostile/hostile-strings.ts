/** What means something to a template, to HTML, to a shell, to JavaScript or to a spreadsheet. */
export const MEANINGFUL = [
  '{{x}}',
  '{{{x}}}',
  '{{> refs}}',
  '{{#each sources}}',
  '{{!-- no --}}',
  '<script>alert(1)</script>',
  '</td></table>',
  '<!-- no -->',
  '<a href="javascript:alert(1)">a</a>',
  '&amp; &lt; &#65; &',
  '"quotes" \'single\'',
  '`tick`',
  '\\ back \\n',
  ['$', '{x}'].join(''),
  '%s %d %',
  '=cmd() +1 @x',
  '[object Object] undefined null NaN',
  '__proto__ constructor toString',
  '{page} {pages}',
  '# : - ? | > & * ! %',
];

/** Letters that a printer may change, join, split or lose. */
export const DELICATE = [
  'office affluent fjord ffi ffl fi fl ff',
  '\ufb03 \ufb01',
  '\u00df \u0130 \u0131 \u017f \u2126 \u212b',
  'soft\u00adhyphen',
  'no\u00a0break\u202fspace\u2007figure\u2003em',
  'zero\u200bwidth\u200cjoin\u200der\u2060word\ufeffmark',
  'tag\u{e0041}variation\ufe0f',
  'non\u2011breaking \u2013 \u2014 \u2212 \u2026',
  '\u201cquotes\u201d \u2018single\u2019 \u00abguillemets\u00bb \u2039x\u203a',
  '\u041a\u043b\u0430\u0440\u0430 \u0428\u0432\u0430\u0440\u0446',
  '\u738b\u6bc5 \u0391\u03b8\u03ae\u03bd\u03b1',
  '\u1ea4\u1eb9\u1ef9 \u0111\u01b0\u1ee3 \u00e9\u00f1\u01ce',
];

/** Marks that combine with the letter before them, or with none. */
export const MARKS = [
  'e\u0301 n\u0303 a\u030a\u0323 \u0301alone',
  '\u01a0\u031b \u01b0\u01a1\u0323',
];

/** White space in all its forms; a page sets any amount of it as one space. */
export const SPACED = ['line one\nline two', 'tab\tbed', 'two  blanks', ' around ', 'a\u2003b'];

/** What nobody should take for silence, though it looks like it. */
export const LOOKALIKES = ['Not stated', 'NOT STATED', 'not stated.', 'not  stated', 'notstated'];

const numbered = (count: number, join: string) =>
  Array.from({ length: count }, (_, part) => `N${String(part).padStart(4, '0')}`).join(join);

/** 4,000 characters without a place to break. */
export const LONG_WORD = numbered(800, '');
/** 4,000 characters in words. */
export const LONG_WORDS = numbered(667, ' ').slice(0, 4000);
/** 900 characters of an address. */
export const LONG_ADDRESS =
  `https://example.org/${Array.from({ length: 72 }, (_, part) => `segment-${part}`).join('/')}?q=1&r=2`.padEnd(
    900,
    'x',
  );

/** Characters that no page may carry: each is refused where it stands. */
export const REFUSED: Readonly<Record<string, string>> = {
  'an override of direction': '\u202e',
  'an embedding of direction': '\u202b',
  'an emoji': '\u{1f600}',
  'an emoji of several': '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  Georgian: '\u10e5\u10d0',
  Thai: '\u0e44\u0e17\u0e22',
  'a letter our fonts lack': '\u01c4',
  'private use': '\ue000',
  'a line separator': '\u2028',
};

/** What no text may hold: refused when it is read. */
export const FORBIDDEN: Readonly<Record<string, string>> = {
  'a bell': '\u0007',
  'nothing at all': '\u0000',
  'an escape': '\u001b[31m',
  'a delete': '\u007f',
  'a next line': '\u0085',
  'a carriage return': '\r',
  'half a pair': '\ud83d',
  'no character': '\uffff',
  'no character beyond the first plane': '\u{1fffe}',
  'the other half': '\ude00',
};
