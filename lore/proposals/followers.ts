import { touchItem } from '../communities/placing.ts';
import type { Facet } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { carried, type FollowerContext, type HouseFollower, type Round } from '../route.ts';
import { tableOf } from '../variations/evidence.ts';
import { proposeByRule } from './by-rule.ts';
import { check_days, dayOf, type Rule } from './proposal.ts';
import { markNotShown } from './queries.ts';
import { cellsInWords, isNarrowed, isPromoted, promote_days, spreadInWords, spreadOf } from './rule.ts';
import { type Candidate, candidatesOf, type RuleUse, usesForRules } from './rule-queries.ts';

const telling = new Set(['practice.used', 'variation.validated', 'variation.established', 'variation.mapped']);
const marked_at_once_max = 200;
const day_ms = 86_400_000;
/** The latest uses tell what people do; what is older than so many says nothing of today. */
const uses_counted_max = 500;

export const followers: HouseFollower[] = [
  {
    name: 'proposals by rule',
    batch_max: 200,
    follow: async (lines, context) => {
      const practices = new Set(lines.flatMap((line) => (telling.has(line.what) ? (line.item_id ?? []) : [])));
      if (practices.size > 0) await proposeFromUses(context, [...practices]);
    },
  },
];

/** Proposes by rule what the uses of these practices say of their variations. */
async function proposeFromUses(context: FollowerContext, practices: string[]): Promise<void> {
  const candidates = await candidatesOf(context.db, practices, context.clock.now());
  if (candidates.length === 0) return;
  const facets = await facetsOf(context.db);
  for (const [practice, variations] of Map.groupBy(candidates, (each) => each.practice_id)) {
    const uses = await usesForRules(context.db, practice, uses_counted_max);
    for (const variation of variations) {
      for (const { rule, evidence } of ruled(variation, uses, facets, context.clock.now())) {
        await proposeByRule(context, { variation, rule, evidence, facets });
      }
    }
  }
}

function ruled(variation: Candidate, uses: RuleUse[], facets: Facet[], now: Date): { rule: Rule; evidence: string }[] {
  const since = now.getTime() - promote_days * day_ms;
  const tried = uses
    .filter((use) => use.used_at.getTime() >= since)
    .map(({ variations, communities, site }) => ({ withIt: variations.includes(variation.id), communities, site }));
  const spread = spreadOf(tried, variation.places);
  const promoted = isPromoted(spread) ? [{ rule: 'promote' as const, evidence: spreadInWords(spread) }] : [];
  // A step that it does not replace does not become narrower; nor does a condition narrow that no facet says.
  if (variation.state !== 'Validated' || variation.step_id === null || variation.conditions.length === 0)
    return promoted;
  const { id, step_id: step, conditions, rivals } = variation;
  const { inside, outside } = tableOf({ id, step, conditions, rivals }, uses, facets);
  const cells = { inside: inside.base, outside: outside.base };
  return isNarrowed(cells) ? [...promoted, { rule: 'narrow', evidence: cellsInWords(cells) }] : promoted;
}

/** Ninety days after it took effect nobody has shown that it helped. It may still be learned later. */
const sayNotShown: Round = (context) =>
  carried(context, async (carrying) => {
    const before = dayOf(new Date(carrying.now.getTime() - check_days * day_ms));
    const late = await markNotShown(carrying.db, before, carrying.now, marked_at_once_max);
    for (const id of late) {
      await touchItem(carrying, id, {});
      carrying.record({
        what: 'proposal.not_shown',
        item: id,
        actor: null,
        about: { days: check_days, state: 'Implemented', by_rule: true },
      });
    }
    return late.length;
  });
export const rounds: Round[] = [sayNotShown];
