import type { PrintedGlyph } from './printed-font.ts';

/** A map may list no more characters at a time (Adobe Technical Note 5014). */
const BLOCK = 100;

/**
 * The characters of each code of a font, as a CMap (ISO 32000-1, 9.10.3): what copying, searching
 * and reading aloud take a text from.
 */
export function unicodeMap(glyphs: ReadonlyMap<number, PrintedGlyph>): string {
  const lines = [...glyphs].map(
    ([code, { codePoints }]) => `<${hex(code)}> <${codePoints.map(utf16).join('')}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += BLOCK) {
    const block = lines.slice(start, start + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
