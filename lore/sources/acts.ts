import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { makeTurns } from '../../ground/turns.ts';
import { seeCommunity } from '../communities/acts.ts';
import { shareNote } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import type { FeedEntry } from './feed.ts';
import { find, type Look } from './looking.ts';
import * as queries from './queries.ts';
import { addressFrom, nextLook, type Why, whyNotCurate, whyNotFollow, whyNotOneMore } from './source.ts';

type Following = { community: string; address: string };

// So many look outside at once: whoever typed an address waits for the answer.
const inTurn = makeTurns(4, 12, 'Many addresses are being looked at right now. Try again in a moment.');

/** Looks at what was typed, before anything is written. */
export async function lookAhead(asking: Asking, wish: Following): Promise<Extract<Look, { is: 'feed' }>> {
  const community = await seeCommunity(asking, wish.community);
  refuseIf(whyNotFollow(community.role));
  const address =
    addressFrom(wish.address) ?? refuse('invalid', 'This is no web address. Paste the one of the blog or of its feed.');
  const looked = await inTurn(() => find(address, asking.now, asking.outside));
  if (looked.is !== 'feed') return refuseLook(looked.is === 'nothing' ? looked.why : 'unreachable');
  return looked;
}

function refuseLook(why: Why): never {
  switch (why) {
    case 'not public':
      return refuse(
        'invalid',
        'This address is not on the public web. Only what everybody can read there is followed.',
      );
    case 'too large':
      return refuse('invalid', 'This is more than a feed holds. Look for the address of its RSS or Atom feed.');
    case 'not there':
    case 'gone':
      return refuse(
        'invalid',
        'There is nothing at this address. Open it in your browser, and paste what stands there.',
      );
    case 'closed':
      return refuse('invalid', 'This place asks for a sign-in. Only what everybody can read is followed.');
    case 'no feed':
      return refuse(
        'invalid',
        'This is no feed, and names none. Look there for a link called RSS, Atom or feed, and paste that.',
      );
    default:
      // Not `unavailable`: the client would ask twice more by itself, and so would we there.
      return refuse('conflict', 'This place does not answer now. Try again in some minutes.');
  }
}

/** Follows a place outside from now on. What it says now is there at once. */
export async function follow(asking: Asking, wish: Following) {
  const looked = asking.ahead as Extract<Look, { is: 'feed' }>;
  const community = await seeCommunity(asking, wish.community);
  refuseIf(whyNotFollow(community.role));
  const { feed, url, known, picked } = looked;
  refuseIf(whyNotOneMore(await queries.countFollowed(asking.db, community.id)), 'conflict');
  const there = await queries.findFollowed(asking.db, community.id, url);
  if (there !== null && !there.removed) refuse('conflict', 'This community follows it already.');
  const look_at = nextLook({ quiet: 0, failures: 0, wait_s: null }, asking.now, chanceOf(asking.clock));
  const id = await queries.writeSource(asking.db, {
    id: asking.newId(),
    community_id: community.id,
    url,
    site: feed.site,
    title: feed.title,
    added_by: asker(asking),
    look_at,
    looked_at: asking.now,
    ...known,
  });
  await queries.keepEntries(asking.db, id, feed.entries.map(withId(asking)), asking.now);
  asking.record({ what: 'source.followed', about: { source: id, community: community.id, title: feed.title, url } });
  return { id, title: feed.title, url, site: feed.site, picked, newest: feed.entries };
}

export const chanceOf = (clock: Asking['clock']): number => clock.bytes(1)[0] / 255;
export const withId =
  ({ newId }: { newId(): string }) =>
  (entry: FeedEntry) => ({ ...entry, id: newId() });

async function seeSource(asking: Asking, id: string) {
  const source = (await queries.findSource(asking, id)) ?? unknown('source');
  refuseIf(whyNotFollow(source.role));
  return source;
}

/** Not looked at for a while; what it said stays. Looked at again: at once. */
export async function pause(asking: Asking, wish: { source: string; paused: boolean }): Promise<void> {
  const source = await seeSource(asking, wish.source);
  if (source.paused === wish.paused) return;
  await queries.writePause(asking.db, source.id, wish.paused ? asking.now : null, asking.now);
  const about = { source: source.id, community: source.community };
  asking.record({ what: wish.paused ? 'source.paused' : 'source.resumed', about });
}

/** Somebody says that it is worth another try: within some seconds it is looked at. */
export async function lookAgain(asking: Asking, id: string): Promise<void> {
  const source = await seeSource(asking, id);
  await queries.beginAgain(asking.db, source.id, asking.now);
  asking.record({ what: 'source.begun_again', about: { source: source.id, community: source.community } });
}

export async function remove(asking: Asking, id: string): Promise<void> {
  const source = await seeSource(asking, id);
  await queries.removeSource(asking.db, source.id, asking.now);
  asking.record({
    what: 'source.removed',
    about: { source: source.id, community: source.community, title: source.title },
  });
}

/** Held until it is decided: of two at once the second sees what the first did. */
async function seeEntry(asking: Asking, id: string) {
  const entry = (await queries.holdEntry(asking, id)) ?? unknown('entry');
  refuseIf(whyNotCurate(entry.role));
  return entry;
}

/**
 * A member brings an entry in, in their own words: it becomes a note of the community that points to where it was said. Once: who
 * comes second is led to the note of the first, and what they wrote stays with them.
 */
export async function bringIn(
  asking: Asking,
  wish: { piece: string; body: string; language: string },
): Promise<{ note: string; is_new: boolean }> {
  const entry = await seeEntry(asking, wish.piece);
  if (entry.note !== null) {
    if (!(await queries.mayReadNote(asking, entry.note)))
      refuse('conflict', 'Somebody has brought this in already, and its note is not for you to read.');
    return { note: entry.note, is_new: false };
  }
  const { id } = await shareNote(asking, {
    body: wish.body,
    expected: '',
    because: '',
    home: entry.community,
    also: [],
    context: {},
    language: wish.language,
    hazard: false,
    confidential: false,
    files: [],
    source: { title: entry.title, url: entry.url },
  });
  const brought_by = asker(asking);
  await queries.writeBroughtIn(asking.db, entry.id, { note_id: id, brought_by, brought_at: asking.now });
  asking.record({ what: 'source.brought_in', item: id, about: { source: entry.source, community: entry.community } });
  return { note: id, is_new: true };
}

/** Not for us, or after all: for the whole community, and whoever did it stands beside it. */
export async function hide(asking: Asking, wish: { piece: string; hidden: boolean }): Promise<void> {
  const entry = await seeEntry(asking, wish.piece);
  if (entry.note !== null) refuse('conflict', 'Somebody has brought this in already.');
  if (entry.hidden === wish.hidden) return;
  await queries.writeHiding(asking.db, entry.id, wish.hidden ? asker(asking) : null, asking.now);
  const about = { source: entry.source, community: entry.community, piece: entry.id };
  asking.record({ what: wish.hidden ? 'source.entry_hidden' : 'source.entry_shown', about });
}
