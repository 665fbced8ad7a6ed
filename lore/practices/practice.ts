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
/** What a version is to the one before: the first, a change of words, or the base as it was with a variation taken in. */
export const versionKinds = ['new', ...changeKinds, 'variation'] as const;
export type VersionKind = (typeof versionKinds)[number];
export const strengths = ['must', 'should', 'may'] as const;

export const steps_max = 60;
export const step_letters_max = 5_000;
/** Patterns that were collected elsewhere bring their problem, context, forces and known instances along. */
export const purpose_letters_max = 30_000;
export const notes_per_practice_max = 100;

export type Step = { id: string; position: number; body: string; core: boolean; why: string };
/** `other`: the step that it was split off, or the one into which it was merged. */
export type StepChange = {
  step: string;
  op: 'added' | 'changed' | 'moved' | 'removed' | 'split' | 'merged' | 'varied';
  core: boolean;
  other?: string;
};
/** A step that was cut off another, by its id; one that went into another, by its id. */
export type StepPaths = { splits: Record<string, string>; merges: Record<string, string> };

/** What differs between two versions, step by step: identity decides, not position. */
export function compareSteps(
  before: Step[],
  after: Step[],
  paths: StepPaths = { splits: {}, merges: {} },
): StepChange[] {
  const old = new Map(before.map((step) => [step.id, step]));
  const kept = new Set(after.map((step) => step.id));
  const removed = before
    .filter((step) => !kept.has(step.id))
    .map((step): StepChange => {
      const other = paths.merges[step.id];
      return other === undefined
        ? { step: step.id, op: 'removed', core: step.core }
        : { step: step.id, op: 'merged', core: step.core, other };
    });
  // A step has moved when its order among the steps that stayed has changed, not when one was put before it.
  const orderBefore = before.filter((step) => kept.has(step.id)).map((step) => step.id);
  const orderAfter = after.filter((step) => old.has(step.id)).map((step) => step.id);
  const changes = after.flatMap((step): StepChange[] => {
    const was = old.get(step.id);
    const other = paths.splits[step.id];
    if (was === undefined && other !== undefined) return [{ step: step.id, op: 'split', core: step.core, other }];
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

/** How the home decides what becomes established; its owner may always, and answers for it. */
export type DecisionMode = 'steward' | 'owner' | 'consensus' | 'vote';

/** Why this person does not establish it by themselves. */
export function whyNotDecideAlone(practice: Standing & { hasOwner: boolean; mode: DecisionMode }): string | null {
  if (practice.isOwner) return null;
  if (practice.mode === 'consensus' || practice.mode === 'vote') {
    return `Its home decides by ${practice.mode}: open a decision there.`;
  }
  if (practice.mode === 'owner' && practice.hasOwner) return 'Its owner establishes a practice.';
  return practice.isSteward ? null : 'Its owner, or a steward of its home, establishes a practice.';
}

/** Why it cannot be established now, whoever decides. */
export function whyNotEstablish(practice: { state: State; openChallenges: number }): string | null {
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

const failing = { of_min: 6, share: 1 / 3 };

/** By rule: more than a third of the latest independent uses have not worked, of six at least. */
export function failsTooOften(sum: { worked: number; partly: number; failed: number }): boolean {
  const tried = sum.worked + sum.partly + sum.failed;
  return tried >= failing.of_min && sum.failed > tried * failing.share;
}

/** Working days until a challenge is answered. */
export const reply_working_days = { low: 5, medium: 5, high: 1 } as const;

/** By rule: one contradiction on a core step, two on any other, challenge the practice. */
export function challengesByRule(step: { core: boolean }, contradictions: number): boolean {
  return contradictions >= (step.core ? 1 : 2);
}
