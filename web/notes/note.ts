import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Note = Answer<'notes.open'>;
export type Went = Item<'practices.ofNote'>;

export const noteQuery = (note: string) => ({
  queryKey: keys.one('note', note),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/notes/{note}', { path: { note }, signal }),
});

export const stateSaid: Record<Note['state'], string> = {
  Shared: m.note_shared(),
  Acknowledged: m.note_acknowledged(),
  Linked: m.note_linked(),
  Answered: m.note_answered(),
  Merged: m.note_merged(),
  Closed: m.note_closed(),
};

export const maturitySaid: Record<Went['state'], string> = {
  Emergent: m.state_emergent(),
  Validated: m.state_validated(),
  Established: m.state_established(),
  Retired: m.state_retired(),
};

export const fileAddress = (id: string, thumb = false) => `/api/v1/files/${id}${thumb ? '?thumb=true' : ''}`;
