import { refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { whyNotWrite } from './journal.ts';
import * as queries from './queries.ts';

// Nothing here stands in the book: not the words, and not that somebody writes.

export async function write(
  asking: Asking,
  wish: { body: string; day?: string; about?: string },
): Promise<{ id: string; version: number }> {
  refuseIf(whyNotWrite(await queries.countEntries(asking.db, asker(asking))), 'conflict');
  const about = wish.about === undefined ? null : (await seeItem(asking, wish.about)).id;
  const id = asking.newId();
  const day = wish.day ?? asking.now.toISOString().slice(0, 10);
  await queries.writeEntry(asking.db, { id, person: asker(asking), day, body: wish.body, about, at: asking.now });
  return { id, version: 1 };
}

/** Changes an entry from the version seen. What is left out stays; `about: null` takes the link away. */
export async function change(
  asking: Asking,
  wish: { entry: string; seen_version: number; body?: string; day?: string; about?: string | null },
): Promise<{ id: string; version: number }> {
  const { entry, seen_version, about, ...words } = wish;
  const person = asker(asking);
  const now = (await queries.versionOf(asking.db, person, entry)) ?? unknown('entry');
  const link = about === undefined ? {} : { about_id: about === null ? null : (await seeItem(asking, about)).id };
  const of = { id: entry, person, seen: seen_version, at: asking.now };
  const version = (await queries.changeEntry(asking.db, of, { ...words, ...link })) ?? refuseStale(now);
  return { id: entry, version };
}

export async function remove(asking: Asking, entry: string): Promise<void> {
  if (!(await queries.dropEntry(asking.db, asker(asking), entry))) unknown('entry');
}
