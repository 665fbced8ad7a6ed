import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type CommunityRow, findCommunity, roleIn } from '../communities/queries.ts';
import { takeInByRule } from '../communities/taking-in.ts';
import { beginPage } from '../pages/acts.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import {
  brought_at_once_max,
  cohorts_at_once_max,
  preview_people,
  type Rule,
  whyNotBuddy,
  whyNotDays,
  whyNotLand,
  whyNotName,
  whyNotRule,
} from './cohort.ts';
import * as queries from './queries.ts';

/** A community that is a cohort, with its rule if it has one. */
export async function seeCohort(
  asking: Asking,
  idOrSlug: string,
): Promise<{ community: CommunityRow; cohort: queries.CohortRow | null }> {
  const community = await seeCommunity(asking, idOrSlug);
  if (community.kind !== 'cohort') unknown('cohort');
  return { community, cohort: await queries.findCohort(asking.db, community.id) };
}

/** Who would come in: asked before the rule is kept, by who may keep it. */
export async function preview(asking: Asking, idOrSlug: string, rule: Rule) {
  const community = await seeCommunity(asking, idOrSlug);
  refuseIf(whyNotRule(community.kind, community.role, false));
  return await queries.preview(asking.db, community.id, rule, preview_people);
}

type Wish = Rule & { community: string; ends_on: string; lands: string[]; welcome: string; seen_version: number };

/** Sets the rule of a cohort; the first time a welcome page is begun with it. Who fits comes in with the next round. */
export async function setRule(asking: Asking, wish: Wish): Promise<{ version: number }> {
  const community = await seeCommunity(asking, wish.community);
  const before = community.kind === 'cohort' ? await queries.findCohort(asking.db, community.id) : null;
  refuseIf(whyNotRule(community.kind, community.role, before !== null && before.ended_at !== null));
  refuseIf(whyNotDays({ ...wish, today: asking.now.toISOString().slice(0, 10) }), 'invalid');
  const lands = await landingPlaces(asking, community.id, wish.lands);
  const { started_from, started_until, site, team, region, role_has, ends_on } = wish;
  const rule = { started_from, started_until, site, team, region, role_has, ends_on };
  const row = { ...rule, community_id: community.id, set_by: asker(asking), at: asking.now };
  if (before === null) {
    const page = { title: wish.welcome, body: '', summary: '', home: community.id, also: [] };
    const { id: welcome_id } = await beginPage(asking, page);
    if (!(await queries.writeCohort(asking.db, { ...row, welcome_id }))) refuseStale(1);
  } else if (!(await queries.changeCohort(asking.db, row, wish.seen_version))) refuseStale(before.version);
  await queries.writeLands(asking.db, community.id, lands);
  asking.record({ what: 'cohort.ruled', about: { community: community.id, ...rule, lands } });
  return { version: before === null ? 1 : before.version + 1 };
}

async function landingPlaces(asking: Asking, cohort: string, wished: string[]): Promise<string[]> {
  const lands = new Set<string>();
  for (const each of wished) {
    const there = (await findCommunity(asking, each)) ?? unknown('community');
    if (there.id === cohort) refuse('invalid', 'A cohort cannot end in itself.');
    refuseIf(whyNotLand(there.kind, there.openness, there.role));
    lands.add(there.id);
  }
  return [...lands];
}

async function seeToName(asking: Asking, idOrSlug: string) {
  const { community, cohort } = await seeCohort(asking, idOrSlug);
  refuseIf(whyNotName(community.role, cohort !== null && cohort.ended_at !== null));
  return cohort ?? refuse('conflict', 'Give this cohort its rule first; then its members can have buddies.');
}

export async function offerBuddies(asking: Asking, wish: { community: string; person: string }, limit: number) {
  const { community_id } = await seeToName(asking, wish.community);
  if ((await roleIn(asking.db, community_id, wish.person)) === null) unknown('member');
  return await queries.offered(asking.db, community_id, wish.person, limit);
}

/** Names who is there for a newcomer. Naming another ends the pair before. */
export async function nameBuddy(asking: Asking, wish: { community: string; person: string; buddy: string }) {
  const { community_id, welcome_id } = await seeToName(asking, wish.community);
  const { person, buddy } = wish;
  if (!(await queries.isActive(asking.db, buddy))) unknown('person');
  refuseIf(
    whyNotBuddy({
      same: person === buddy,
      newcomerIsMember: (await roleIn(asking.db, community_id, person)) === 'member',
      buddyIsMember: (await roleIn(asking.db, community_id, buddy)) === 'member',
    }),
    'conflict',
  );
  const pair = { community_id, person_id: person, buddy_id: buddy, named_by: asker(asking), since: asking.now };
  if (!(await queries.writeBuddy(asking.db, pair))) return;
  asking.record({ what: 'cohort.paired', item: welcome_id, about: { community: community_id, person, buddy } });
}

export async function takeBuddyBack(asking: Asking, wish: { community: string; person: string }): Promise<void> {
  const { community_id } = await seeToName(asking, wish.community);
  if (!(await queries.endBuddy(asking.db, community_id, wish.person))) unknown('buddy');
  asking.record({ what: 'cohort.unpaired', about: { community: community_id, person: wish.person } });
}

/** Brings in whom the rules mean, and ends the cohorts whose day has come. Returns how much it did. */
export async function keepRules(carrying: Carrying): Promise<number> {
  const today = carrying.now.toISOString().slice(0, 10);
  let done = 0;
  for (let after = ''; ; ) {
    const some = await queries.running(carrying.db, after, cohorts_at_once_max);
    for (const cohort of some) {
      // Who fits on the last day lands with the others.
      done += await bringIn(carrying, cohort);
      if (cohort.ends_on <= today) done += await end(carrying, cohort);
    }
    if (some.length < cohorts_at_once_max) return done;
    after = some[some.length - 1].community_id;
  }
}

async function bringIn(carrying: Carrying, cohort: queries.CohortRow): Promise<number> {
  const { community_id: community, welcome_id: item } = cohort;
  const people = await queries.meetNewcomers(carrying.db, cohort, carrying.now, brought_at_once_max);
  if (people.length === 0) return 0;
  const came = await takeInByRule(carrying, community, people);
  for (const person of came)
    carrying.record({ what: 'cohort.joined', item, actor: null, about: { community, person, by_rule: true } });
  return came.length;
}

async function end(carrying: Carrying, cohort: queries.CohortRow): Promise<number> {
  const { community_id: community, welcome_id: item } = cohort;
  if (!(await queries.endCohort(carrying.db, community, carrying.now))) return 0;
  const { members, lands } = await queries.landing(carrying.db, community);
  for (const { id, may } of lands) if (may) await takeInByRule(carrying, id, members);
  const landed = (wanted: boolean) => lands.filter(({ may }) => may === wanted).map(({ id }) => id);
  const about = { community, lands: landed(true), left_out: landed(false), by_rule: true };
  carrying.record({ what: 'cohort.ended', item, actor: null, about });
  return 1;
}
