/**
 * A name without what people leave out when they type it: accents, case, apostrophes, dots,
 * hyphens and a leading article. Two spellings that fold alike are taken for one name.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\p{Pf}\p{Pi}'ʻʼ`´.]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}
