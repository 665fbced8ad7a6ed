import { closeJob, debrief } from '../jobs/acts.ts';
import { closeReview, openReview, speak } from '../jobs/review.ts';
import { acknowledge } from '../notes/acts.ts';
import { findPerson } from '../people/queries.ts';
import { type JobTold, jobsTold } from './jobs-told.ts';
import { idOf, type World, who } from './world.ts';

const read_hours = 6;

/** Plans the jobs that were closed, the cards that were answered, and the reviews. */
export function planJobs(world: World): void {
  for (const told of jobsTold) planJob(world, told);
}

function planJob(world: World, told: JobTold): void {
  const { time } = world;
  const at = time.moment(told.days_ago, 14);
  time.plan(at, async (as) => {
    const { reference, title, place, asset } = told;
    const asking = as(who(world, told.by));
    const people: string[] = [];
    for (const handle of told.people) people.push((await findPerson(asking.db, who(world, handle)))!.handle);
    const community = idOf(world, 'communities', told.home);
    const { id: job } = await closeJob(asking, { community, reference, title, place, asset, people });
    for (const { by, hours, lines } of told.debriefs)
      time.plan(time.after(at, hours), async (as) => {
        const { notes } = await debrief(as(who(world, by)), {
          job,
          lines: lines.map(({ prompt, body, practice, step }) => ({
            prompt,
            body,
            hazard: false,
            files: [],
            relation: 'confirms' as const,
            ...(practice === undefined ? {} : { practice: idOf(world, 'practices', practice) }),
            ...(step === undefined ? {} : { step: world.practices.get(practice!)!.steps.get(step)! }),
          })),
          context: {},
          language: '',
          confidential: false,
        });
        planReading(world, told, time.after(at, hours), notes);
      });
    planReview(world, told, at, job);
  });
}

function planReview(world: World, told: JobTold, at: Date, job: string): void {
  const { time } = world;
  const { review } = told;
  if (review === undefined) return;
  time.plan(time.after(at, review.hours), async (as) => openReview(as(who(world, review.by)), job));
  for (const [n, { by, ...turn }] of review.turns.entries())
    time.plan(time.after(at, review.hours + 1 + n), async (as) => {
      await speak(as(who(world, by)), { job, ...turn, relation: 'extends' });
    });
  if (review.closed)
    time.plan(time.after(at, review.hours + 40), async (as) => {
      const { notes } = await closeReview(as(who(world, review.by)), job);
      planReading(world, told, time.after(at, review.hours + 40), notes);
    });
}

function planReading(world: World, { read_by }: JobTold, at: Date, notes: string[]): void {
  const { time } = world;
  if (read_by === undefined) return;
  time.plan(time.after(at, read_hours), async (as) => {
    for (const note of notes) await acknowledge(as(who(world, read_by)), { note, words: '' });
  });
}
