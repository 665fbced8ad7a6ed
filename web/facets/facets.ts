import type { Kind } from '../../lore/facets/facet.ts';
import type { Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Facet = Item<'facets.list'>;

export const facetsQuery = () => ({
  queryKey: keys.list('facet', 'all'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/facets', { query: { ended: true }, signal }),
});

export const kindSaid: Record<Kind, string> = {
  number: m.facets_number(),
  choice: m.facets_choice(),
  yesno: m.facets_yesno(),
  place: m.facets_place(),
};

/** One choice a line, or set apart by commas, as people paste them. */
export const choicesIn = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((choice) => choice.trim())
    .filter(Boolean);
