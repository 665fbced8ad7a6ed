import type { Asking } from '../route.ts';
import { becomes } from './claiming-queries.ts';

/**
 * Puts a person in the place of an author from elsewhere: what was kept in the author's name is theirs from then on, and
 * the author is nobody any more. The book keeps its lines as they were written. Returns how many rows changed hands.
 */
export async function becomePerson(asking: Asking, wish: { author: string; person: string }): Promise<number> {
  return await becomes(asking.db, wish.author, wish.person);
}
