import { acceptInvitation, inviteGuest } from '../communities/acts.ts';
import { circleNotes, guest } from './circle-told.ts';
import { peopleCalled } from './queries.ts';
import { planNote } from './telling.ts';
import { idOf, type World, who } from './world.ts';

const stay_days = 300;
const day_ms = 86_400_000;

/** Plans the guest of a circle: invited by its steward, in by the link; and what is said among the few. */
export function planGuests(world: World): void {
  const { time } = world;
  const { handle, name, firm, email, circle, by, days_ago } = guest;
  const member = { id: '', name, team: '', site: '', trade: 'field' as const, days_ago, crowd: false };
  world.people.set(handle, member);
  const at = time.moment(days_ago, 10);
  time.plan(at, async (as) => {
    const community = idOf(world, 'communities', circle);
    const until = new Date(at.getTime() + stay_days * day_ms).toISOString().slice(0, 10);
    const { token } = await inviteGuest(as(who(world, by)), { community, name, firm, until, days: 14 });
    time.plan(time.after(at, 25), async (as) => {
      const asking = as('');
      // Nobody comes in by this password: the door of a demo is another one.
      const password = asking.clock.bytes(24).toString('base64url');
      await acceptInvitation(asking, { code: token as string, name, email, password, agent: '' });
      [member.id] = await peopleCalled(asking.db, email);
    });
  });
  for (const note of circleNotes) planNote(world, note);
}
