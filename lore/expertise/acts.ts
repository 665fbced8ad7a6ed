import { refuse, unknown } from '../../ground/refusal.ts';
import { initialsOf } from '../people/person.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker } from '../route.ts';
import { tied_people_max, tiesOf } from './tie.ts';
import * as queries from './tie-queries.ts';

/** With whom I share something, what, and since when; with one person, or with all, the strongest first. */
export async function myTies(asking: Asking, wish: { with: string | null; limit: number }) {
  const other = wish.with === null ? null : ((await findPerson(asking.db, wish.with)) ?? unknown('person'));
  const ties = tiesOf(await queries.sharedWith(asking, other === null ? null : [other.id])).slice(0, wish.limit);
  const cards = new Map(
    (
      await queries.cardsOf(
        asking.db,
        ties.map(({ person }) => person),
      )
    ).map((card) => [card.id, card]),
  );
  const hidden = await queries.hiddenBy(asking, tied_people_max);
  const shown = (card: queries.Card) => ({ ...card, initials: initialsOf(card.name) });
  return {
    items: ties.flatMap(({ person, shared, connected }) => {
      const card = cards.get(person);
      if (card === undefined) return [];
      return [{ person: shown(card), shared: shared.map(({ person: _, ...each }) => each), connected }];
    }),
    hidden: hidden.filter(({ id }) => other === null || id === other.id).map(shown),
  };
}

/** What two people share is hidden from both as long as one of them wants it. */
export async function hideTie(asking: Asking, person: string, isHidden: boolean): Promise<void> {
  const me = asker(asking);
  const other = (await findPerson(asking.db, person)) ?? unknown('person');
  if (other.id === me) refuse('invalid', 'A tie is with somebody else.');
  if (isHidden) await queries.writeHiddenTie(asking.db, { person: me, other: other.id, at: asking.now });
  else if (!(await queries.dropHiddenTie(asking.db, me, other.id))) unknown('tie');
  // Without the other's name: that a tie is hidden is nobody's business.
  asking.record({ what: 'expertise.tie_changed', about: { person: me } });
}
