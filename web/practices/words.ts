// What the codes of the API are called on screen.

import type { Relation } from '../../lore/practices/practice.ts';
import { m } from '../house/words.ts';

export const outcomeSaid = {
  worked: m.outcome_worked(),
  partly: m.outcome_partly(),
  failed: m.outcome_failed(),
} as const;
export type Outcome = keyof typeof outcomeSaid;

export const strengthSaid = {
  must: m.strength_must(),
  should: m.strength_should(),
  may: m.strength_may(),
} as const;

export const riskSaid = { low: m.risk_low(), medium: m.risk_medium(), high: m.risk_high() } as const;

export const changeSaid = {
  new: m.change_new(),
  editorial: m.change_editorial(),
  clarifying: m.change_clarifying(),
  behavioural: m.change_behavioural(),
  safety: m.change_safety(),
  variation: m.change_variation(),
} as const;

/** "2 confirm it": how many notes say this of a step. */
export const saidOfStep: Record<Relation, (said: { count: number }) => string> = {
  confirms: m.notes_confirm,
  contradicts: m.notes_contradict,
  extends: m.notes_extend,
  asks: m.notes_ask,
  hazard: m.notes_hazard,
};
