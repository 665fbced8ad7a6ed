import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { sealKey } from '../records/queries.ts';
import { type Asking, asker } from '../route.ts';

/**
 * The keyed hash under which a confidential author is known to the database, so that they can find and follow their own
 * note. It answers "is it mine?" for the person who asks and is never selected into an answer.
 */
export async function mySeal(asking: Pick<Asking, 'db' | 'as'>): Promise<string> {
  const key = (await sealKey(asking.db)) ?? 'before set-up';
  return createHmac('sha256', key)
    .update(`author ${asker(asking as Asking)}`)
    .digest('base64url');
}

/** Whether the person who asks is the confidential author of an item. */
export async function isSealedBy(asking: Pick<Asking, 'db' | 'as'>, item: string): Promise<boolean> {
  const seal = await mySeal(asking);
  const { rows } = await sql`select from items where id = ${item} and seal = ${seal}`.execute(asking.db);
  return rows.length > 0;
}
