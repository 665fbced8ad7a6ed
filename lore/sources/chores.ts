import { newId } from '../../ground/clock.ts';
import type { Chore } from '../route.ts';
import { chanceOf, withId } from './acts.ts';
import { look } from './looking.ts';
import * as queries from './queries.ts';
import { failures_max, nextLook, type Why } from './source.ts';

const hold_ms = 10 * 60_000;

/**
 * Looks at one source whose time has come. One in each turn, whatever waits: letters and files take turns with it, and must not
 * wait for a hundred slow servers elsewhere. In three seconds it is asked again, which makes 1,200 looks an hour.
 */
const lookAtOne: Chore = async ({ clock, outside, within }) => {
  const until = new Date(clock.now().getTime() + hold_ms);
  const source = await within(({ db }) => queries.claimDue(db, clock.now(), until));
  if (source === null) return false;
  const looked = await look(source.url, source, clock.now(), outside);
  await within(async ({ db, record }) => {
    if (!(await queries.holdFollowed(db, source.id))) return;
    const now = clock.now();
    const next = (stands: { quiet: number; failures: number; wait_s: number | null }) =>
      nextLook(stands, now, chanceOf(clock));
    if (looked.is === 'nothing') {
      const failures = source.failures + 1;
      const isOver = looked.why === 'gone' || failures >= failures_max;
      const why: Why = isOver && looked.why !== 'gone' ? 'too many failures' : looked.why;
      const look_at = next({ quiet: source.quiet, failures, wait_s: looked.wait_s });
      await queries.writeFailure(db, source.id, { failures, why, look_at, at: now, ended: isOver });
      if (!isOver) return;
      const about = { source: source.id, community: source.community_id, why, by_rule: true };
      return await record([{ what: 'source.given_up', actor: null, about, at: now }]);
    }
    if (looked.is === 'unchanged') {
      const quiet = source.quiet + 1;
      return await queries.writeLook(db, source.id, {
        quiet,
        look_at: next({ quiet, failures: 0, wait_s: null }),
        looked_at: now,
      });
    }
    const { feed, known } = looked;
    const entries = feed.entries.map(withId({ newId: () => newId(clock) }));
    const came = await queries.keepEntries(db, source.id, entries, now);
    const quiet = came > 0 ? 0 : source.quiet + 1;
    const { title, site } = feed;
    const look_at = next({ quiet, failures: 0, wait_s: null });
    await queries.writeLook(db, source.id, { quiet, look_at, looked_at: now, title, site, ...known });
  });
  return false;
};

export const chores: Chore[] = [lookAtOne];
