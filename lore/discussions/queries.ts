import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
export type CommentRow = {
  id: string;
  item_id: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  body: string;
  anchor: string | null;
  at: Date;
};

export async function writeComment(
  db: Db,
  row: { id: string; item_id: string; author_id: string | null; body: string; anchor: string | null; at: Date },
): Promise<void> {
  await db.insertInto('comments').values(row).execute();
}

/** The discussion of an item, or of one place in it, oldest first, if the viewer may read the item. */
export function commentsQuery(
  asking: Pick<Asking, 'as' | 'now'>,
  item: string,
  anchor: string | null,
  after: (string | number)[] | null,
  limit: number,
): Sql<CommentRow> {
  const [at, id] = after ?? ['0001-01-01', ''];
  return sql<CommentRow>`
    select co.id, co.item_id, co.author_id, p.name as author, p.handle, co.body, co.anchor, co.at
    from items join comments co on co.item_id = items.id left join people p on p.id = co.author_id
    where items.id = ${item} and ${visibleTo(asking)} and (${anchor}::text is null or co.anchor = ${anchor})
      and (co.at, co.id) > (${at}::timestamptz, ${id})
    order by co.at, co.id limit ${limit + 1}`;
}
