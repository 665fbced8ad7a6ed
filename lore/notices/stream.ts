import { initialsOf } from '../people/person.ts';
import { fromCursor, toPage } from '../records/cursor.ts';
import type { Asking } from '../route.ts';
import { streamOf } from './stream-queries.ts';

/** A page of the stream of some communities, as cards. A page may hold fewer than `limit`, and `next` still goes on. */
export async function readStream(asking: Asking, communities: string[], after: string | undefined, limit: number) {
  if (communities.length === 0) return { items: [], next: null };
  const rows = await streamOf(asking, communities, fromCursor(after, 2), limit);
  const page = toPage(rows, limit, (row) => [row.at, row.id]);
  return {
    next: page.next,
    items: page.items
      .filter((row) => row.visible)
      .map(({ visible, author_id, author, handle, home, home_slug, ...row }) => ({
        ...row,
        author:
          author_id === null || author === null
            ? null
            : { id: author_id, name: author, handle: handle ?? '', initials: initialsOf(author) },
        home: home === null || home_slug === null ? null : { name: home, slug: home_slug },
      })),
  };
}
