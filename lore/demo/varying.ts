import { recordUse } from '../practices/uses.ts';
import type { Asking } from '../route.ts';
import { beginVariation, seeVariation } from '../variations/acts.ts';
import { validateVariation } from '../variations/promotion.ts';
import { siteOf } from './field.ts';
import { inside } from './lives.ts';
import { askedAbout } from './queries.ts';
import { type TryTold, type VariationTold, variationsTold } from './variations-told.ts';
import { idOf, type Member, membersOf, type World, who } from './world.ts';

const warm_c = [3, 14] as const;

/** Plans the variations: begun, asked about, tried by those who were asked, validated. */
export function planVariations(world: World): void {
  const { time } = world;
  for (const told of variationsTold) {
    const tried = new Set<string>();
    time.plan(time.moment(told.days_ago, 15), (as) => begin(world, told, as(who(world, told.by))));
    (told.tries ?? []).forEach((each, n) => {
      time.plan(time.moment(each.days_ago, 9 + n * 0.4), (as) => goBy(world, told, each, tried, as));
    });
    const yes = told.validated;
    if (yes === undefined) continue;
    time.plan(time.moment(yes.days_ago, 13), async (as) => {
      const asking = as(who(world, yes.by));
      const { variation } = await seeVariation(asking, world.variations.get(told.key)!);
      await validateVariation(asking, { variation: variation.id, seen_version: variation.version });
    });
  }
}

async function begin(world: World, told: VariationTold, asking: Asking): Promise<void> {
  const { body, when, stated = '', why = '', goal = '', cause = '', note, where = [] } = told;
  const { id } = await beginVariation(asking, {
    practice: idOf(world, 'practices', told.practice),
    step: world.practices.get(told.practice)!.steps.get(told.step)!,
    op: 'replace',
    body,
    after: null,
    when,
    stated,
    where: where.map((key) => idOf(world, 'communities', key)),
    why,
    goal,
    cause,
    planned: false,
    ...(note === undefined ? {} : { note: world.notes.get(note)! }),
  });
  world.variations.set(told.key, id);
}

async function goBy(
  world: World,
  told: VariationTold,
  { outcome, base, words }: TryTold,
  tried: Set<string>,
  as: (person: string) => Asking,
): Promise<void> {
  const { chance } = world.time;
  const lore = world.practices.get(told.practice)!;
  const variation = world.variations.get(told.key)!;
  const user = await userOf(world, told, base !== true, tried, as('').db);
  tried.add(user.id);
  const asking = as(user.id);
  const air = base === true ? warm_c : told.air;
  const ambient_c = air === undefined || air === 'unsaid' ? null : chance.whole(air[0], air[1]);
  await recordUse(asking, {
    practice: lore.id,
    outcome,
    skipped_steps: [],
    ...(outcome === 'failed' ? { failed_step: lore.steps.get(told.step) } : {}),
    variations: base === true ? [] : [variation],
    context: {
      place: chance.pick(siteOf(user).places),
      ...(told.asset === undefined ? {} : { asset: told.asset }),
      ...(ambient_c === null ? {} : { ambient_c, ...inside(ambient_c, siteOf(user), asking.now) }),
    },
    words,
  });
}

/** One of those who were asked, on the wanted side of the condition or of no known side; else a colleague of the field. */
async function userOf(
  world: World,
  told: VariationTold,
  isInside: boolean,
  tried: Set<string>,
  db: Asking['db'],
): Promise<Member> {
  const crowd = new Map(world.crowd.map((each) => [each.id, each]));
  const asked = await askedAbout(db, world.variations.get(told.key)!);
  const open = asked.filter((each) => crowd.has(each.person) && !tried.has(each.person));
  const found = open.find((each) => each.inside === isInside) ?? open.find((each) => each.inside === null);
  if (found !== undefined) return crowd.get(found.person)!;
  const { authors } = world.practices.get(told.practice)!;
  const field = (each: Member) =>
    each.crowd && each.trade === 'field' && each.id !== '' && !tried.has(each.id) && !authors.has(each.id);
  const sites = new Set([...tried].map((id) => crowd.get(id)?.site));
  const near = world.crowd.filter(field);
  const fresh = near.filter((each) => !sites.has(each.site));
  const home = membersOf(world, 'cold').filter(field);
  return world.time.chance.pick(isInside && told.air !== undefined ? home : fresh.length > 0 ? fresh : near);
}
