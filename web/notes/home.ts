// Where something new goes, before anybody has said so.
import { here } from '../house/here.svelte.ts';

const last_home = 'fieldlore:last-home';

/**
 * What was brought along, else where I shared last from this device or any other, else the only community that I am in. Of
 * several none is taken for me: the first by its name would send a first question to people who cannot answer it.
 */
export function homeAtFirst(wanted: string | null = null): string {
  const mine = here.me?.communities ?? [];
  const known = [wanted, localStorage.getItem(last_home), here.me?.last_home].find((id) =>
    mine.some((each) => each.id === id),
  );
  return known ?? (mine.length === 1 ? (mine[0]?.id ?? '') : '');
}
export const rememberHome = (id: string): void => localStorage.setItem(last_home, id);
