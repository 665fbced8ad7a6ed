import { Refusal, refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { rememberTitle, resolveTitles } from './addresses.ts';
import { lettersAdded } from './difference.ts';
import { depth_max, diffLines, whyNotWrite } from './page.ts';
import * as queries from './queries.ts';
import { rankAt } from './rank.ts';
import { rankFor } from './ranking.ts';
import * as tree from './tree-queries.ts';
import * as versions from './version-queries.ts';

/** A page as it stands, at one of its versions, or as it stood at a moment. */
export async function seePage(
  asking: Asking,
  id: string,
  at: { number?: number; as_of?: Date } = {},
): Promise<queries.PageRow> {
  const found = await queries.findPage(asking, id, at);
  if (found !== null) return found;
  const isThere = (at.as_of ?? at.number) !== undefined && (await queries.findPage(asking, id)) !== null;
  if (isThere && at.as_of !== undefined) refuse('conflict', 'This page began later than that.');
  if (isThere) unknown('version');
  unknown('page');
}

export type NewPage = {
  title: string;
  body: string;
  summary: string;
  home: string;
  also: string[];
  parent?: string;
  position?: number;
  origin?: string;
};

/** Begins a page in a community, under another page of the same home if wished: at a position, or as the last. */
export async function beginPage(asking: Asking, wish: NewPage): Promise<{ id: string; version: number }> {
  if (wish.parent !== undefined) await fitParent(asking, wish.parent, wish.home, null);
  const { title, home, also, origin = null } = wish;
  const id = await placeItem(asking, { kind: 'page', title, state: 'Current', home, also, origin });
  const parent = wish.parent ?? null;
  const rank = wish.position === undefined ? await rankFor(asking, { home, parent, page: id }) : rankAt(wish.position);
  const body = await resolveTitles(asking, home, wish.body);
  await queries.writePage(asking.db, { item_id: id, home_id: home, parent_id: parent, rank, number: 1 });
  await keepVersion(asking, { page: id, number: 1, title, body, summary: wish.summary, before: '' });
  asking.record({ what: 'page.begun', item: id, about: { home, parent, number: 1 } });
  return { id, version: 1 };
}

type Credit = { person: string; letters: number };

/**
 * Writes a new version from the one seen. A stale edit is refused together with what stands now. `by`: whose words these
 * are, where they are not the asker's.
 */
export async function writePage(
  asking: Asking,
  wish: { page: string; seen_version: number; title?: string; body?: string; summary: string; by?: Credit[] },
): Promise<{ version: number; number: number }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: page.member, archived: page.archived }));
  const title = wish.title ?? page.title;
  const body = wish.body === undefined ? page.body : await resolveTitles(asking, page.home_id, wish.body);
  const { seen_version, summary, by } = wish;
  return await writeOver(asking, page, { seen_version, title, body, summary, ...(by === undefined ? {} : { by }) });
}

/** Gives a page the text of one of its earlier versions, as a new one: what stood between stays in its history. */
export async function restoreVersion(
  asking: Asking,
  wish: { page: string; number: number; seen_version: number; summary: string },
): Promise<{ version: number; number: number }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: page.member, archived: page.archived }));
  const { title, body } = await seePage(asking, wish.page, { number: wish.number });
  if (title === page.title && body === page.body) refuse('conflict', 'It reads like that already.');
  return await writeOver(asking, page, { ...wish, title, body }, { restored: wish.number });
}

async function writeOver(
  asking: Asking,
  page: queries.PageRow,
  wish: { seen_version: number; title: string; body: string; summary: string; by?: Credit[] },
  about: { restored?: number } = {},
): Promise<{ version: number; number: number }> {
  const { title, body, summary, by } = wish;
  const version = await touchItem(asking, page.id, { title, seen: wish.seen_version }).catch((fault) => {
    // Their text goes along, so that nobody has to choose blindly.
    if (fault instanceof Refusal && fault.reason === 'stale') fault.details.changes = diffLines(body, page.body);
    throw fault;
  });
  const number = page.number + 1;
  // Who brings an old text back has written nothing of it: its authors have their credit already.
  const before = about.restored === undefined ? page.body : body;
  await keepVersion(asking, { page: page.id, number, title, body, summary, before }, by);
  await queries.setNumber(asking.db, page.id, number);
  await rememberTitle(asking, page, title);
  asking.record({ what: 'page.written', item: page.id, about: { number, summary, ...about } });
  return { version, number };
}

async function keepVersion(
  asking: Asking,
  {
    page,
    before,
    ...row
  }: { page: string; number: number; title: string; body: string; summary: string; before: string },
  by?: Credit[],
): Promise<void> {
  const person = asker(asking);
  await versions.writeVersion(asking.db, { ...row, page_id: page, written_by: person, at: asking.now });
  const credits = by ?? [{ person, letters: lettersAdded(before, row.body) }];
  await versions.writeContributions(asking.db, page, row.number, credits);
}

/** Refuses a parent of another home, one under the page itself, and one that stands too deep. */
export async function fitParent(asking: Asking, parent: string, home: string, page: string | null): Promise<void> {
  const found = await seePage(asking, parent);
  if (found.home_id !== home) refuse('conflict', 'A page stands under pages of its own home community.');
  if (found.archived) refuse('conflict', 'That page is archived. Take it out of the archive, or choose another.');
  const path = await tree.above(asking, found.id, depth_max);
  if (found.id === page || path.some((up) => up.id === page)) refuse('conflict', 'A page cannot stand under itself.');
  const height = page === null ? 0 : await tree.heightOf(asking.db, page, depth_max);
  if (path.length + 1 + height >= depth_max) refuse('invalid', `Pages stand ${depth_max} deep at most.`);
}
