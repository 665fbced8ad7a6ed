// Pages that were written together, as this device keeps them: for a person, and until they sign out.
import { openDB } from 'idb';

const begins = 'fieldlore:page:';
const kept_ms_max = 30 * 86_400_000;

export const keptName = (person: string, page: string): string => `${begins}${person}:${page}`;

/**
 * Drops what the server has as well: all of it when a person leaves, else what was not opened for a month. What could
 * not be sent stays until they come back.
 */
export async function forgetPages(person: string | null): Promise<void> {
  const all = await indexedDB.databases?.().catch(() => []);
  for (const { name } of all ?? []) {
    if (!name?.startsWith(begins) || (person !== null && !name.startsWith(`${begins}${person}:`))) continue;
    const base = await openDB(name);
    const [unsent, opened_at] = base.objectStoreNames.contains('custom')
      ? await Promise.all([base.get('custom', 'unsent'), base.get('custom', 'opened_at')])
      : [undefined, 0];
    base.close();
    const isOld = Date.now() - Number(opened_at ?? 0) > kept_ms_max;
    if (unsent !== 'yes' && (person !== null || isOld)) indexedDB.deleteDatabase(name);
  }
}
