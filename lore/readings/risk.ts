/** Limits that tell when it is time to act. Each has its sentence on screen, an owner and a clock. */
export const rules = [
  'contradicted',
  'hazards',
  'asked again',
  'single point',
  'keeper left',
  'keeper away',
  'no steward',
] as const;
export type Rule = (typeof rules)[number];

/** Working days, by the calendar of the community, within which somebody does something about it. */
export const act_working_days: Record<Rule, number> = {
  contradicted: 5,
  hazards: 2,
  'asked again': 10,
  'single point': 10,
  'keeper left': 5,
  'keeper away': 5,
  'no steward': 2,
};

/** What is counted: of so many days. */
export const counted_days = 90;
export const asked_days = 28;
/** Notes that contradict a practice, each event once; and how many of a hundred uses those are. One note proves little. */
export const contradicted_min = 3;
export const contradicted_per_100_min = 10;
/** Hazards at one practice that two readers did not find implausible: one may be chance, two are a pattern. */
export const hazards_min = 2;
/** Questions under one label, by different people. What was answered and asked again was not found. */
export const asked_again_min = 5;
export const askers_min = 3;
/** What nobody uses or asks about may well hang on one person. */
export const in_use_min = 3;
/** Who is off for so many days without a working day between is away for long. */
export const long_leave_days = 14;

/** So often each community is looked at, so many at once: whoever leaves is noticed the same day. */
export const look_every_hours = 4;
export const looked_at_once_max = 50;
export const topics_looked_at_max = 100;
/** What one rule may have standing in one community. */
export const standing_per_rule_max = 50;

/** Whether contradictions are as many, of as many uses, that it is time to act. */
export function isContradictedOften(contradictions: number, uses: number): boolean {
  return contradictions >= contradicted_min && contradictions * 100 >= uses * contradicted_per_100_min;
}
