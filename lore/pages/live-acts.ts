import { Buffer } from 'node:buffer';
import * as Y from 'yjs';
import { beginState, changeTo, openDoc, readWords, type Words } from '../../ground/live-text.ts';
import { lettersBy, whoWrote } from '../../ground/live-update.ts';
import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeItem, touchItem } from '../communities/placing.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { rememberTitle } from './addresses.ts';
import { change_bytes_max, change_bytes_weighed, isSameWriting, whyNotGrow } from './live.ts';
import * as live from './live-queries.ts';
import { body_letters_max, whyNotWrite } from './page.ts';
import { setNumber } from './queries.ts';
import { writeVersion } from './version-queries.ts';

const title_letters_max = 300;
const foreign_says = 'This was written in the name of somebody else. Open the page again.';

/** Who the asker is where a page is written together, and whether they may write. */
export async function seeLive(asking: Asking, wish: { page: string }) {
  const may = (await live.standing(asking, wish.page, [])) ?? unknown('page');
  const me = await findPerson(asking.db, asker(asking));
  return {
    me: { id: asker(asking), name: me?.name ?? '', handle: me?.handle ?? '' },
    why_not: { write: whyNotWrite({ memberAtHome: may.member, archived: may.archived }) },
  };
}

/**
 * The live document of a page, with everything acknowledged in it; only what `have` (a state vector) lacks, where one
 * is given. There is one document per page: who comes first makes it from the Markdown, and all others get that one.
 */
export async function openLive(asking: Asking, wish: { page: string; room: string; have?: string }) {
  if ((await live.standing(asking, wish.page, [])) === null) unknown('page');
  let found = await live.findLive(asking.db, wish.page);
  if (found === null) found = await begin(asking, wish.page);
  else if (await isBehind(asking, found)) {
    await save(asking, wish.page, wish.room);
    found = (await live.findLive(asking.db, wish.page)) ?? unknown('page');
  }
  const changes = await live.changesOf(asking.db, wish.page);
  const authors = await live.authorsOf(asking.db, wish.page);
  const whole =
    changes.length === 0 ? found.state : Y.mergeUpdates([found.state, ...changes.map((each) => each.change)]);
  const state = wish.have === undefined ? whole : lacking(whole, Buffer.from(wish.have, 'base64'));
  return {
    document: found.document,
    state: Buffer.from(state).toString('base64'),
    unsaved: changes.length > 0,
    authors: authors.map(({ client, person_id }) => ({ client, person: person_id })),
  };
}

function lacking(whole: Uint8Array, have: Uint8Array): Uint8Array {
  try {
    return Y.diffUpdate(whole, have);
  } catch {
    refuse('invalid', 'have: This is no state vector of Yjs.');
  }
}

async function begin(asking: Asking, page: string): Promise<live.LiveRow> {
  const now = (await live.holdPage(asking.db, page)) ?? unknown('page');
  const { number, title, body } = now;
  await live.beginLive(asking.db, {
    page_id: page,
    document: asking.newId(),
    state: Buffer.from(beginState({ title, body })),
    number,
    at: asking.now,
  });
  return (await live.findLive(asking.db, page)) ?? unknown('page');
}

async function isBehind(asking: Asking, found: live.LiveRow): Promise<boolean> {
  return (await live.latestOf(asking.db, found.page_id)) > found.number;
}

/** Keeps one change of one person. When this is back, it is durable: only then may anybody be told of it. */
export async function appendLive(
  asking: Asking,
  wish: { page: string; room: string; change: string },
): Promise<{ kept: true }> {
  const change = Buffer.from(wish.change, 'base64');
  if (change.length > change_bytes_max)
    refuse('too_large', 'This change is too large at once. Put it in piece by piece.');
  const clients = whoWrote(change);
  const may = (await live.standing(asking, wish.page, clients)) ?? unknown('page');
  refuseIf(whyNotWrite({ memberAtHome: may.member, archived: may.archived }));
  if (may.bytes === null) refuse('conflict', 'Nobody has opened this page for writing together.');
  if (may.foreign) refuse('forbidden', foreign_says);
  const waiting = change.length > change_bytes_weighed ? await live.unsavedBytes(asking.db, wish.page) : 0;
  refuseIf(whyNotGrow(may.bytes + waiting + change.length), 'too_large');
  await live.writeChange(asking.db, {
    page: wish.page,
    person: asker(asking),
    room: wish.room,
    at: asking.now,
    change,
    clients,
  });
  return { kept: true };
}

