import { createHash, createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { refuse } from '../../ground/refusal.ts';
import type { DB } from '../../tables/types.ts';
import { sealKey } from '../records/queries.ts';
import * as queries from './address-queries.ts';
import { address_days, addressOf, type Purpose, secretOf, unsubscribe_days } from './letter.ts';

export type Making = { db: Kysely<DB>; now: Date; newId(): string };

const day_ms = 86_400_000;
/** What is used keeps its address; written down at most once a day. */
const touch_every_ms = day_ms;

/** The secret of an address, made again from its id: the table alone gives none of them away. */
async function secretFor(db: Kysely<DB>, id: string): Promise<string> {
  const key = (await sealKey(db)) ?? refuse('unavailable', 'Mail begins when Fieldlore has been set up.');
  return secretOf(createHmac('sha256', key).update(`mail address ${id}`).digest());
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(`mail address ${secret}`).digest();

/**
 * The secret of a person's address for a purpose and a thing. What is there and lives is used again and lives on; else,
 * or when it is to be renewed, another takes its place.
 */
export async function secretAt(
  making: Making,
  wish: { person: string; purpose: Purpose; subject?: string; about?: object; renew?: boolean },
): Promise<string> {
  const { db, now } = making;
  const { person, purpose, subject = '', about = {} } = wish;
  const ends_at = new Date(now.getTime() + daysOf(purpose) * day_ms);
  const there = wish.renew ? null : await queries.liveAddress(db, now, person, purpose, subject);
  if (there !== null) {
    if (ends_at.getTime() - there.ends_at.getTime() > touch_every_ms)
      await queries.touchAddress(db, there.id, now, ends_at);
    return await secretFor(db, there.id);
  }
  const id = making.newId();
  const secret = await secretFor(db, id);
  const outlives = purpose === 'unsubscribe';
  const row = { id, person_id: person, purpose, hash: hashOf(secret), subject, about, ends_at, at: now, outlives };
  await queries.writeAddress(db, row);
  return secret;
}

/** The addresses of a person that stand, without making any. */
export async function standing(
  db: Kysely<DB>,
  now: Date,
  person: string,
  domain: string,
): Promise<{ purpose: Purpose; address: string; made_at: Date; ends_at: Date }[]> {
  const rows = await queries.standingAddresses(db, now, person);
  return await Promise.all(
    rows.map(async ({ id, purpose, made_at, ends_at }) => ({
      purpose,
      address: addressOf(purpose, await secretFor(db, id), domain),
      made_at,
      ends_at,
    })),
  );
}

const daysOf = (purpose: Purpose): number => (purpose === 'unsubscribe' ? unsubscribe_days : address_days);
export const endOf = (purpose: Purpose, now: Date): Date => new Date(now.getTime() + daysOf(purpose) * day_ms);
