import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile, type YamlFile } from '../schema/yaml-file.ts';
import { distribution, OF_THE_UNIT } from './schema/distribution.ts';
import type { Distribution, Recipients } from './schema/kinds.ts';

const FIELDS = ['to', 'cc', 'bcc'] as const;

/**
 * Reads who gets which papers by mail. An audience that the settings do not have is an error,
 * since a slip there would leave somebody out, or worse; an address that stands twice in one list is
 * a warning at the second place.
 * @param audiences names of the audiences in the settings
 */
export function readDistribution(
  file: TextFile,
  audiences: readonly string[],
): Result<Distribution | undefined> {
  const { value: yaml, diagnostics } = readYamlFile(file);
  if (!yaml) return { value: undefined, diagnostics };
  const shape = checkShape(distribution, yaml.value ?? {}, yaml, { whole: 'the distribution' });
  if (!shape.value) return { value: undefined, diagnostics: shape.diagnostics };
  const value = camelKeys(shape.value);
  const found = Object.entries(value).flatMap(([name, recipients]) => [
    ...unknownAudience(name, audiences, yaml),
    ...duplicates(name, recipients, yaml),
  ]);
  return { value, diagnostics: found };
}

function unknownAudience(name: string, audiences: readonly string[], yaml: YamlFile): Diagnostic[] {
  const known = [OF_THE_UNIT, ...audiences];
  if (known.includes(name)) return [];
  const [near] = nearest(name, known);
  const args = { found: name, known: known.join(', '), ...(near ? { nearest: near } : {}) };
  return [{ code: 'mail/unknown-audience', args, place: yaml.keyPlaceOf([name]) }];
}

/** Two ways to write one address are one mailbox: letters count alike in all servers we know of. */
function duplicates(name: string, recipients: Recipients, yaml: YamlFile): Diagnostic[] {
  const first = new Map<string, Place>();
  return FIELDS.flatMap((field) =>
    recipients[field].flatMap(({ address }, index): Diagnostic[] => {
      const place = yaml.placeOf([name, field, index]);
      const before = first.get(address.toLowerCase());
      first.set(address.toLowerCase(), before ?? place);
      if (!before) return [];
      const related = [{ place: before, note: 'it stands here too' }];
      return [{ code: 'mail/duplicate-address', args: { address, name }, place, related }];
    }),
  );
}
