import { cardOf } from '../people/person.ts';
import type { Asking } from '../route.ts';
import { dayOf, isMinority, mayLook, whyNotVoice, whyNotWithdraw } from './decision.ts';
import type { DecisionRow } from './queries.ts';

/** A decision as this viewer may see it: the voices of others only after their own, the minority's reasons first. */
export function viewDecision(asking: Pick<Asking, 'now'>, row: DecisionRow) {
  const isClosed = row.outcome !== null;
  const own = row.voices.find((each) => each.mine) ?? null;
  const looks = mayLook({ isClosed, isMember: row.member, hasVoice: own !== null });
  const knows = row.community_id !== null;
  const voices = (looks ? row.voices : [])
    .map(({ person, name, handle, mine: _, at, ...voice }) => ({
      ...voice,
      by: knows ? cardOf(person, name, handle) : null,
      minority: isMinority(row.outcome, voice.voice),
      at: new Date(at),
    }))
    .sort((a, b) => Number(b.minority) - Number(a.minority) || a.at.getTime() - b.at.getTime());
  const { owner: _, ask: __, variation, variation_version: ___, ...subject } = row.subject;
  return {
    id: row.id,
    practice: { id: row.practice_id, title: row.title },
    community: row.community_id === null ? null : { id: row.community_id, slug: row.slug, name: row.community },
    mode: row.mode,
    subject: {
      ...subject,
      owner: cardOf(row.owner_id, row.owner, row.owner_handle),
      ask: row.asked,
      variation: variation === undefined ? null : { id: variation, letter: row.letter ?? '', step: row.step },
    },
    opened_by: knows ? cardOf(row.opened_by, row.opener, row.opener_handle) : null,
    at: row.at,
    closes_on: row.closes_on,
    outcome: row.outcome as any,
    outcome_words: row.outcome_words,
    closed_at: row.closed_at,
    mine: own === null ? null : { voice: own.voice, reason: own.reason, withdrawn: own.withdrawn },
    counts: looks ? row.counts : null,
    voices,
    why_not: {
      voice: whyNotVoice({ isMember: row.member, isClosed, closesOn: row.closes_on, today: dayOf(asking.now) }),
      withdraw: whyNotWithdraw({ isOpener: row.mine, isClosed }),
    },
  };
}
