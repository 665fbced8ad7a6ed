import { createHash } from 'node:crypto';
import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { takeStory } from '../stories/taking.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOfItem } from './batch.ts';
import { type Done, type StoryRecord, whyLeft } from './record.ts';

/** A story comes once, with where it was retold until then; when it was told otherwise since, that is left, as a comment is. */
export async function takeStoryIn(
  batch: Batch,
  record: StoryRecord,
): Promise<{ done: Done; id: string | null; why?: string }> {
  const { origin, title, how_it_was, what_was_done, how_it_is } = record;
  const words = { title, how_it_was, what_was_done, how_it_is };
  const there = batch.known.get(origin);
  if (there !== undefined) {
    const same = createHash('md5').update(Object.values(words).join('')).digest('hex');
    if (there.state === same) return { done: 'unchanged', id: there.id };
    return { done: 'left', id: there.id, why: whyLeft('story', undefined, null) ?? undefined };
  }
  if (batch.dry_run) return { done: 'made', id: null };
  const item = batch.ids.get(record.on) ?? refuse('invalid', `What it is about, ${record.on}, has not come.`);
  const home = await homeOfItem(batch, item);
  const author = await authorIn(batch, record.author, home);
  const asking = asAuthor(batch, author, notAhead(batch, record.at), { origin, digest: digestOf(words) });
  const id = namedId(origin);
  const retellings = [];
  for (const { by, community, at, ...each } of record.retellings ?? [])
    retellings.push({
      ...each,
      id: namedId(each.origin),
      at: notAhead(batch, at),
      person: by === null ? null : await authorIn(batch, by, home),
      // Where it was told may be of no community that came.
      community: (community && batch.ids.get(community)) ?? null,
    });
  await takeStory(asking, {
    ...words,
    id,
    origin,
    item,
    step: record.step ?? null,
    place: record.place ?? '',
    happened_on: record.happened_on ?? null,
    belongs_to: (record.belongs_to ?? []).flatMap((each) => batch.ids.get(each) ?? []),
    retellings,
  });
  batch.ids.set(origin, id);
  return { done: 'made', id };
}
