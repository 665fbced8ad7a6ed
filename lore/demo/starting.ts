import { nameBuddy, offerBuddies, setRule } from '../cohorts/acts.ts';
import { rounds as cohortRounds } from '../cohorts/followers.ts';
import { findCohort } from '../cohorts/queries.ts';
import { acknowledge } from '../notes/acts.ts';
import { seePage, writePage } from '../pages/acts.ts';
import { answer, schedule } from '../prompts/acts.ts';
import { standingFor } from '../prompts/queries.ts';
import { type PromptTold, promptsTold, welcome } from './starters-told.ts';
import { withLinks } from './telling.ts';
import { bringAbout, day_ms } from './timeline.ts';
import { idOf, membersOf, type World, who } from './world.ts';

const cohort = 'cohort14';
const begun_days_ago = 46;
const lasts_days = 200;
const offered = 3;
const read_hours = 5;
const time_zone = 'Europe/Stockholm';

/** Plans the newest cohort: who comes in by its rule, who is there for whom; and what communities are asked each week. */
export function planStarters(world: World): void {
  planRule(world);
  planBuddies(world);
  for (const told of promptsTold) planPrompt(world, told);
}

/** On the day on which it is begun, so that nobody had to be put into it by hand. */
function planRule(world: World): void {
  const { time } = world;
  const at = time.moment(begun_days_ago, 12.5);
  const day = (days: number) => new Date(at.getTime() + days * day_ms).toISOString().slice(0, 10);
  time.plan(at, async (as) => {
    const community = idOf(world, 'communities', cohort);
    const asking = as(who(world, 'birgit'));
    await setRule(asking, {
      community,
      seen_version: 0,
      started_from: day(-6),
      started_until: day(6),
      site: '',
      team: '',
      region: '',
      role_has: 'Apprentice technician',
      ends_on: day(lasts_days),
      lands: ['commissioning', 'nordic'].map((key) => idOf(world, 'communities', key)),
      welcome: 'Welcome, fourteenth intake',
    });
    const page = await seePage(asking, (await findCohort(asking.db, community))!.welcome_id);
    const body = withLinks(world, welcome);
    await writePage(asking, { page: page.id, seen_version: page.version, body, summary: 'The first weeks' });
  });
  time.plan(time.after(at, 0.2), bringAbout(cohortRounds));
}

/** Jo has Aino; the others somebody of their site. One is still without. */
function planBuddies(world: World): void {
  const { time } = world;
  time.plan(time.moment(begun_days_ago - 3, 10), async (as) => {
    const community = idOf(world, 'communities', cohort);
    const asking = as(who(world, 'birgit'));
    await nameBuddy(asking, { community, person: who(world, 'jo'), buddy: who(world, 'aino') });
    const crowd = new Set(world.crowd.map(({ id }) => id));
    for (const newcomer of newcomersOf(world).slice(0, -1)) {
      const found = await offerBuddies(asking, { community, person: newcomer.id }, offered);
      const buddy = found.find(({ id }) => crowd.has(id));
      if (buddy !== undefined) await nameBuddy(asking, { community, person: newcomer.id, buddy: buddy.id });
    }
  });
}

const newcomersOf = (world: World) => membersOf(world, cohort).filter(({ crowd }) => crowd);

function planPrompt(world: World, told: PromptTold): void {
  const { time } = world;
  const { words, weekday } = told;
  time.plan(time.moment(told.days_ago, 13), async (as) => {
    const community = idOf(world, 'communities', told.home);
    // Before the mornings on which it is put up.
    const wish = { community, words, weekday, hour: 8, every_weeks: 1, time_zone };
    await schedule(as(who(world, told.by)), wish);
  });
  for (const { by, days_ago, words: body } of told.answers)
    time.plan(time.moment(days_ago, 14), async (as) => {
      const asking = as(typeof by === 'number' ? newcomersOf(world)[by].id : who(world, by));
      const standing = await standingFor(asking, idOf(world, 'communities', told.home), 5);
      const posting = standing.find((each) => each.words === words);
      if (posting === undefined) throw new Error(`${words} is not asked at that time, or was answered.`);
      const { note } = await answer(asking, { posting: posting.id, body, context: {}, language: '' });
      time.plan(time.after(asking.now, read_hours), async (as) => {
        await acknowledge(as(who(world, told.by)), { note, words: '' });
      });
    });
}
