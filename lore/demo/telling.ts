import { comment } from '../discussions/acts.ts';
import { acknowledge, answer, close, merge, reopen, seeNote, shareNote } from '../notes/acts.ts';
import { beginPage, seePage, writePage } from '../pages/acts.ts';
import { linkNote } from '../practices/linking.ts';
import type { PageTold } from './page-told.ts';
import { commissioningPages } from './pages-commissioning.ts';
import { knowledgePages } from './pages-knowledge.ts';
import { servicePages } from './pages-service.ts';
import { type StoryNote, storyNotes } from './story.ts';
import { moreNotes } from './story-more.ts';
import { storyTalk } from './story-talk.ts';
import { day_ms } from './timeline.ts';
import { idOf, put, type World, who } from './world.ts';

const least_days_ago = 25;

/** Plans what the people of the story wrote, said and answered, and the pages of everybody. */
export function planStory(world: World): void {
  for (const note of [...storyNotes, ...moreNotes]) planNote(world, note);
  for (const page of [...commissioningPages, ...servicePages, ...knowledgePages]) planPage(world, page);
  for (const { on, key, by, days_ago, hour, words } of storyTalk) {
    world.time.plan(world.time.moment(days_ago, hour ?? 11), async (as) => {
      const item = on === 'page' ? world.pages.get(key) : idOf(world, 'practices', key);
      await comment(as(who(world, by)), { item: item as string, body: words });
    });
  }
}

export function planNote(world: World, told: StoryNote): void {
  const { time } = world;
  const days_ago = typeof told.when === 'number' ? told.when : daysSince(time.now, told.when);
  const at = time.moment(days_ago, told.hour ?? 9);
  time.plan(at, async (as) => {
    const { id } = await shareNote(as(who(world, told.by)), {
      body: told.body,
      expected: told.expected ?? '',
      because: told.because ?? '',
      home: idOf(world, 'communities', told.home),
      also: (told.also ?? []).map((key) => idOf(world, 'communities', key)),
      context: told.context,
      language: told.language ?? 'en',
      hazard: told.hazard ?? false,
      confidential: false,
      files: [],
    });
    if (told.key !== undefined) world.notes.set(told.key, id);
    planAnswers(world, told, id, at);
  });
}

function planAnswers(world: World, told: StoryNote, id: string, at: Date): void {
  const { time } = world;
  const { read, link, closed, merged, answered } = told;
  if (read !== undefined) {
    time.plan(time.after(at, read.hours), async (as) => {
      await acknowledge(as(who(world, read.by)), { note: id, words: read.words });
    });
  }
  for (const { by, hours, words } of told.said ?? []) {
    time.plan(time.after(at, hours), async (as) => {
      await comment(as(who(world, by)), { item: id, body: words });
    });
  }
  if (link !== undefined) {
    time.plan(time.after(at, link.hours), async (as) => {
      const practice = world.practices.get(link.practice);
      if (practice === undefined) return put(world.seeds, link.practice, id);
      await linkNote(as(who(world, link.by)), {
        practice: practice.id,
        note: id,
        step: practice.steps.get(link.step),
        relation: link.relation,
      });
      put(world.linked, `${link.practice}#${link.step}`, id);
    });
  }
  if (answered !== undefined) {
    time.plan(time.after(at, answered.hours), async (as) => {
      await answer(as(who(world, answered.by)), { note: id, words: answered.words });
    });
  }
  if (merged !== undefined) {
    time.plan(time.after(at, merged.hours), async (as) => {
      const asking = as(who(world, merged.by));
      const { note } = await seeNote(asking, id);
      await merge(asking, { note: id, into: world.notes.get(merged.into)!, seen_version: note.version });
    });
  }
  if (closed === undefined) return;
  const end = time.after(at, closed.hours);
  time.plan(end, async (as) => {
    const asking = as(who(world, closed.by));
    const { note } = await seeNote(asking, id);
    await close(asking, { note: id, reason: closed.reason, seen_version: note.version });
  });
  const again = closed.reopened;
  if (again === undefined) return;
  time.plan(time.after(end, again.hours), async (as) => {
    await reopen(as(who(world, told.by)), { note: id, reason: again.reason });
  });
  time.plan(time.after(end, again.hours + 3), async (as) => {
    await acknowledge(as(who(world, 'lea')), { note: id, words: 'Right to open it again.' });
    await comment(as(who(world, closed.by)), {
      item: id,
      body: 'You are right. The cable of number 7 was cut under the snow; it is new now.',
    });
  });
}

/** The last time that it was this day of the year, some weeks ago at least. */
function daysSince(now: Date, { month, day }: { month: number; day: number }): number {
  for (let year = now.getUTCFullYear(); ; year--) {
    const days = Math.floor((now.getTime() - Date.UTC(year, month - 1, day)) / day_ms);
    if (days >= least_days_ago) return days;
  }
}

function planPage(world: World, told: PageTold): void {
  const { time } = world;
  time.plan(time.moment(told.days_ago, 12), async (as) => {
    const { id } = await beginPage(as(who(world, told.by)), {
      title: told.title,
      body: withLinks(world, told.body),
      summary: '',
      home: idOf(world, 'communities', told.home),
      also: [],
      ...(told.under === undefined ? {} : { parent: world.pages.get(told.under) }),
      position: 730 - told.days_ago,
    });
    world.pages.set(told.key, id);
  });
  for (const edit of told.later ?? []) {
    time.plan(time.moment(edit.days_ago, 12), async (as) => {
      const asking = as(who(world, edit.by));
      const page = await seePage(asking, world.pages.get(told.key)!);
      const body = page.body.replace(edit.from, withLinks(world, edit.to));
      await writePage(asking, { page: page.id, seen_version: page.version, body, summary: edit.summary });
    });
  }
}

// What is not written yet stands as words, without a link.
export function withLinks(world: World, body: string): string {
  return body.replace(/\[([^\]]+)\]\(([pw]):([\w-]+)\)/g, (_, words, kind, key) => {
    const id = kind === 'p' ? world.practices.get(key)?.id : world.pages.get(key);
    return id === undefined ? words : `[${words}](/${kind}/${id})`;
  });
}
