// Who will read it, said before it is shared.
import { m } from '../house/words.ts';

export interface Place {
  name: string;
  openness?: string | undefined;
  /** Not known without a network. */
  members?: number | undefined;
  /** How many of them are guests from other firms. */
  guests?: number | undefined;
}

export function audienceSaid(places: readonly Place[]): string {
  const guests = places.reduce((sum, each) => sum + (each.guests ?? 0), 0);
  const said = membersSaid(places);
  return guests > 0 ? `${said} ${m.guest_read_too({ count: guests })}` : said;
}

function membersSaid(places: readonly Place[]): string {
  if (places.length === 0) return '';
  if (places.some(({ openness }) => openness === 'open')) return m.audience_everyone();
  const names = new Intl.ListFormat(document.documentElement.lang || 'en').format(places.map(({ name }) => name));
  const members = places.map((place) => place.members ?? 0);
  if (members.includes(0)) return m.audience_members_of({ names });
  const count = members.reduce((sum, each) => sum + each, 0);
  // People who are in two of them are counted twice: so "at most".
  return places.length === 1 ? m.audience_counted({ count, names }) : m.audience_at_most({ count, names });
}
