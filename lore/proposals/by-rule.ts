import { placeByRule } from '../communities/placing.ts';
import { inWords as conditionInWords, type Facet } from '../facets/facet.ts';
import { carried, type FollowerContext } from '../route.ts';
import { decideBy, type Rule } from './proposal.ts';
import { calendarOf, writeProposal } from './queries.ts';
import { inWords } from './rule.ts';
import type { Candidate } from './rule-queries.ts';

/**
 * What the evidence proposes: to make a variation the rule, or to narrow the step that it varies. Whoever made the
 * variation champions it. Not while what the rule proposed before is open, nor once it was declined: a rule does not nag.
 */
export async function proposeByRule(
  context: FollowerContext,
  wish: { variation: Candidate; rule: Rule; evidence: string; facets: Facet[] },
): Promise<string | null> {
  const { variation, rule } = wish;
  if (variation.proposed.includes(rule)) return null;
  const { title, cause, change } = inWords(rule, {
    practice: variation.practice,
    at: variation.position,
    letter: variation.letter,
    change: changeOf(variation),
    condition: conditionOf(variation, wish.facets),
    evidence: wish.evidence,
  });
  return await carried(context, async (carrying) => {
    const { made_by: champion, practice_id: practice, step_id: step, home_id: home } = variation;
    const id = await placeByRule(carrying, { kind: 'proposal', title, state: 'Identified', home, author: champion });
    const due_on = decideBy(carrying.now, await calendarOf(carrying.db, home, practice));
    await writeProposal(carrying.db, {
      item_id: id,
      target: 'practice',
      practice_id: practice,
      step_id: step,
      variation_id: variation.id,
      unit_id: null,
      target_words: '',
      cause,
      change,
      before: variation.before,
      champion_id: champion,
      rule,
      due_on,
    });
    carrying.record({
      what: 'proposal.made',
      item: id,
      actor: null,
      about: {
        state: 'Identified',
        home,
        also: [],
        notes: [],
        target: 'practice',
        practice,
        step,
        variation: variation.id,
        unit: null,
        champion,
        due_on,
        rule,
        by_rule: true,
      },
    });
    return id;
  });
}

function changeOf({ op, body, position }: Candidate): string {
  if (op === 'skip') return `Leave step ${position ?? 0} out.`;
  if (op === 'reorder') return body === '' ? `Move step ${position ?? 0}.` : body;
  return body;
}

function conditionOf({ conditions, stated }: Candidate, facets: Facet[]): string {
  const said = conditions.flatMap((each) => {
    const facet = facets.find(({ name }) => name === each.facet);
    return facet === undefined ? [] : [conditionInWords(each, facet)];
  });
  return said.length > 0 ? said.join(' · ') : stated;
}
