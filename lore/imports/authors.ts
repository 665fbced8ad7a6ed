import { refuseIf, unknown } from '../../ground/refusal.ts';
import { becomePerson } from '../people/claiming.ts';
import { cardOf } from '../people/person.ts';
import { findPerson } from '../people/queries.ts';
import { fromCursor, toPage } from '../records/cursor.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './author-queries.ts';
import { whyNotMap } from './import.ts';
import { seeJob } from './jobs.ts';

/** Authors of an import, or those from any who are nobody here yet, by name. */
export async function listAuthors(asking: Asking, wish: { job?: string; q: string; after?: string; limit: number }) {
  const after = fromCursor(wish.after, 2);
  const asked = { q: wish.q.trim(), after, limit: wish.limit };
  const rows =
    wish.job === undefined
      ? await queries.unclaimed(asking.db, asked)
      : await queries.authorsIn(asking.db, (await seeJob(asking, wish.job)).id, asked);
  const page = toPage(rows, wish.limit, (row) => [row.sort, row.origin]);
  const items = page.items.map(({ origin, name, texts, ...row }) => ({
    origin,
    name,
    texts,
    person: cardOf(row.person_id, row.person, row.person_handle),
    suggested: cardOf(row.suggested_id, row.suggested, row.suggested_handle),
  }));
  return { ...page, items };
}

/** Says who an author is here. What came from them before is from now on by that person; what comes, from the start. */
export async function mapAuthor(
  asking: Asking,
  wish: { author: string; person: string },
): Promise<{ changed: number }> {
  const person = await findPerson(asking.db, wish.person);
  if (person === null || person.status !== 'active') unknown('person');
  const there = await queries.findAuthor(asking.db, wish.author);
  if (there !== null) {
    refuseIf(whyNotMap({ claimed: there.became !== null, here: there.status !== 'unclaimed' }), 'conflict');
  }
  const claim = { origin: wish.author, person_id: person.id, claimed_by: asker(asking), at: asking.now };
  await queries.writeClaim(asking.db, claim);
  const changed = there === null ? 0 : await becomePerson(asking, { author: there.id, person: person.id });
  asking.record({ what: 'person.claimed', about: { person: person.id, author: there?.id ?? null, changed } });
  return { changed };
}
