import { rounds as riskRounds } from '../readings/risks.ts';
import type { Asking } from '../route.ts';
import { tellAndRead } from './aftermath.ts';
import { planAsking } from './answering.ts';
import { planQuestions } from './asking-around.ts';
import { seededChance } from './chance.ts';
import { planDangers } from './dangers.ts';
import { planDecisions, planRights } from './deciding.ts';
import { planField } from './field.ts';
import { planGuests } from './guests.ts';
import { planJobs } from './jobs-done.ts';
import { planLives, practicesTold } from './lives.ts';
import { planOwn } from './ones-own.ts';
import { planOutside } from './outside.ts';
import { planProposals } from './proposing.ts';
import { planPulses } from './pulses.ts';
import { found, settle } from './settling.ts';
import { planStarters } from './starting.ts';
import { planStories } from './storytelling.ts';
import { planSweeps } from './sweeping.ts';
import { planTeaching } from './teaching.ts';
import { planStory } from './telling.ts';
import { bringAbout, openTimeline } from './timeline.ts';
import { planVariations } from './varying.ts';
import { planReports } from './weeks.ts';
import { planWriting } from './writing.ts';

const seed = 20_260_504;
/** What has crossed a limit by then is not news of today. */
const looked_days_ago = 3;

/**
 * Fills an empty house with the demo organisation: everything goes through the acts, each by its person at its moment,
 * so that every rule has held and every line is in the book. One transaction: all of it or nothing.
 */
export async function loadDemo(asking: Asking): Promise<void> {
  await found(asking);
  const time = openTimeline(asking, seededChance(seed));
  const world = settle(time);
  planLives(world);
  planField(world);
  planStory(world);
  planWriting(world);
  planQuestions(world);
  planReports(world);
  planTeaching(world);
  planVariations(world);
  planAsking(world);
  planRights(world);
  planDecisions(world);
  planDangers(world);
  planProposals(world);
  planGuests(world);
  planStarters(world);
  planJobs(world);
  planOutside(world);
  planOwn(world, practicesTold);
  planPulses(world);
  planStories(world);
  planSweeps(world);
  time.plan(time.moment(looked_days_ago, 16), bringAbout(riskRounds));
  await time.run();
  await tellAndRead(asking, world);
  asking.record({ what: 'organisation.set_up', actor: null, about: { demo: true } });
}
