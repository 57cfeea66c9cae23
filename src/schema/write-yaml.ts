import { stringify } from 'yaml';

/**
 * A value as YAML 1.2 in block style, lines not folded, so that a change of one field is a change
 * of one line. Texts that another reader could take for something else are quoted.
 */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, minContentWidth: 0, singleQuote: true });
}
