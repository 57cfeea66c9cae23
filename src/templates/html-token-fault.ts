import type { Span } from './template.ts';

/** Errors of the HTML standard that people make by hand, in their words. */
const REASONS: Readonly<Record<string, string>> = {
  'control-character-in-input-stream': 'a control character',
  'duplicate-attribute': 'the attribute stands twice in one tag',
  'end-tag-with-attributes': 'an end tag carries attributes',
  'end-tag-with-trailing-solidus': 'an end tag ends in `/>`',
  'eof-before-tag-name': 'the text ends inside a tag',
  'eof-in-tag': 'the text ends inside a tag',
  'invalid-first-character-of-tag-name': '`<` starts no tag here; as a character it is `&lt;`',
  'missing-attribute-value': 'an attribute without its value',
  'missing-end-tag-name': '`</>` names no element',
  'missing-whitespace-between-attributes': 'a space is missing between two attributes',
  'noncharacter-in-input-stream': 'a character that stands for nothing',
  'surrogate-in-input-stream': 'half a character',
  'unexpected-character-in-attribute-name': 'a quote or `<` inside the name of an attribute',
  'unexpected-character-in-unquoted-attribute-value': 'a value that needs quotes around it',
  'unexpected-equals-sign-before-attribute-name': '`=` without the name of an attribute',
  'unexpected-null-character': 'a null character',
  'unexpected-solidus-in-tag': 'a `/` inside a tag',
};

/**
 * Words and places an error of the HTML tokeniser.
 * @param code as the HTML standard names it
 */
export function tokenFault(html: string, code: string, offset: number) {
  if (code.includes('character-reference')) return referenceFault(html, offset);
  const reason = REASONS[code] ?? code.replaceAll('-', ' ');
  return { reason, at: spanOf(html, code, offset) };
}

/** The standard tells where its reader stands; people look for what it has just read. */
function spanOf(html: string, code: string, offset: number): Span {
  if (code === 'duplicate-attribute') {
    const name = /[^\s"'<>/=]*$/.exec(html.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
    return { start: offset - name.length, end: offset };
  }
  const atTag = code.startsWith('eof-') || code === 'invalid-first-character-of-tag-name';
  const start = atTag ? Math.max(0, html.lastIndexOf('<', offset)) : offset;
  return { start, end: atTag ? offset + 1 : start + 1 };
}

function referenceFault(html: string, offset: number) {
  const start = Math.max(0, html.lastIndexOf('&', offset));
  const text = /^&#?\w*;?/.exec(html.slice(start, start + 40))?.[0] ?? '&';
  const reason = `\`${text}\` stands for no character; \`&\` itself is \`&amp;\``;
  return { reason, at: { start, end: start + text.length } };
}
