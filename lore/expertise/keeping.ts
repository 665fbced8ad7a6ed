import { refuse, unknown } from '../../ground/refusal.ts';
import { cardOf } from '../people/person.ts';
import { findPerson } from '../people/queries.ts';
import type { HouseFollower } from '../route.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './keeping-queries.ts';
import { offers_shown_max } from './tie.ts';

/** Whom I could keep in touch with, because something useful happened between us; and how many ties a month I kept. */
export async function myOffers(asking: Asking) {
  asker(asking);
  const rows = await queries.offersTo(asking, offers_shown_max);
  return {
    items: rows.map(({ person, name, handle, item, item_kind, title, ...row }) => ({
      ...row,
      person: cardOf(person, name, handle),
      item: item === null ? null : { id: item, kind: item_kind ?? '', title: title ?? '' },
    })),
    months: await queries.keptByMonth(asking),
  };
}

/** Keeps in touch with somebody, or does not: said once for a pair, by each for themselves, and open to a change of mind. */
export async function sayOfOffer(asking: Asking, person: string, said: 'kept' | 'no'): Promise<void> {
  const me = asker(asking);
  const other = (await findPerson(asking.db, person)) ?? unknown('person');
  if (other.id === me) refuse('invalid', 'A tie is with somebody else.');
  if (!(await queries.writeSaid(asking.db, me, other.id, said, asking.now))) unknown('offer');
  // Without the other's name, and without what was said: it is between the two.
  asking.record({ what: 'expertise.tie_changed', about: { person: me } });
}

/** After what was useful between two people, both are asked once. */
export const offerTies: HouseFollower = {
  name: 'ties are offered',
  batch_max: 100,
  follow: async (lines, { db }) => {
    for (const { what, item_id: item, actor_id: actor, about, at } of lines) {
      // It happened elsewhere, long ago; and what nobody may be named for ties nobody.
      if (item === null || about.imported !== undefined) continue;
      if (what === 'question.accepted') await queries.offerWithAnswerer(db, item, about.answer, at);
      if (what === 'question.guided') await queries.offerWithAuthor(db, item, about.person, 'guided', at);
      if (actor === null) continue;
      if (what === 'note.answered') await queries.offerWithAuthor(db, item, actor, 'note answered', at);
      if (what === 'suggestion.accepted')
        await queries.offerBetween(db, item, [about.person, actor], 'suggestion taken', at);
      if (what === 'comment.made') await queries.offerAmongTalkers(db, item, about.comment, at);
    }
  },
};
