import { z } from 'zod';
import { type Asking, type Route, route } from '../route.ts';
import * as queries from './queries.ts';
import { snippetAround, splitLabels } from './snippet.ts';

const kinds = ['note', 'practice', 'page', 'course', 'proposal', 'question', 'report', 'person', 'community'] as const;
/** Asked of the index for each hit wanted, so that judging leaves enough. */
const spare = 3;

async function find(asking: Asking, input: { q: string; kinds?: (typeof kinds)[number][]; limit: number }) {
  const { text, labels: wanted } = splitLabels(input.q);
  if (text === '' && wanted.length === 0) return { items: [] };
  const { communities, labels } = await queries.sieveOf(asking, wanted);
  const { kinds, limit } = input;
  const hits = await asking.index.find({
    text,
    kinds,
    labels,
    communities,
    closed: asking.as.guest,
    limit: limit * spare,
  });
  const found = new Map(
    (
      await queries.judge(
        asking,
        hits.map((hit) => hit.id),
        labels,
      )
    ).map((row) => [row.id, row]),
  );
  const items = hits.flatMap((hit) => found.get(hit.id) ?? []).slice(0, limit);
  return { items: items.map((row) => ({ ...row, snippet: snippetAround(row.snippet, text) })) };
}

export const routes: Route[] = [
  route({
    name: 'search.find',
    says: 'Find notes, practices, pages, courses, proposals, questions, reports, people and communities; the last word may be a beginning, a #label must stand on what is found',
    method: 'GET',
    path: '/search',
    who: 'person',
    guests: true,
    input: z.strictObject({
      q: z.string().max(400).default(''),
      kinds: z
        .string()
        .max(200)
        .optional()
        .transform((list) => list?.split(',').filter((each) => each !== ''))
        .pipe(z.array(z.enum(kinds)).optional()),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(kinds),
          title: z.string(),
          state: z.string(),
          snippet: z.string(),
          community: z.string().nullable(),
          /** The handle of a person, the slug of a community. */
          handle: z.string().nullable(),
        }),
      ),
    }),
    act: async (asking, input) => (await find(asking, input)) as any,
  }),
];
