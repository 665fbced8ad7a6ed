import type { TestHouse } from '../house.ts';
import type { TestApi } from '../http.ts';
import { answering, voicing } from './answer-steps.ts';
import { gather } from './cast.ts';
import { keeping, starting } from './cohort-steps.ts';
import { communities, facets, placing, rights } from './community-steps.ts';
import { knowing } from './expertise-steps.ts';
import { guests } from './guest-steps.ts';
import { hazards } from './hazard-steps.ts';
import { feeling, working } from './job-steps.ts';
import { mailing } from './letter-steps.ts';
import { together } from './live-steps.ts';
import { attaching, moving } from './moving-steps.ts';
import { wiki } from './page-steps.ts';
import { arriving, leaving } from './people-steps.ts';
import { deciding, practices, promoting, teaching } from './practice-steps.ts';
import { prompting, scheduling } from './prompt-steps.ts';
import { learning, proposing } from './proposal-steps.ts';
import { questioning } from './question-steps.ts';
import { reporting } from './report-steps.ts';
import { reading } from './source-steps.ts';
import type { Step, World } from './step.ts';
import { storytelling } from './story-steps.ts';
import { suggesting } from './suggestion-steps.ts';
import { told } from './told-steps.ts';
import { asking, ending, varying } from './variation-steps.ts';
import { importing, work } from './work-steps.ts';

/** Lets time pass and the followers read: quiet days end, designers get their tasks. */
type Pause = { days: number };

const walk: (Step | Pause)[] = [
  ...arriving,
  ...communities,
  ...guests,
  ...starting,
  ...facets,
  ...work,
  ...keeping,
  ...together,
  ...attaching,
  ...suggesting,
  ...knowing,
  ...practices,
  ...varying,
  ...hazards,
  ...scheduling,
  { days: 7 },
  ...asking,
  ...prompting,
  ...reporting,
  ...reading,
  ...working,
  ...feeling,
  ...questioning,
  ...storytelling,
  ...promoting,
  ...answering,
  ...proposing,
  ...teaching,
  ...voicing,
  { days: 0 },
  ...placing,
  ...told,
  ...wiki,
  ...rights,
  ...learning,
  ...ending,
  ...deciding,
  ...importing,
  ...moving,
  ...mailing,
  ...leaving,
];

/** Every route that the walk asks. */
export const asked = new Set(walk.flatMap((each) => ('ask' in each ? [each.ask] : [])));

/**
 * Walks through every route of the house in one story, each asked over HTTP by somebody who may. `before` is given each
 * step just before it is taken: whatever it tries to ask must be refused, since the step itself still has to succeed.
 */
export async function walkThrough(
  t: TestHouse,
  api: TestApi,
  before: (step: Step, w: World) => Promise<void> = async () => {},
): Promise<World> {
  const w: World = { cast: await gather(api) };
  for (const step of walk) {
    if ('days' in step) {
      t.clock.pass(step.days);
      await t.settled();
      await t.house.tick();
      await t.settled();
      continue;
    }
    await before(step, w);
    const as = step.as === 'nobody' || step.as === 'newcomer' ? {} : w.cast[step.as];
    const answer = await api.send(as, step.ask, step.input(w), step.more);
    const isRight = step.refused === undefined ? answer.status < 300 : answer.status === step.refused;
    if (!isRight)
      throw new Error(`${step.as} asked ${step.ask} and got ${answer.status}: ${answer.text.slice(0, 400)}`);
    step.keep?.(w, answer);
  }
  return w;
}
