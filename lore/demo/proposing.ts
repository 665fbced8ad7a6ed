import { decide, make, seeProposal } from '../proposals/acts.ts';
import { implement, learn } from '../proposals/implementing.ts';
import { dayIn } from './answering.ts';
import { type ProposalTold, proposalsTold } from './proposals-told.ts';
import { idOf, type World, who } from './world.ts';

/** Plans what people proposed, what was decided for what reason, and whether it helped. */
export function planProposals(world: World): void {
  for (const told of proposalsTold) planProposal(world, told);
}

function planProposal(world: World, told: ProposalTold): void {
  const { time } = world;
  const { decided, implemented, learned } = told;
  const made = { id: '' };
  time.plan(time.moment(told.days_ago, 11), async (as) => {
    const { title, target, practice, step, words = '', cause, change, notes = [], home } = told;
    const lore = practice === undefined ? undefined : world.practices.get(practice)!;
    const wish = {
      title,
      target,
      ...(lore === undefined ? {} : { practice: lore.id }),
      ...(step === undefined ? {} : { step: lore!.steps.get(step) }),
      target_words: words,
      cause,
      change,
      notes: notes.map((key) => world.notes.get(key)!),
      ...(home === undefined ? {} : { home: idOf(world, 'communities', home) }),
      also: [],
    };
    made.id = (await make(as(who(world, told.by)), wish)).id;
  });
  if (decided !== undefined) {
    time.plan(time.moment(decided.days_ago, 12), async (as) => {
      const asking = as(who(world, decided.by));
      const { proposal } = await seeProposal(asking, made.id);
      const { decision, reason, implementer, within_days } = decided;
      await decide(asking, {
        proposal: proposal.id,
        seen_version: proposal.version,
        decision,
        reason,
        ...(implementer === undefined ? {} : { implementer: who(world, implementer) }),
        ...(within_days === undefined ? {} : { implement_by: dayIn(asking, within_days) }),
      });
    });
  }
  if (implemented !== undefined) {
    time.plan(time.moment(implemented.days_ago, 14), async (as) => {
      const { number, words, check } = implemented;
      const asking = as(who(world, implemented.by));
      await implement(asking, {
        proposal: made.id,
        ...(number === undefined ? {} : { number }),
        words,
        effective_on: dayIn(asking, 0),
        check_kind: check,
      });
    });
  }
  if (learned === undefined) return;
  time.plan(time.moment(learned.days_ago, 12), async (as) => {
    await learn(as(who(world, learned.by)), { proposal: made.id });
  });
}
