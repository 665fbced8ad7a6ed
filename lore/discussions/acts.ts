import { seeItem } from '../communities/placing.ts';
import { isSealedBy } from '../communities/seal.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';

/** Says something about an item. The author of a confidential item stays "the author". */
export async function comment(
  asking: Asking,
  wish: { item: string; body: string; anchor?: string },
): Promise<{ id: string }> {
  const item = await seeItem(asking, wish.item);
  const sealed = item.author_id === null && (await isSealedBy(asking, item.id));
  const id = asking.newId();
  await queries.writeComment(asking.db, {
    id,
    item_id: item.id,
    author_id: sealed ? null : asker(asking),
    body: wish.body,
    anchor: wish.anchor ?? null,
    at: asking.now,
  });
  asking.record({
    what: 'comment.made',
    item: item.id,
    ...(sealed ? { actor: null } : {}),
    about: { comment: id, anchor: wish.anchor ?? null },
  });
  return { id };
}