/**
 * Makes the page of what was written together. Whoever reads the page may ask for it, since it adds nothing of theirs:
 * it only reads what was acknowledged.
 */
export async function saveLive(asking: Asking, wish: { page: string; room: string }) {
  await seeItem(asking, wish.page, 'page');
  const saved = await save(asking, wish.page, wish.room);
  return saved ?? unknown('page');
}

type Saved = { number: number; version: number | null; have: string };

/**
 * Folds what was acknowledged into the state, and its text into a version: into the one that grows, or a new one. What
 * was written in another way since the last saving is brought in as a change to the text that stood then, so that
 * neither of the two writings loses a letter to the other. Returns null where nobody has written together.
 */
async function save(carrying: Carrying, page: string, room: string | null): Promise<Saved | null> {
  const now = await live.holdPage(carrying.db, page);
  const found = await live.findLive(carrying.db, page);
  if (now === null || found === null) return null;
  const changes = await live.changesOf(carrying.db, page);
  const other = now.number > found.number ? changeTo(found.state, now) : null;
  const doc = openDoc([found.state, ...changes.map((each) => each.change), ...(other === null ? [] : [other])]);
  const have = Buffer.from(Y.encodeStateVector(doc)).toString('base64');
  if (changes.length === 0 && now.number === found.number) return { number: now.number, version: null, have };
  const words = fitted(readWords(doc, now.body), now);
  const state = Buffer.from(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  const saved = changes.map((each) => each.id);
  const at = carrying.now;
  if (changes.length === 0 || (words.title === now.title && words.body === now.body)) {
    const begun_at = now.number === found.number ? found.begun_at : null;
    await live.keepState(
      carrying.db,
      page,
      { state, number: now.number, begun_at, saved_at: found.saved_at, saved_in: room },
      saved,
    );
    return { number: now.number, version: null, have };
  }
  const grows = now.number === found.number && isSameWriting(found, at);
  const number = grows ? now.number : now.number + 1;
  const letters = [...lettersBy(found.state, changes)].map(([person, letters]) => ({ person, letters }));
  if (!grows) {
    const version = { page_id: page, number, ...words, summary: '', written_by: changes[0].written_by, at };
    await writeVersion(carrying.db, version);
    await setNumber(carrying.db, page, number);
  }
  const most = await live.addContributions(carrying.db, page, number, letters);
  await live.growVersion(carrying.db, page, number, { ...words, written_by: most, at });
  const version = await touchItem(carrying, page, { title: words.title });
  // Not what stood there while somebody was typing it: the title of the version before this writing.
  const title = grows ? now.title_before : now.title;
  if (title !== null) await rememberTitle(carrying, { id: page, home_id: now.home_id, title }, words.title);
  await live.keepState(
    carrying.db,
    page,
    { state, number, begun_at: grows ? found.begun_at : at, saved_at: at, saved_in: room },
    saved,
  );
  carrying.record({
    what: grows ? 'page.saved' : 'page.written',
    item: page,
    actor: most,
    about: { number, together: true },
  });
  return { number, version, have };
}

/** A page has a title even while somebody is writing a new one; and it is not longer than a page is. */
function fitted({ title, body }: Words, before: Words): Words {
  if (body.length > body_letters_max) {
    refuse(
      'too_large',
      'This page has become too long to be saved. Take something out, or move a part to another page.',
    );
  }
  const whole = title.replace(/\s+/g, ' ').trim().slice(0, title_letters_max);
  return { title: whole === '' ? before.title : whole, body };
}

/** Of everybody who has a page open: who may still read it, who may write on it, and whether it was written elsewhere. */
export async function stillOn(
  db: Asking['db'],
  now: Date,
  watches: live.Watch[],
): Promise<({ why_not_write: string | null; elsewhere: string } | null)[]> {
  const answers: ({ why_not_write: string | null; elsewhere: string } | null)[] = watches.map(() => null);
  for (const { n, member, archived, elsewhere } of await live.watched(db, now, watches)) {
    answers[n] = { why_not_write: whyNotWrite({ memberAtHome: member, archived }), elsewhere };
  }
  return answers;
}

/** A restart in the middle of a writing leaves what was acknowledged unsaved, and nobody may come back to that page. */
export async function saveLeftBehind(carrying: Carrying, before: Date, limit: number): Promise<number> {
  const pages = await live.unsavedPages(carrying.db, before, limit);
  let done = 0;
  for (const page of pages) if ((await save(carrying, page, null)) !== null) done++;
  return done;
}
