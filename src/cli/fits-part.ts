/**
 * The records that a part of an id fits, in the surest way in which it fits any: the whole id, whole
 * parts between hyphens (so that `16` is `scs-16` though there is a `cfm-2016` too), any part of an
 * id, any part of what people call it.
 * @param part in small letters
 */
export function fitsPart<T extends { readonly id: string }>(
  part: string,
  records: readonly T[],
  nameOf: (record: T) => string,
): T[] {
  if (part === '') return [];
  const tiers: ((record: T) => boolean)[] = [
    ({ id }) => id === part,
    ({ id }) => `-${id}-`.includes(`-${part}-`),
    ({ id }) => id.includes(part),
    (record) => nameOf(record).toLowerCase().includes(part),
  ];
  for (const tier of tiers) {
    const fits = records.filter(tier);
    if (fits.length > 0) return fits;
  }
  return [];
}
