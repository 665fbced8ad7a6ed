import { Refusal, refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { roleIn } from '../communities/queries.ts';
import { type Asking, asker } from '../route.ts';
import { depth_max, diffLines, whyNotWrite } from './page.ts';
import * as queries from './queries.ts';

export async function seePage(asking: Asking, id: string, number: number | null = null): Promise<queries.PageRow> {
  return (await queries.findPage(asking, id, number)) ?? unknown('page');
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

/** Begins a page in a community, under another page of the same home if wished. */
export async function beginPage(asking: Asking, wish: NewPage): Promise<{ id: string; version: number }> {
  if (wish.parent !== undefined) await fitParent(asking, wish.parent, wish.home, null);
  const id = await placeItem(asking, {
    kind: 'page',
    title: wish.title,
    state: 'Current',
    home: wish.home,
    also: wish.also,
    origin: wish.origin ?? null,
  });
  await queries.writePage(asking.db, { item_id: id, parent_id: wish.parent ?? null, position: wish.position ?? 0 });
  await queries.writeVersion(asking.db, {
    page_id: id,
    number: 1,
    title: wish.title,
    body: wish.body,
    summary: wish.summary,
    written_by: asker(asking),
    at: asking.now,
  });
  asking.record({ what: 'page.begun', item: id, about: { home: wish.home, parent: wish.parent ?? null, number: 1 } });
  return { id, version: 1 };
}

/** Writes a new version from the one seen. A stale edit is refused together with what stands now. */
export async function writePage(
  asking: Asking,
  wish: { page: string; seen_version: number; title?: string; body?: string; summary: string },
): Promise<{ version: number; number: number }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: page.member }));
  const title = wish.title ?? page.title;
  const body = wish.body ?? page.body;
  const version = await touchItem(asking, page.id, { title, seen: wish.seen_version }).catch((fault) => {
    // Their text goes along, so that nobody has to choose blindly.
    if (fault instanceof Refusal && fault.reason === 'stale') fault.details.changes = diffLines(body, page.body);
    throw fault;
  });
  const number = page.number + 1;
  await queries.writeVersion(asking.db, {
    page_id: page.id,
    number,
    title,
    body,
    summary: wish.summary,
    written_by: asker(asking),
    at: asking.now,
  });
  await queries.movePage(asking.db, page.id, { number });
  asking.record({ what: 'page.written', item: page.id, about: { number, summary: wish.summary } });
  return { version, number };
}

/** Moves a page under another of the same home, or to the root; never under itself. */
export async function movePage(
  asking: Asking,
  wish: { page: string; parent: string | null; position: number },
): Promise<{ version: number }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: (await roleIn(asking.db, page.home_id, asker(asking))) !== null }));
  if (wish.parent !== null) await fitParent(asking, wish.parent, page.home_id, page.id);
  await queries.movePage(asking.db, page.id, { parent_id: wish.parent, position: wish.position });
  const version = await touchItem(asking, page.id, {});
  asking.record({ what: 'page.moved', item: page.id, about: { parent: wish.parent, position: wish.position } });
  return { version };
}

async function fitParent(asking: Asking, parent: string, home: string, page: string | null): Promise<void> {
  const found = await seePage(asking, parent);
  if (found.home_id !== home) refuse('conflict', 'A page stands under pages of its own home community.');
  const path = await queries.above(asking, found.id, depth_max);
  if (found.id === page || path.some((up) => up.id === page)) refuse('conflict', 'A page cannot stand under itself.');
  const height = page === null ? 0 : await queries.heightOf(asking.db, page, depth_max);
  if (path.length + 1 + height >= depth_max) refuse('invalid', `Pages stand ${depth_max} deep at most.`);
}
