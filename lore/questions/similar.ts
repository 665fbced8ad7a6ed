import { sieveOf } from '../communities/queries.ts';
import type { Asking } from '../route.ts';
import { judgeSimilar } from './list-queries.ts';
import { similar_others_max, similar_questions_max } from './question.ts';

/** Asked of the index for each one wanted, so that judging leaves enough. */
const spare = 3;

/** What may answer it already, the likeliest first. The index offers; who may read what is for the database to say. */
export async function findSimilar(asking: Asking, wish: { text: string; question?: string }) {
  if (wish.text === '') return { questions: [], others: [] };
  const communities = await sieveOf(asking);
  const find = (kinds: string[], limit: number) =>
    asking.index.find({
      text: wish.text,
      kinds,
      communities,
      closed: asking.as.guest,
      loose: true,
      limit: limit * spare,
    });
  const [asked, told] = await Promise.all([
    find(['question'], similar_questions_max),
    find(['practice', 'note'], similar_others_max),
  ]);
  const ids = [...asked, ...told].map((hit) => hit.id).filter((id) => id !== wish.question);
  const seen = new Map((await judgeSimilar(asking, ids)).map((row) => [row.id, row]));
  const of = (hits: { id: string }[], max: number) => hits.flatMap(({ id }) => seen.get(id) ?? []).slice(0, max);
  return {
    questions: of(asked, similar_questions_max).map(({ kind, ...question }) => question),
    others: of(told, similar_others_max).map(({ answers, accepted, ...other }) => other),
  };
}
