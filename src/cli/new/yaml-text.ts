/** Words of YAML that stand for something else than themselves when they are not quoted. */
const TAKEN = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as it is written in YAML, quoted where it would otherwise be read as something else. */
export function yamlText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} .()'’–-]*$/u.test(text) && !/\s$/.test(text);
  return isPlain && !TAKEN.has(text.toLowerCase()) ? text : JSON.stringify(text);
}
