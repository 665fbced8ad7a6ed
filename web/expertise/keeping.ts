// Keeping in touch after something useful: offered once, to both, and between the two alone.
import type { Answer, Item } from '../house/answers.ts';
import { del, get, put } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Offer = Item<'expertise.offers'>;

export const offersRead = {
  queryKey: keys.list('person', 'offers'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Answer<'expertise.offers'>>('/ties/offers', { signal }),
};
const own_ties_max = 100;
export const ownTiesRead = {
  queryKey: keys.list('person', 'ties'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Answer<'expertise.ties'>>('/ties', { query: { limit: own_ties_max }, signal }),
};

export async function sayOf(person: string, isKept: boolean): Promise<void> {
  const path = { person };
  await (isKept ? put('/ties/{person}/kept', {}, { path }) : del('/ties/{person}/kept', undefined, { path }));
  await Promise.all([
    queries.invalidateQueries({ queryKey: offersRead.queryKey }),
    queries.invalidateQueries({ queryKey: ownTiesRead.queryKey }),
    queries.invalidateQueries({ queryKey: keys.one('person', person, 'ties') }),
  ]);
}

export const causeSaid = ({ because, item }: Offer): string => {
  const title = (item?.title ?? '').replace(/\.$/, '');
  if (title === '') return m.expertise_offer_some();
  return {
    'answer accepted': () => m.expertise_offer_accepted({ title }),
    guided: () => m.expertise_offer_guided({ title }),
    'note answered': () => m.expertise_offer_answered({ title }),
    'suggestion taken': () => m.expertise_offer_suggestion({ title }),
    talk: () => m.expertise_offer_talk({ title }),
  }[because]();
};
