import { addSource, beginPractice, changePractice, type StepWish, seePractice } from '../practices/acts.ts';
import { establish } from '../practices/establishing.ts';
import { challengesOf } from '../practices/evidence-queries.ts';
import { challenge, reply } from '../practices/linking.ts';
import { validate } from '../practices/promotion.ts';
import { stepsOf } from '../practices/queries.ts';
import { retire } from '../practices/retirement.ts';
import { declareInterest, recordUse } from '../practices/uses.ts';
import type { Asking } from '../route.ts';
import { planOwnAnswers } from './answering.ts';
import type { Chance } from './chance.ts';
import { airAt, airRangeAt, type Site } from './crowd.ts';
import { siteOf } from './field.ts';
import type { Move, PracticeTold, Run, StepTold } from './practice-told.ts';
import { emergentPractices, retiredPractices } from './practices-emergent.ts';
import { establishedPractices } from './practices-established.ts';
import { validatedPractices } from './practices-validated.ts';
import { useWords } from './talk.ts';
import { idOf, type Lore, type Member, membersOf, type World, who } from './world.ts';

const sources_max = 4;
// How many uses at the beginning must be of people who have not used it before.
const fresh_uses = 6;

export const practicesTold = [
  ...establishedPractices,
  ...validatedPractices,
  ...emergentPractices,
  ...retiredPractices,
];

/** Plans the life of each practice: begun, used, challenged, changed. Its state is never set, only reached. */
export function planLives(world: World): void {
  for (const told of practicesTold) {
    planBeginning(world, told);
    for (const run of told.runs) planRun(world, told, run);
    for (const move of told.moves)
      world.time.plan(world.time.moment(move.days_ago, 10), (as) => make(world, told, move, as(who(world, move.by))));
  }
}

function planBeginning(world: World, told: PracticeTold): void {
  world.time.plan(world.time.moment(told.days_ago, 8), async (as) => {
    const champion = who(world, told.champion);
    const asking = as(champion);
    const own = told.key === 'warmseal' ? [world.notes.get('seal')!] : [];
    const { id } = await beginPractice(asking, {
      title: told.title,
      purpose: told.purpose,
      steps: told.steps.map(({ body, core, why }) => ({ body, core, why })),
      risk: told.risk,
      home: idOf(world, 'communities', told.home),
      also: told.also.map((key) => idOf(world, 'communities', key)),
      notes: [...own, ...(world.seeds.get(told.key) ?? []).slice(-sources_max)],
    });
    const steps = await stepsOf(asking.db, id, 1);
    const keys = new Map(told.steps.map(({ key }, n) => [key, steps[n].id]));
    world.practices.set(told.key, { id, champion, authors: new Set([champion]), users: new Set(), steps: keys });
  });
}

async function make(world: World, told: PracticeTold, move: Move, asking: Asking): Promise<void> {
  const lore = loreOf(world, told);
  const practice = lore.id;
  const { practice: seen } = await seePractice(asking, practice);
  const seen_version = seen.version;
  if (move.move === 'validate') await validate(asking, { practice, seen_version });
  if (move.move === 'interest') await declareInterest(asking, practice);
  if (move.move === 'use') {
    await recordUse(asking, {
      practice,
      outcome: move.outcome,
      skipped_steps: [],
      ...(move.step === undefined ? {} : { failed_step: lore.steps.get(move.step) }),
      context: {
        ...(told.asset === undefined ? {} : { asset: told.asset }),
        ...(move.ambient_c === undefined ? {} : { ambient_c: move.ambient_c }),
      },
      words: move.words,
    });
    lore.users.add(asking.as.person as string);
  }
  if (move.move === 'establish') {
    const { scope, strength, reason } = move;
    const effective_on = asking.now.toISOString().slice(0, 10);
    await establish(asking, {
      practice,
      seen_version,
      owner: who(world, move.owner),
      scope,
      strength,
      effective_on,
      reason,
    });
    planOwnAnswers(world, practice, asking);
  }
  if (move.move === 'retire') {
    const successor = move.successor === undefined ? {} : { successor: idOf(world, 'practices', move.successor) };
    await retire(asking, { practice, seen_version, reason: move.reason, ...successor });
  }
  if (move.move === 'answer') {
    const challenges = await challengesOf(asking.db, practice);
    const open = challenges.find((each) => each.replied_at === null && each.step_id === lore.steps.get(move.step));
    if (open === undefined) throw new Error(`Nothing is to be answered at ${told.key}#${move.step}.`);
    await reply(asking, { challenge: open.id, reply: move.words });
  }
  if (move.move === 'change') {
    await change(lore, told, move, asking, seen);
    const notes = Object.keys(move.edits).flatMap((key) => world.linked.get(`${told.key}#${key}`) ?? []);
    for (const note of notes.slice(-sources_max)) await addSource(asking, { practice, note });
  }
  if (move.move === 'challenge') {
    const { id } = await challenge(asking, { practice, step: lore.steps.get(move.step), words: move.words });
    const answer = move.reply;
    if (answer === undefined) return;
    world.time.plan(world.time.moment(move.days_ago - answer.days, 13), async (as) => {
      await reply(as(who(world, answer.by)), { challenge: id, reply: answer.words });
    });
  }
}

