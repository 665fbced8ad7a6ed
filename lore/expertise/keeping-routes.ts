import { z } from 'zod';
import { id, personCard } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import { myOffers, sayOfOffer } from './keeping.ts';
import { offer_causes } from './tie.ts';

export const routes: Route[] = [
  route({
    name: 'expertise.offers',
    says: 'With whom I could keep in touch after something useful happened between us; and how many ties a month I kept: only mine',
    method: 'GET',
    path: '/ties/offers',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          person: personCard.nullable(),
          because: z.enum(offer_causes),
          /** Null: not for me to read any more. */
          item: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
          at: z.date(),
          /** They want it already. */
          theirs: z.boolean(),
        }),
      ),
      months: z.array(z.object({ month: z.string(), n: z.number() })),
    }),
    act: async (asking) => await myOffers(asking),
  }),
  ...[true, false].map((isKept) =>
    route({
      name: isKept ? 'expertise.keepTie' : 'expertise.dropTie',
      says: isKept ? 'Keep in touch with somebody' : 'Do not keep in touch: it is not asked again',
      method: isKept ? 'PUT' : 'DELETE',
      path: '/ties/:person/kept',
      who: 'person',
      input: z.strictObject({ person: id }),
      output: z.object({}),
      act: async (asking, input) => {
        await sayOfOffer(asking, input.person, isKept ? 'kept' : 'no');
        return {};
      },
    }),
  ),
];
