export const states = ['Emergent', 'Validated', 'Established', 'Retired'] as const;
export type State = (typeof states)[number];
export const risks = ['low', 'medium', 'high'] as const;
export type Risk = (typeof risks)[number];
export const outcomes = ['worked', 'partly', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];
export const relations = ['confirms', 'contradicts', 'extends', 'asks', 'hazard'] as const;
export type Relation = (typeof relations)[number];
export const changeKinds = ['editorial', 'clarifying', 'behavioural', 'safety'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const strengths = ['must', 'should', 'may'] as const;

export const steps_max = 60;
export const notes_per_practice_max = 100;

export type Step = { id: string; position: number; body: string; core: boolean; why: string };
export type StepChange = { step: string; op: 'added' | 'changed' | 'moved' | 'removed'; core: boolean };

/** What differs between two versions, step by step: identity decides, not position. */
export function compareSteps(before: Step[], after: Step[]): StepChange[] {
  const old = new Map(before.map((step) => [step.id, step]));
  const kept = new Set(after.map((step) => step.id));
  const removed = before
    .filter((step) => !kept.has(step.id))
    .map((step): StepChange => ({ step: step.id, op: 'removed', core: step.core }));
  // A step has moved when its order among the steps that stayed has changed, not when one was put before it.
  const orderBefore = before.filter((step) => kept.has(step.id)).map((step) => step.id);
  const orderAfter = after.filter((step) => old.has(step.id)).map((step) => step.id);
  const changes = after.flatMap((step): StepChange[] => {
    const was = old.get(step.id);
    if (was === undefined) return [{ step: step.id, op: 'added', core: step.core }];
    const core = step.core || was.core;
    if (was.body !== step.body || was.core !== step.core) return [{ step: step.id, op: 'changed', core }];
    if (orderBefore.indexOf(step.id) !== orderAfter.indexOf(step.id)) return [{ step: step.id, op: 'moved', core }];
    return [];
  });
  return [...removed, ...changes];
}

/** What the author of a change would say of it by default: anything on a core step is a matter of safety. */
export function defaultChangeKind(changes: StepChange[]): ChangeKind {
  if (changes.length === 0) return 'editorial';
  return changes.some((change) => change.core) ? 'safety' : 'behavioural';
}

/** The state in which an item of this practice stands for readers: the established version, else the newest. */
export function inForce(practice: { number: number; established_number: number | null }): number {
  return practice.established_number ?? practice.number;
}

type Standing = { state: State; isOwner: boolean; isSteward: boolean; isMember: boolean };

export function whyNotChange(practice: Standing): string | null {
  if (practice.state === 'Retired') return 'It is retired. Begin a new practice from it.';
  return practice.isMember ? null : 'Members of its home community write on a practice. Join it to write with them.';
}

export function whyNotEstablish(practice: Standing & { openChallenges: number }): string | null {
  if (!practice.isOwner && !practice.isSteward) return 'Its owner, or a steward of its home, establishes a practice.';
  if (practice.state === 'Emergent') return 'It must be validated first: it has to have worked for others.';
  if (practice.state === 'Retired') return 'It is retired.';
  if (practice.openChallenges > 0) return 'A challenge is open. Answer it first.';
  return null;
}

export function whyNotReply(practice: { isOwner: boolean; isSteward: boolean; answered: boolean }): string | null {
  if (practice.answered) return 'This challenge has been answered.';
  return practice.isOwner || practice.isSteward ? null : 'Its owner, or a steward of its home, answers a challenge.';
}

export function whyNotRetire(practice: Standing): string | null {
  if (practice.state === 'Retired') return 'It is retired already.';
  return practice.isOwner || practice.isSteward ? null : 'Its owner, or a steward of its home, retires a practice.';
}

/** By rule: one contradiction on a core step, two on any other, challenge the practice. */
export function challengesByRule(step: { core: boolean }, contradictions: number): boolean {
  return contradictions >= (step.core ? 1 : 2);
}
