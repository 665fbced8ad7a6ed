import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { seePage } from '../pages/acts.ts';
import { movePage } from '../pages/moving.ts';
import { takePage, takeVersions } from '../pages/taking.ts';
import type { Asking } from '../route.ts';
import { settleAround } from './around.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOf } from './batch.ts';
import type { Known } from './queries.ts';
import { type Done, newVersions, type PageRecord, type Version, whyLeft } from './record.ts';
import { sinceThen, trailOf, versionsOf, withWriters } from './versions.ts';

type Taken = { done: Done; id: string | null; why: string | null };

/** A page that is new comes with all its versions; one that is here, with those that it has had since. */
export async function takePageIn(batch: Batch, record: PageRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) return await takeAgain(batch, record, there);
  if (batch.dry_run) return { done: 'made', id: null, why: null };
  const { origin } = record;
  const home = await homeOf(batch, record.home);
  const all = versionsOf(record);
  // Everybody first: nothing is written of a record that names somebody who has not come.
  const versions = await withWriters(batch, record, all, home, null);
  const [first] = versions;
  const last = versions[versions.length - 1];
  const parent = record.parent === undefined ? undefined : parentOf(batch, record.parent);
  const id = namedId(origin);
  const remembered = remember(record, all);
  await takePage(
    { ...asAuthor(batch, first.by, first.at, remembered), newId: () => id },
    asAuthor(batch, last.by, last.at, remembered),
    { id, origin, home, parent, position: record.position, versions },
  );
  batch.ids.set(origin, id);
  const why = await settleAround(batch, record, id, null);
  return { done: 'made', id, why };
}

async function takeAgain(batch: Batch, record: PageRecord, there: Known): Promise<Taken> {
  const { id } = there;
  const last = batch.last.get(id);
  const all = versionsOf(record);
  const now = remember(record, all);
  const isMoved = last !== undefined && last.parent !== now.parent;
  const isSame = last?.digest === now.digest;
  const isAround = last === undefined || last.around === now.around;
  if (isSame && !isMoved && isAround) return { done: 'unchanged', id, why: null };
  const why = isSame ? null : whyLeft('page', last, there.number);
  const takesText = !isSame && why === null;
  if (!takesText && !isMoved && isAround) return { done: 'left', id, why };
  if (batch.dry_run) return { done: 'changed', id, why };

  const home = await homeOf(batch, record.home);
  const page = await seePage(batch.asking, id);
  const news = takesText
    ? await withWriters(batch, record, newVersions(all, sinceThen(all, last, page.at)), home, page.at)
    : [];
  // What stands here was written here: a line about its place must not look as if the source had written it.
  const kept = { digest: last?.digest ?? now.digest, moves: last?.moves ?? 0, trail: last?.trail ?? now.trail };
  const remembered = takesText ? now : { ...now, ...kept };
  const writer = news.at(-1);
  const asking = asAuthor(
    batch,
    writer?.by ?? (await authorIn(batch, record.changed?.author ?? record.author, home)),
    writer?.at ?? notAhead(batch, page.at),
    remembered,
  );
  if (news.length > 0) await takeVersions(asking, id, news);
  if (isMoved) await moveThere(asking, batch, record, id);
  const lost = isAround ? null : await settleAround(batch, record, id, remembered);
  return { done: 'changed', id, why: why ?? lost };
}

async function moveThere(asking: Asking, batch: Batch, record: PageRecord, page: string): Promise<void> {
  const parent = record.parent === undefined ? null : parentOf(batch, record.parent);
  await movePage(asking, { page, parent, position: record.position ?? 0 });
}

function remember(record: PageRecord, all: Version[]) {
  const { origin, title, body, labels, files, aliases, restricted, put_away, template } = record;
  return {
    origin,
    digest: digestOf([title, body]),
    parent: record.parent ?? null,
    moves: all.length,
    trail: trailOf(all, all.length),
    around: digestOf([
      labels ?? [],
      files ?? [],
      aliases ?? [],
      restricted ?? null,
      put_away ?? null,
      template ?? false,
    ]),
  };
}

function parentOf(batch: Batch, origin: string): string {
  return batch.ids.get(origin) ?? refuse('invalid', `The page above it, ${origin}, has not come.`);
}
