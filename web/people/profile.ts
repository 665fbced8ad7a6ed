import type { Myself } from './people.ts';

export type Written = Pick<Myself, 'name' | 'role_line' | 'team' | 'site' | 'about'> & { locale: 'en' | 'de' };

export const writtenOf = ({ name, role_line, team, site, about, locale }: Myself): Written => ({
  name,
  role_line,
  team,
  site,
  about,
  locale: locale === 'de' ? 'de' : 'en',
});

/**
 * My profile was changed elsewhere while I was writing: what I did not touch becomes what stands there, what I touched stays
 * mine, and `differ` names the fields where both did.
 */
export function bringTogether(
  seen: Written,
  mine: Written,
  now: Written,
): { mine: Written; differ: (keyof Written)[] } {
  const fields = Object.keys(seen) as (keyof Written)[];
  const touched = (field: keyof Written) => mine[field] !== seen[field];
  return {
    mine: Object.fromEntries(fields.map((field) => [field, touched(field) ? mine[field] : now[field]])) as Written,
    differ: fields.filter((field) => touched(field) && now[field] !== seen[field] && now[field] !== mine[field]),
  };
}