async function change(
  lore: Lore,
  told: PracticeTold,
  move: Move & { move: 'change' },
  asking: Asking,
  seen: { version: number; number: number },
): Promise<void> {
  lore.authors.add(asking.as.person as string);
  const keyOf = new Map([...lore.steps].map(([key, id]) => [id, key]));
  const before = await stepsOf(asking.db, lore.id, seen.number);
  const steps: StepWish[] = before.map(({ id, body, core, why }) => ({
    id,
    body: move.edits[keyOf.get(id) ?? ''] ?? body,
    core,
    why,
  }));
  const added: StepTold[] = move.adds ?? [];
  await changePractice(asking, {
    practice: lore.id,
    seen_version: seen.version,
    purpose: told.purpose,
    steps: [...steps, ...added.map(({ body, core, why }) => ({ body, core, why }))],
    change_kind: move.kind,
    summary: move.summary,
  });
}

/** Uses by colleagues, spread over the days of a run: what worked first is first, so that the rule can speak. */
function planRun(world: World, told: PracticeTold, run: Run): void {
  const { time } = world;
  const { chance } = time;
  const rest = [
    ...Array.from({ length: Math.max(0, run.worked - 2) }, () => 'worked' as const),
    ...Array.from({ length: run.partly ?? 0 }, () => 'partly' as const),
    ...Array.from({ length: run.failed ?? 0 }, () => 'failed' as const),
  ];
  const first = Array.from({ length: Math.min(2, run.worked) }, () => 'worked' as const);
  const outcomes = [...first, ...chance.shuffled(rest)];
  const days = outcomes.map(() => run.from - chance.next() * (run.from - run.to)).sort((a, b) => b - a);
  outcomes.forEach((outcome, n) => {
    // The hour follows the day's fraction, so that the order stays.
    const hour = 6.5 + (1 - (days[n] % 1)) * 8;
    time.plan(time.moment(Math.floor(days[n]), hour), async (as, at) => {
      const lore = loreOf(world, told);
      const user = userFor(world, told, lore);
      const step = outcome === 'worked' || run.at === undefined ? undefined : lore.steps.get(run.at);
      const air = run.air ?? [];
      const cold = air === 'unsaid' ? null : air.length === 2 ? chance.whole(...air) : outside(user, at, chance);
      await recordUse(as(user.id), {
        practice: lore.id,
        outcome,
        skipped_steps: [],
        ...(step === undefined ? {} : { failed_step: step }),
        context: {
          place: chance.pick(siteOf(user).places),
          ...(told.asset === undefined ? {} : { asset: told.asset }),
          ...(cold === null ? {} : { ambient_c: cold, ...inside(cold, siteOf(user), at) }),
        },
        words: outcome !== 'worked' || chance.happens(0.35) ? chance.pick(useWords[outcome]) : '',
      });
    });
  });
}

/** Three in five say what the thermometer showed. */
function outside(user: Member, at: Date, chance: Chance): number | null {
  return chance.happens(0.6) ? airAt(siteOf(user), at, chance) : null;
}

/** Colder than its season: that was in a cold store. */
export function inside(ambient_c: number, at: Site, day: Date): { conditions?: string[] } {
  return ambient_c < airRangeAt(at, day)[0] ? { conditions: ['cold store'] } : {};
}

/** Somebody of the field who did not write it; at first always somebody new, of another site than the one before. */
function userFor(world: World, told: PracticeTold, lore: Lore): Member {
  const { chance } = world.time;
  const near = membersOf(world, told.home).filter((each) => each.crowd && each.trade === 'field');
  const field = world.crowd.filter((each) => each.trade === 'field');
  const pool =
    told.site === undefined
      ? near.length > 14
        ? near
        : field
      : field.filter((each) => each.team === `Field ${told.site}`);
  const here = pool.filter((each) => each.id !== '' && !lore.authors.has(each.id));
  const isNew = (each: Member) => !lore.users.has(each.id) && (told.site !== undefined || !lore.users.has(each.site));
  const fresh = here.filter(isNew);
  const user = lore.users.size < fresh_uses * 2 && fresh.length > 0 ? chance.pick(fresh) : chance.pick(here);
  lore.users.add(user.id).add(user.site);
  return user;
}

function loreOf(world: World, told: PracticeTold): Lore {
  const lore = world.practices.get(told.key);
  if (lore === undefined) throw new Error(`The practice ${told.key} is not begun yet.`);
  return lore;
}
