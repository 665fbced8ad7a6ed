import { comment } from '../discussions/acts.ts';
import { decline, invite } from '../expertise/inviting.ts';
import { setLabels } from '../labels/acts.ts';
import { ask, linkDuplicate } from '../questions/acts.ts';
import { accept, answer, guide, vote } from '../questions/answering.ts';
import { makePractice } from '../questions/becoming.ts';
import { type QuestionTold, questionsTold } from './questions-told.ts';
import { withLinks } from './telling.ts';
import { idOf, type World, who } from './world.ts';

/** Plans what people asked each other, and what was answered. */
export function planQuestions(world: World): void {
  const ids = new Map<string, string>();
  for (const told of questionsTold) planQuestion(world, told, ids);
}

function planQuestion(world: World, told: QuestionTold, ids: Map<string, string>): void {
  const { time } = world;
  const at = time.moment(told.days_ago, 10);
  time.plan(at, async (as) => {
    const { title, body = '', expected = '', happened = '', tried = '' } = told;
    const home = idOf(world, 'communities', told.home);
    const { id } = await ask(as(who(world, told.by)), { title, body, expected, happened, tried, home });
    ids.set(told.key, id);
    if (told.labels) await setLabels(as(who(world, told.by)), id, told.labels);
    planVotes(world, at, { question: id }, told.votes);
    for (const [n, { by, words, guided }] of (told.clarified ?? []).entries())
      time.plan(time.after(at, 1 + n), async (as) => {
        const said = await comment(as(who(world, by)), { item: id, body: words });
        if (guided)
          time.plan(time.after(at, 30), async (as) => {
            await guide(as(who(world, told.by)), { question: id, said: said.id, isSo: true });
          });
      });
    for (const { by, hours, body, accepted, votes } of told.answers ?? [])
      time.plan(time.after(at, hours), async (as) => {
        const given = await answer(as(who(world, by)), { question: id, body: withLinks(world, body) });
        planVotes(world, time.after(at, hours), { answer: given.id }, votes);
        if (accepted)
          time.plan(time.after(at, hours + 25), async (as) => {
            await accept(as(who(world, told.by)), given.id, true);
          });
      });
    planInvitations(world, at, id, told.invited);
    const { repeats, became } = told;
    if (became !== undefined)
      time.plan(time.after(at, became.hours), async (as) => {
        const { steps, ...practice } = became.practice;
        await makePractice(as(who(world, became.by)), {
          ...practice,
          question: id,
          answers: [],
          steps: steps.map((body) => ({ body, core: false, why: '' })),
          risk: 'low',
          home,
          also: [],
          notes: [],
        });
      });
    if (repeats !== undefined)
      time.plan(time.after(at, 4), async (as) => {
        const original = ids.get(repeats) as string;
        await linkDuplicate(as(who(world, told.by)), { question: id, original });
      });
  });
}

function planInvitations(world: World, at: Date, question: string, told: QuestionTold['invited'] = []): void {
  const { time } = world;
  for (const { by, person, hours, words, declined } of told) {
    time.plan(time.after(at, hours), async (as) => {
      await invite(as(who(world, by)), { question, person: who(world, person), part: 'answer', words });
    });
    if (declined !== undefined)
      time.plan(time.after(at, declined), async (as) => decline(as(who(world, person)), question));
  }
}

function planVotes(world: World, at: Date, of: { question: string } | { answer: string }, by: string[] = []): void {
  for (const [n, handle] of by.entries())
    world.time.plan(world.time.after(at, 2 + 3 * n), async (as) => {
      await vote(as(who(world, handle)), { ...of, value: 1 });
    });
}
