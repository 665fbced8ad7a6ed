import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './taking-queries.ts';
import { awaitText } from './text-queries.ts';

/**
 * Takes in a file that was kept elsewhere, known by its origin. It hangs on nothing until its item comes. When other
 * bytes come from the same origin they stand in its place, and those before them stay as a file of their own.
 */
export async function takeSourceFile(
  asking: Asking,
  wish: { origin: string; source_hash: string; name: string; alt: string },
): Promise<{ id: string; done: 'made' | 'changed' | 'unchanged' }> {
  const kept = asking.kept ?? refuse('invalid', 'Send the file itself as the body.');
  const { origin, source_hash, name, alt } = wish;
  const [there] = await queries.takenFrom(asking.db, [origin]);
  if (there?.hash === source_hash) return { id: there.id, done: 'unchanged' };
  const row = {
    hash: kept.hash,
    thumb_hash: kept.thumb_hash ?? null,
    mime: kept.mime,
    name,
    bytes: kept.bytes,
    width: kept.width ?? null,
    height: kept.height ?? null,
    alt,
    source_hash,
    at: asking.now,
  };
  if (there !== undefined) {
    const before = `${origin}@${there.hash.slice(0, 12)}`;
    await queries.keepBefore(asking.db, there.id, { id: namedId(before), origin: before });
    await queries.changeTaken(asking.db, there.id, row);
    await awaitText(asking, { ...row, id: there.id });
    return { id: there.id, done: 'changed' };
  }
  const id = namedId(origin);
  await queries.writeTaken(asking.db, { ...row, id, origin, put_by: asker(asking) });
  await awaitText(asking, { ...row, id });
  return { id, done: 'made' };
}

/** Hangs files that were taken in on an item that was. Those that hang there already stay. Returns how many are there. */
export async function hangTaken(asking: Asking, item: string, files: string[]): Promise<number> {
  return files.length === 0 ? 0 : await queries.hangTaken(asking.db, item, files);
}
