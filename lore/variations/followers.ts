import { factsOf, matchAll } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { inOrder } from '../practices/followers.ts';
import { gather } from '../practices/grounds.ts';
import { challengeForFailures } from '../practices/linking.ts';
import { failsTooOften, type StepChange } from '../practices/practice.ts';
import { lockPractice } from '../practices/queries.ts';
import { reckon } from '../practices/validation.ts';
import type { Line } from '../records/queries.ts';
import { type Carrying, carried, type HouseFollower, type Round } from '../route.ts';
import { validateVariationByRule } from './promotion.ts';
import * as queries from './queries.ts';
import { letterAfter } from './variation.ts';

const moving = new Set(['changed', 'removed', 'merged', 'split']);

export const followers: HouseFollower[] = [
  {
    name: 'variations validate by rule',
    batch_max: 200,
    follow: async (lines, context) => {
      const used = Map.groupBy(
        lines.filter((line) => line.what === 'practice.used'),
        (line) => line.item_id as string,
      );
      for (const practice of inOrder(used.keys())) {
        const told = used.get(practice) as Line[];
        const ids = new Set(told.flatMap((line) => (line.about.variations ?? []) as string[]));
        for (const id of ids) await carried(context, (carrying) => validateVariationByRule(carrying, id));
        const isAgainst = told.some((line) => line.about.outcome === 'failed');
        if (isAgainst) await carried(context, (carrying) => challengeByFailures(carrying, practice));
      }
    },
  },
  {
    name: 'variations follow their base',
    batch_max: 200,
    follow: async (lines, context) => {
      const changes = ['practice.changed', 'practice.established'];
      const moved = Map.groupBy(
        lines.filter((line) => changes.includes(line.what) && line.about.in_force === true),
        (line) => line.item_id as string,
      );
      for (const practice of inOrder(moved.keys())) {
        for (const line of moved.get(practice) as Line[])
          await carried(context, (carrying) => followBase(carrying, line));
      }
    },
  },
];

/**
 * A practice is challenged by rule when too many of its latest uses failed, those left out that a validated variation
 * answers: whoever stood in its condition failed for want of it, and the variation already says so.
 */
async function challengeByFailures(carrying: Carrying, id: string): Promise<void> {
  const practice = await lockPractice(carrying.db, id);
  if (practice === null) return;
  const { grounds, uses, challenges } = await gather(carrying, practice);
  const facets = await facetsOf(carrying.db);
  const answered = (await queries.variationsOf(carrying.db, id)).filter(
    (each) => (each.state === 'Validated' || each.state === 'Established') && each.conditions.length > 0,
  );
  // What a public answer has dealt with does not challenge it again.
  const since = challenges
    .filter((each) => each.raised_by === null && each.step_id === null && each.replied_at !== null)
    .map((each) => (each.replied_at as Date).getTime());
  const lately = uses.filter(
    (use) =>
      use.at.getTime() > Math.max(0, ...since) &&
      !answered.some((each) => matchAll(each.conditions, factsOf(use.context, facets), facets) === 'yes'),
  );
  const kept = new Set(lately.map((use) => use.id));
  const sum = reckon({ ...grounds, uses: grounds.uses.filter((use) => kept.has(use.id)) });
  if (failsTooOften(sum)) await challengeForFailures(carrying, id);
}

/** Variations go along with their base; those whose step changed want to be looked at again. */
async function followBase(carrying: Carrying, { item_id, about }: Line): Promise<void> {
  const number = about.number as number;
  const changes = new Map(((about.changes ?? []) as StepChange[]).map((change) => [change.step, change]));
  const unmoved: string[] = [];
  for (const variation of await queries.variationsOf(carrying.db, item_id as string)) {
    if (variation.state === 'Retired' || variation.base_number >= number) continue;
    const change = changes.get(variation.step_id ?? '');
    if (change === undefined || !moving.has(change.op)) {
      unmoved.push(variation.id);
      continue;
    }
    const there = change.op === 'merged' ? await goAlong(carrying, variation, change.other as string) : {};
    await queries.changeVariation(carrying.db, variation.id, { check_number: number, ...there });
    carrying.record({
      what: 'variation.to_check',
      item: item_id,
      actor: null,
      about: { variation: variation.id, step: variation.step_id, number, change: change.op, ...there, by_rule: true },
    });
  }
  await queries.rebase(carrying.db, unmoved, number);
}

// A step that went into another takes its variations along; there they get letters of that step.
async function goAlong(carrying: Carrying, { practice_id }: queries.VariationRow, step_id: string) {
  const { at_step } = await queries.countAt(carrying.db, practice_id, step_id);
  return { step_id, letter: letterAfter(at_step) };
}

const validateAfterQuietDays: Round = async (context) => {
  let done = 0;
  for (const id of await queries.ripening(context.db, 200)) {
    if (await carried(context, (carrying) => validateVariationByRule(carrying, id))) done++;
  }
  return done;
};

/** A temporary deviation ends on its day, whoever forgot it. */
const endDeviations: Round = async (context) => {
  const today = context.clock.now().toISOString().slice(0, 10);
  const over = await queries.expired(context.db, today, 200);
  for (const { id, practice_id, until } of over) {
    await carried(context, async (carrying) => {
      await queries.changeVariation(carrying.db, id, { state: 'Retired', ended_reason: expired_words });
      carrying.record({
        what: 'variation.ended',
        item: practice_id,
        actor: null,
        about: { variation: id, reason: expired_words, until, by_rule: true, state: 'Retired' },
      });
    });
  }
  return over.length;
};
const expired_words = 'Its last day has passed.';

export const rounds: Round[] = [validateAfterQuietDays, endDeviations];
