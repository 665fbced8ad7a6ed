import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { seePractice } from '../practices/acts.ts';
import { type Asking, asker } from '../route.ts';
import { findVariation } from '../variations/queries.ts';
import { type Answer, whyNotAnswer, whyNotSoAnswered, whyNotSpeak } from './answer.ts';
import * as queries from './queries.ts';

/** Answers for a community, asked or not. A changed mind is a further answer: the latest stands, the others stay. */
export async function give(
  asking: Asking,
  wish: {
    practice: string;
    community: string;
    number: number;
    answer: Answer;
    why: string;
    until: string | null;
    variation: string | null;
    value: number | null;
    unit: string;
  },
): Promise<{ id: string }> {
  const { practice } = await seePractice(asking, wish.practice);
  const community = await seeCommunity(asking, wish.community);
  const standing = await queries.standingAt(asking.db, practice.id, wish.number);
  const who = { isSteward: community.role === 'steward', isFacilitator: community.role === 'facilitator' };
  refuseIf(whyNotSpeak(who));
  refuseIf(whyNotAnswer({ ...who, isEstablished: standing.established, isRetired: standing.retired }), 'conflict');
  const { answer, why, until, variation, value, unit } = wish;
  const wrong = whyNotSoAnswered({ answer, why, until, variation, value, unit }, asking.now);
  if (wrong !== null) refuse('invalid', wrong);
  if (variation !== null && (await findVariation(asking.db, variation))?.practice_id !== practice.id)
    unknown('variation');
  const id = asking.newId();
  await queries.writeAnswer(asking.db, {
    id,
    practice_id: practice.id,
    number: wish.number,
    community_id: community.id,
    answer,
    why,
    until,
    variation_id: variation,
    value,
    unit,
    answered_by: asker(asking),
    at: asking.now,
  });
  asking.record({
    what: 'answer.given',
    item: practice.id,
    about: { id, community: community.id, number: wish.number, answer, why, until, variation, value, unit },
  });
  return { id };
}
