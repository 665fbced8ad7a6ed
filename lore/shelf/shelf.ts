/** More than a person can overlook is no shelf any more. */
export const favourites_max = 500;
/** Of each kind of writing, the last so many are looked at for what one wrote lately. */
export const written_looked_at_max = 1_000;

export const whyNotKeep = (kept: number): string | null =>
  kept < favourites_max ? null : `You keep ${favourites_max} things already. Let one of them go first.`;
