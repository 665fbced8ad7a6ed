import { z } from 'zod';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { quotes_deep_max } from './quote.ts';

const target = z.string().trim().min(1).max(400);

export const routes: Route[] = [
  route({
    name: 'quotes.open',
    says: 'A section of a page, a page, or a step of a practice with what varies it, to be shown inside another text',
    method: 'GET',
    path: '/quotes',
    who: 'person',
    input: z.strictObject({
      target: target.describe('/w/<page>, /w/<page>#<heading> or /p/<practice>#step-<number>.'),
      within: z
        .string()
        .max(400 * quotes_deep_max)
        .default('')
        .transform((text) => text.split(' ').filter((each) => each !== ''))
        .describe('The targets around it, the outermost first, with blanks between them.'),
    }),
    output: z.object({
      title: z.string(),
      /** The heading of the section, or the number of the step. */
      part: z.string().nullable(),
      href: z.string(),
      markdown: z.string(),
      number: z.number(),
      /** When it became what it is: a page its version, a step the version that last changed its words. */
      at: z.date(),
      archived: z.boolean(),
    }),
    act: acts.quote,
  }),
];
