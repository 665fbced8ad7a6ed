import { placeItem, touchItem } from '../communities/placing.ts';
import type { Asking } from '../route.ts';
import { fitParent, seePage } from './acts.ts';
import { rememberTitle } from './addresses.ts';
import { lettersAdded } from './difference.ts';
import * as queries from './queries.ts';
import { rankAt } from './rank.ts';
import { writeVersions } from './taking-queries.ts';

const former_titles_max = 20;

/*
 * Pages that were written elsewhere, with all their earlier texts. They come at once: a text that nobody here could have
 * read needs no edit of its own, and a handbook has thousands.
 */

/** `by`: a person who is here, and a member of its home. */
export type TakenVersion = { title: string; body: string; summary: string; by: string; at: Date };

/**
 * Writes a page down with its versions, the oldest first. Its author asks, on the day of the first; who gave it its
 * present text asks as `later`, on that day.
 */
export async function takePage(
  asking: Asking,
  later: Asking,
  wish: { id: string; origin: string; home: string; parent?: string; position?: number; versions: TakenVersion[] },
): Promise<void> {
  const { id, origin, home, versions } = wish;
  const [first] = versions;
  if (wish.parent !== undefined) await fitParent(asking, wish.parent, home, null);
  await placeItem(asking, { id, origin, kind: 'page', title: first.title, state: 'Current', home, also: [] });
  const parent = wish.parent ?? null;
  const rank = rankAt(wish.position ?? 0);
  await queries.writePage(asking.db, { item_id: id, home_id: home, parent_id: parent, rank, number: versions.length });
  await keepVersions(asking, id, 1, '', versions);
  await rememberTitles(asking, { id, home_id: home }, versions);
  asking.record({ what: 'page.begun', item: id, about: { home, parent, number: 1 } });
  if (versions.length > 1) await moveOn(later, id, 1, versions);
}

/** Adds the versions that a page has had in its source since; the last of them asks, on its day. */
export async function takeVersions(asking: Asking, id: string, versions: TakenVersion[]): Promise<void> {
  const page = await seePage(asking, id);
  await keepVersions(asking, id, page.number + 1, page.body, versions);
  await rememberTitles(asking, page, [page, ...versions]);
  await queries.setNumber(asking.db, id, page.number + versions.length);
  await moveOn(asking, id, page.number, [page, ...versions]);
}

async function moveOn(asking: Asking, id: string, from: number, versions: { title: string }[]): Promise<void> {
  const last = versions.at(-1) as TakenVersion;
  const number = from + versions.length - 1;
  await touchItem(asking, id, { title: last.title });
  asking.record({ what: 'page.written', item: id, about: { number, from, summary: last.summary } });
}

/** With who wrote how much of each. */
async function keepVersions(
  asking: Asking,
  page: string,
  first: number,
  before: string,
  versions: TakenVersion[],
): Promise<void> {
  const bodies = [before, ...versions.map(({ body }) => body)];
  const letters = versions.map(({ body }, n) => lettersAdded(bodies[n], body));
  await writeVersions(asking.db, page, first, versions, letters);
}

async function rememberTitles(
  asking: Asking,
  page: { id: string; home_id: string },
  versions: { title: string }[],
): Promise<void> {
  const titles = new Set(versions.map(({ title }) => title));
  const now = versions.at(-1)?.title ?? '';
  for (const title of [...titles].slice(-former_titles_max)) await rememberTitle(asking, { ...page, title }, now);
}
