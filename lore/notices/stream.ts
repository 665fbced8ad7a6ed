import { cardOf } from '../people/person.ts';
import { toPage } from '../records/cursor.ts';
import type { Card } from './stream-queries.ts';

/** A page of a stream as its cards. A page may hold fewer than `limit`, and `next` still goes on. */
export function toStream(rows: Card[], limit: number) {
  const page = toPage(rows, limit, (row) => [row.at, row.id]);
  return {
    next: page.next,
    items: page.items
      .filter((row) => row.visible)
      .map(({ visible, author_id, author, handle, home, home_slug, ...row }) => ({
        ...row,
        author: cardOf(author_id, author, handle),
        home: home === null || home_slug === null ? null : { name: home, slug: home_slug },
      })),
  };
}
