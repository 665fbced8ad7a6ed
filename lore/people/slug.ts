/**
 * The letters a to z and the digits of a text, without accents, joined by `-` (or `_`): `Kälte & Wärme` becomes
 * `kalte-warme`. At most `letters_max` long; empty where nothing is left, as of `北`.
 */
export function slug(text: string, letters_max: number, joined: '-' | '_' = '-'): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const cut = (plain ?? []).join(joined).slice(0, letters_max);
  return cut.endsWith(joined) ? cut.slice(0, -1) : cut;
}
