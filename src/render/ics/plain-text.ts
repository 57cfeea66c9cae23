/**
 * A text as a calendar file may hold it: RFC 5545, section 3.3.11 knows line ends, tabs and no other
 * controls. Records have none; a view that somebody else has written might, and must not be able
 * to begin a line.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '\ufffd');
}
