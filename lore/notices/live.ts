import type { Kysely } from 'kysely';
import type { DB } from '../../tables/types.ts';
import { readersAmong } from '../communities/visible.ts';
import { lastPlace, linesAfter } from '../records/queries.ts';
import type { Viewer } from '../route.ts';
import { itemPointers } from './queries.ts';

export type Told = {
  /** The place in the book, `xid.id`. */
  id: string;
  what: string;
  item: string | null;
  kind: string | null;
  /** Who may know of it, with the ids of those of the item's communities that they may know of. */
  people: Map<string, string[]>;
};
export type News = { told: Told[]; place: string; tooFar: boolean };

/** What happens to a person and to no item is told to that person alone, and says no more than that it did. */
const ofPerson: readonly string[] = ['community.joined', 'community.left'];

const none: string[] = [];

const toPlace = (text: string) => {
  const [xid, id] = text.split('.');
  return { xid, id: Number(id) };
};

/**
 * What happened after a place in the book (null: nothing yet, only where it ends), as pointers with the people who may
 * know. Who may know is asked now, not when it happened. Two statements, however many people listen.
 */
export async function happeningsFor(
  db: Kysely<DB>,
  now: Date,
  viewers: Viewer[],
  after: string | null,
  limit: number,
): Promise<News> {
  if (after === null) {
    const { xid, id } = await lastPlace(db);
    return { told: [], place: `${xid}.${id}`, tooFar: false };
  }
  const lines = await linesAfter(db, toPlace(after), limit + 1);
  const tooFar = lines.length > limit;
  if (tooFar) {
    const { xid, id } = await lastPlace(db);
    return { told: [], place: `${xid}.${id}`, tooFar };
  }
  const last = lines.at(-1);
  const people = [...new Set(viewers.map((viewer) => viewer.person as string))];
  const items = [...new Set(lines.flatMap((line) => line.item_id ?? []))];
  const [readers, pointers] = await Promise.all([
    readersAmong(db, now, items, people),
    itemPointers(db, items, people),
  ]);
  const guests = new Set(viewers.flatMap(({ guest, person }) => (guest && person !== null ? person : [])));
  const told = lines.flatMap((line): Told[] => {
    const id = `${line.xid}.${line.id}`;
    if (ofPerson.includes(line.what) && people.includes(line.about.person)) {
      const { what, about } = line;
      return [{ id, what, item: null, kind: 'community', people: new Map([[about.person, []]]) }];
    }
    if (line.item_id === null) return [];
    const pointer = pointers.get(line.item_id);
    return [
      {
        id,
        what: line.what,
        item: line.item_id,
        kind: pointer?.kind ?? null,
        people: new Map(
          people
            .filter((person) => readers.has(`${line.item_id} ${person}`))
            .map((person) => {
              const open = guests.has(person) || pointer === undefined ? none : pointer.open;
              const closed = pointer?.closed[person];
              return [person, closed === undefined ? open : [...open, ...closed]];
            }),
        ),
      },
    ];
  });
  return { told, place: last === undefined ? after : `${last.xid}.${last.id}`, tooFar };
}
