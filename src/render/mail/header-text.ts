import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { oneLine } from './one-line.ts';

/** What turns the words around it, which in a list of mail are other people's. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Longest run without a blank that a line of a header takes as it is; no line can be cut elsewhere. */
const LONGEST_WORD = 60;
/** Longest encoded word, as nodemailer itself has it (RFC 2047 allows 75). */
const ENCODED = 52;

/**
 * Words as the value of a header, on one line: as they are where they are plain, else as encoded
 * words (RFC 2047). A text that looks like an encoded word is encoded too, so that it is read as
 * it is written and not as what it hides.
 */
export function headerText(words: string): string {
  const line = oneLine(words.replace(TURNING, ''));
  const isPlain =
    /^[\x20-\x7e]*$/.test(line) &&
    !line.includes('=?') &&
    line.split(' ').every((word) => word.length <= LONGEST_WORD);
  if (isPlain) return line;
  const latin = line.match(/[\x20-\x7e]/g)?.length ?? 0;
  return encodeWord(line, latin * 2 > line.length ? 'Q' : 'B', ENCODED);
}
