import { get } from '../house/api.ts';

export interface Found {
  id: string;
  title: string;
  note?: string;
  state: string;
  snippet: string;
}
const found_max = 8;

/** Practices whose words come near, as far as I may read them. */
export async function findPractices(q: string, signal: AbortSignal, limit = found_max): Promise<Found[]> {
  const { items } = await get('/search', { query: { q, kinds: 'practice', limit }, signal });
  return items.map(({ id, title, state, community, snippet }) => ({
    id,
    title,
    state,
    snippet,
    note: [state, community].filter(Boolean).join(' · '),
  }));
}
