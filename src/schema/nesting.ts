import { Lexer } from 'yaml';

/** A record nests five or six levels; the limits are far beyond, and far below the stack's. */
const MAX_DEPTH = 64;
const MAX_INDENT = 100;

interface Depth {
  flow: number;
  inLine: number;
  lineStart: boolean;
}

/**
 * Offset (in UTF-16 units) at which a YAML text nests deeper than any record does, or undefined.
 * Asked before parsing: the parser calls itself for each level, and a stack that overflows inside
 * it cannot be caught safely.
 */
export function tooDeepAt(text: string): number | undefined {
  // Counting characters is cheap and never too low; only a text that looks odd is tokenised.
  if (!mayBeDeep(text)) return;
  const depth: Depth = { flow: 0, inLine: 0, lineStart: true };
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (isControl(token)) continue;
    if (goesBeyond(token, depth)) return at;
    at += token.length;
  }
  return;
}

function mayBeDeep(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) > MAX_DEPTH) return true;
  if (/^ {100}/m.test(text)) return true;
  const long = text.split('\n').filter((line) => line.length > 2 * MAX_DEPTH);
  return long.some((line) => (line.match(/[-?:]\s/g)?.length ?? 0) > MAX_DEPTH);
}

function goesBeyond(token: string, depth: Depth): boolean {
  const indent = depth.lineStart && /^ +$/.test(token) ? token.length : 0;
  depth.lineStart = token.endsWith('\n');
  if (depth.lineStart || token === ',') depth.inLine = 0;
  if (token === '[' || token === '{') depth.flow += 1;
  if (token === ']' || token === '}') depth.flow -= 1;
  if (token === '-' || token === '?' || token === ':') depth.inLine += 1;
  return depth.flow > MAX_DEPTH || depth.inLine > MAX_DEPTH || indent > MAX_INDENT;
}

/** Marks the lexer sends between tokens; they stand for no text. */
function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}
