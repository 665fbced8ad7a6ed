import type { Crawled } from './build.ts';
import { leaver, type Plan } from './plan.ts';

/** A job in each community, and one of those who did it has written in its review: the others have not, and see nothing. */
export async function finishJobs(w: Crawled, plan: Plan): Promise<void> {
  for (const [n, community] of w.communities.entries()) {
    const guard = { community };
    const [steward, ...others] = plan.members[n].filter((each) => each !== leaver).map((each) => w.people[each]);
    const handles: string[] = [];
    for (const each of [steward, ...others]) handles.push((await w.must(each, 'people.me', {})).handle);
    const { id } = await w.must(steward, 'jobs.close', {
      community,
      title: `Job ${w.hide(`the title of a job of community ${n}`, guard)}`,
      reference: w.hide(`the reference of a job of community ${n}`, guard),
      place: w.hide(`the place of a job of community ${n}`, guard),
      people: handles,
    });
    w.know('job', id);
    await w.must(steward, 'jobs.openReview', { job: id });
    const happened = w.hide(`what was written in silence in community ${n}`, 'nobody', [steward.id]);
    await w.must(steward, 'jobs.speak', { job: id, happened });
  }
}
