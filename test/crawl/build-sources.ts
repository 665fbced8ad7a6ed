import type { Crawled } from './build.ts';
import type { Plan } from './plan.ts';

/** Each community follows a blog outside; of what that says one entry waits, and one was not for it. */
export async function followBlogs(w: Crawled, plan: Plan): Promise<void> {
  for (const [n, community] of w.communities.entries()) {
    const guard = { community };
    const steward = w.people[plan.members[n][0]];
    const said = ['the title of what is followed by', 'what waits for', 'what was not for'].map((what) =>
      encodeURIComponent(`Outside ${w.hide(`${what} community ${n}`, guard)}`),
    );
    const address = `https://blog.example/${said.join('/')}`;
    w.know('source', (await w.must(steward, 'sources.follow', { community, address })).id);
    const { items } = await w.must(steward, 'sources.entries', { community });
    for (const { id } of items) w.know('piece', id);
    await w.must(steward, 'sources.hide', { piece: items[0].id });
  }
}
