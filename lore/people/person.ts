const password_letters_min = 10;
export const session_days = 30;
export const token_days_max = 365;
/** Wrong passwords within a quarter of an hour, for one address and for one place on the network. */
export const tries_per_address_max = 10;
export const tries_per_place_max = 100;
export const tries_minutes = 15;

export const locales = ['en', 'de'] as const;

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
export function handleFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32);
  return plain === '' ? 'person' : plain;
}

export function whyNotPassword(password: string, email: string): string | null {
  if (password.length < password_letters_min)
    return `A password needs at least ${password_letters_min} letters or signs.`;
  if (password.length > 200) return 'A password may have 200 letters at most.';
  if (new Set(password).size < 5) return 'This password repeats itself too much. A few unlikely words make a good one.';
  if (password.toLowerCase() === email.toLowerCase()) return 'The e-mail address itself is no password.';
  return null;
}

/** Who said or did something, as it stands beside it; null where nobody is named. */
export function cardOf(id: string | null, name: string | null, handle: string | null) {
  if (id === null || name === null) return null;
  return { id, name, handle: handle ?? '', initials: initialsOf(name) };
}
