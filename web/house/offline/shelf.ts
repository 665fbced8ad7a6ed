// Where notes and drafts lie on the device until they are safe elsewhere.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WaitingNote } from './waiting.ts';

export interface Draft {
  person: string;
  /** What it is a draft of: 'note', 'answer:<question>', 'page:<id>' … one per place. */
  place: string;
  content: unknown;
  changed_at: string;
}

interface Shelf extends DBSchema {
  waiting: { key: string; value: WaitingNote; indexes: { order: number } };
  drafts: { key: [person: string, place: string]; value: Draft };
  /** Read by the service worker, which cannot see localStorage. */
  about: { key: 'person'; value: string };
}

let opened: Promise<IDBPDatabase<Shelf>> | undefined;

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('fieldlore', 1, {
    upgrade(base) {
      base.createObjectStore('waiting', { keyPath: 'key' }).createIndex('order', 'order', { unique: true });
      base.createObjectStore('drafts', { keyPath: ['person', 'place'] });
      base.createObjectStore('about');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export interface NoteShelf {
  waiting(): Promise<WaitingNote[]>;
  replace(note: WaitingNote): Promise<void>;
  remove(key: string): Promise<void>;
}

export const notes: NoteShelf & { add(note: Omit<WaitingNote, 'order'>): Promise<void> } = {
  waiting: async () => (await shelf()).getAllFromIndex('waiting', 'order'),
  replace: async (note) => void (await (await shelf()).put('waiting', note)),
  remove: async (key) => (await shelf()).delete('waiting', key),
  async add(note) {
    // 'strict': the promise "it is safe on this phone" is made only after the disk has it.
    const write = (await shelf()).transaction('waiting', 'readwrite', { durability: 'strict' });
    const last = await write.store.index('order').openKeyCursor(null, 'prev');
    await write.store.add({ ...note, order: ((last?.key as number | undefined) ?? 0) + 1 });
    await write.done;
  },
};

export const drafts = {
  read: async (person: string, place: string) => (await shelf()).get('drafts', [person, place]),
  keep: async (draft: Draft) => void (await (await shelf()).put('drafts', draft)),
  drop: async (person: string, place: string) => (await shelf()).delete('drafts', [person, place]),
};

export const about = {
  person: async () => (await shelf()).get('about', 'person'),
  setPerson: async (id: string | null) => {
    const base = await shelf();
    if (id) await base.put('about', id, 'person');
    else await base.delete('about', 'person');
  },
};
