import { slug } from './slug.ts';

const password_letters_min = 10;
export const session_days = 30;
export const token_days_max = 365;
/** Wrong passwords within a quarter of an hour, for one address and for one place on the network. */
export const tries_per_address_max = 10;
export const tries_per_place_max = 100;
export const tries_minutes = 15;

export const locales = ['en', 'de'] as const;

/** Holidays and leave that stop somebody's clocks. */
export const days_off_max = 100;

/** Scopes that a token may carry: a whole way of asking, or one feature of it. */
export const scopePattern = /^(read|write|[a-z]+:(read|write))$/;

/** Two letters at most, of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return picked
    .map((word = '') => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** A handle from a name: `Åsa Öberg` becomes `asa-oberg`. */
export const handleFrom = (name: string): string => slug(name, 32) || 'person';

export function whyNotPassword(password: string, email: string): string | null {
  if (password.length < password_letters_min)
    return `A password needs at least ${password_letters_min} letters or signs.`;
  if (password.length > 200) return 'A password may have 200 letters at most.';
  if (new Set(password).size < 5) return 'This password repeats itself too much. A few unlikely words make a good one.';
  if (password.toLowerCase() === email.toLowerCase()) return 'The e-mail address itself is no password.';
  return null;
}

export const removed_name = 'Former colleague';

/** Why this person may not take somebody out for good. Their evidence stays and counts; nothing names them any more. */
export function whyNotRemove(who: {
  isSelf: boolean;
  isAdmin: boolean;
  byToken: boolean;
  isLastAdmin: boolean;
}): string | null {
  if (!who.isSelf && !who.isAdmin) return 'Only people who run this Fieldlore, or the person themself, may do that.';
  if (who.byToken) return 'A token cannot remove people: it cannot be undone. Sign in to do that.';
  if (who.isLastAdmin) return 'Somebody has to run this Fieldlore. Let somebody else run it first.';
  return null;
}

/** Who said or did something, as it stands beside it; null where nobody is named. */
type PersonCard = { id: string; name: string; handle: string; initials: string };
export function cardOf(id: string, name: string, handle: string): PersonCard;
export function cardOf(id: string | null, name: string | null, handle: string | null): PersonCard | null;
export function cardOf(id: string | null, name: string | null, handle: string | null): PersonCard | null {
  if (id === null || name === null) return null;
  return { id, name, handle: handle ?? '', initials: initialsOf(name) };
}
