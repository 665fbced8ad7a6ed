import { sql } from 'kysely';
import { type Asking, asker } from '../route.ts';

/**
 * The keyed hash under which a confidential author is known to the database, so that they can find and follow their own
 * note. It answers "is it mine?" for the person who asks and is never selected into an answer.
 */
export async function mySeal(asking: Asking): Promise<string> {
  return await asking.sealWith(`author ${asker(asking)}`);
}

/** Whether the person who asks is the confidential author of an item. */
export async function isSealedBy(asking: Asking, item: string): Promise<boolean> {
  const { rows } = await sql`select from items where id = ${item} and seal = ${await mySeal(asking)}`.execute(
    asking.db,
  );
  return rows.length > 0;
}
