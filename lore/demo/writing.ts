import { comment, resolve } from '../discussions/acts.ts';
import { setLabels } from '../labels/acts.ts';
import { seePage } from '../pages/acts.ts';
import { accept, decline, suggest } from '../suggestions/acts.ts';
import { type World, who } from './world.ts';
import { labelsTold, passagesTold, suggestionsTold } from './writing-told.ts';

const around = 32;

/** Plans what is labelled, what was said at words of pages, and what people would have pages say. */
export function planWriting(world: World): void {
  const { time } = world;
  const page = (key: string) => world.pages.get(key) as string;
  for (const { on, key, by, days_ago, labels } of labelsTold) {
    time.plan(time.moment(days_ago, 15), async (as) => {
      const item = on === 'page' ? page(key) : (world.practices.get(key)?.id as string);
      await setLabels(as(who(world, by)), item, labels);
    });
  }
  for (const told of passagesTold) planPassage(world, told);
  for (const { days_ago, by, from, to, why, accepted, declined, ...told } of suggestionsTold) {
    const at = time.moment(days_ago, 10);
    time.plan(at, async (as) => {
      const { title, body, number } = await seePage(as(who(world, by)), page(told.page));
      if (!body.includes(from)) throw new Error(`The page ${told.page} of the demo does not say: ${from}`);
      const base = { page: page(told.page), number, base_title: title, base_body: body };
      const { id } = await suggest(as(who(world, by)), { ...base, title, body: body.replace(from, to), why });
      time.plan(time.after(at, 26), async (as) => {
        if (declined !== undefined)
          await decline(as(who(world, declined.by)), { suggestion: id, reason: declined.reason });
        if (accepted === undefined) return;
        const { version } = await seePage(as(who(world, accepted)), page(told.page));
        await accept(as(who(world, accepted)), { suggestion: id, seen_version: version, reason: '' });
      });
    });
  }
}

function planPassage(world: World, told: (typeof passagesTold)[number]): void {
  const { time } = world;
  const at = time.moment(told.days_ago, 13);
  time.plan(at, async (as) => {
    const item = world.pages.get(told.page) as string;
    const { body } = await seePage(as(who(world, told.by)), item);
    const start = body.indexOf(told.exact);
    if (start < 0) throw new Error(`The page ${told.page} of the demo does not say: ${told.exact}`);
    const end = start + told.exact.length;
    const passage = {
      exact: told.exact,
      prefix: body.slice(Math.max(0, start - around), start),
      suffix: body.slice(end, end + around),
    };
    const { id } = await comment(as(who(world, told.by)), { item, body: told.words, passage });
    for (const [n, { by, words }] of (told.answers ?? []).entries())
      time.plan(time.after(at, 3 + 2 * n), async (as) => {
        await comment(as(who(world, by)), { item, body: words, reply_to: id });
      });
    const { resolved } = told;
    if (resolved !== undefined)
      time.plan(time.after(at, 24), async (as) => {
        await resolve(as(who(world, resolved)), id, true);
      });
  });
}
