import type { Myself } from './people.ts';

export type Written = Pick<Myself, 'name' | 'role_line' | 'team' | 'site' | 'about' | 'working_days' | 'days_off'> & {
  locale: 'en' | 'de';
};

export const writtenOf = (person: Myself): Written => ({
  name: person.name,
  role_line: person.role_line,
  team: person.team,
  site: person.site,
  about: person.about,
  locale: person.locale === 'de' ? 'de' : 'en',
  working_days: person.working_days && [...person.working_days],
  days_off: [...person.days_off],
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
  // Days are lists: the same days are the same, in whichever list they stand.
  const differ = (a: Written[keyof Written], b: Written[keyof Written]) => JSON.stringify(a) !== JSON.stringify(b);
  const touched = (field: keyof Written) => differ(mine[field], seen[field]);
  return {
    mine: Object.fromEntries(fields.map((field) => [field, touched(field) ? mine[field] : now[field]])) as Written,
    differ: fields.filter(
      (field) => touched(field) && differ(now[field], seen[field]) && differ(now[field], mine[field]),
    ),
  };
}
