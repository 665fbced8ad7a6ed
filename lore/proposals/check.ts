/** How it is shown that a change helped, after the day on which it took effect. */
export const checkKinds = ['contradictions', 'uses', 'measure'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** The half year before is what the time after is compared with. */
export const before_days = 180;
/** Fewer uses than these after it took effect say nothing. */
const contradiction_uses_min = 20;
const new_version_uses_min = 10;
/** Contradictions count as down when at most half as many are left. */
const left_share_max = 0.5;

type Contradicted = { uses: number; contradictions: number };
type Worked = { uses: number; worked: number };
/** `per_100`: of a hundred uses; null where there was none. */
type Rated<Side> = Side & { per_100: number | null };
export type Measure = { words: string; unit: string; before: number; after: number; better: 'more' | 'less' };

export type Check = { shown: boolean; says: string } & (
  | { kind: 'contradictions'; before: Rated<Contradicted>; after: Rated<Contradicted>; needed: number }
  | { kind: 'uses'; before: Rated<Worked>; after: Rated<Worked>; needed: number }
  | ({ kind: 'measure' } & Measure)
);

function per100(count: number, uses: number): number | null {
  return uses === 0 ? null : Math.round((count * 1000) / uses) / 10;
}

/** Whether contradictions are down: enough uses since, fewer of them contradicted, and at most half as often as before. */
export function checkContradictions(counts: {
  before: Contradicted;
  after: Contradicted;
}): Extract<Check, { kind: 'contradictions' }> {
  const rated = (side: Contradicted) => ({ ...side, per_100: per100(side.contradictions, side.uses) });
  const [before, after] = [rated(counts.before), rated(counts.after)];
  const was = before.contradictions * after.uses;
  const is = after.contradictions * before.uses;
  const enough = after.uses >= contradiction_uses_min && before.uses > 0;
  const check = { kind: 'contradictions' as const, before, after, needed: contradiction_uses_min };
  const shown = enough && is < was && is <= was * left_share_max;
  return { ...check, shown, says: contradictionsInWords({ ...check, shown }) };
}

function contradictionsInWords(check: {
  shown: boolean;
  before: Rated<Contradicted>;
  after: Rated<Contradicted>;
  needed: number;
}): string {
  if (check.shown) {
    return `Contradictions went from ${check.before.per_100} to ${check.after.per_100} per 100 uses.`;
  }
  if (check.after.uses < check.needed) {
    return `It was used ${check.after.uses} times since it took effect; contradictions are compared from ${check.needed} uses on.`;
  }
  if (check.before.uses === 0) return 'Nobody used it in the half year before: there is nothing to compare with.';
  if (check.before.contradictions === 0) return 'Nothing contradicted it in the half year before.';
  return `Contradictions went from ${check.before.per_100} to ${check.after.per_100} per 100 uses; at most half as many must be left.`;
}

/** Whether the new version is used, and works at least as often as what it replaced. */
export function checkUses(counts: {
  before: Worked;
  after: Worked;
  needed?: number;
}): Extract<Check, { kind: 'uses' }> {
  const rated = (side: Worked) => ({ ...side, per_100: per100(side.worked, side.uses) });
  const [before, after] = [rated(counts.before), rated(counts.after)];
  const needed = counts.needed ?? new_version_uses_min;
  const holds = after.worked * before.uses >= before.worked * after.uses;
  const check = { kind: 'uses' as const, before, after, needed };
  const shown = after.uses >= needed && holds;
  return { ...check, shown, says: usesInWords({ ...check, shown }) };
}

function usesInWords(check: { shown: boolean; before: Rated<Worked>; after: Rated<Worked>; needed: number }): string {
  if (check.after.uses < check.needed) {
    return `The new version was used ${check.after.uses} times; ${check.needed} are needed.`;
  }
  if (!check.shown) {
    return `The new version worked in ${check.after.per_100} of 100 uses; before, it was ${check.before.per_100}.`;
  }
  if (check.before.uses === 0) return `The new version worked in ${check.after.worked} of ${check.after.uses} uses.`;
  return `The new version worked in ${check.after.worked} of ${check.after.uses} uses; before, ${check.before.worked} of ${check.before.uses}.`;
}

/** Whether a measure moved the way that is better. */
export function checkMeasure(measure: Measure): Extract<Check, { kind: 'measure' }> {
  const moved = measure.better === 'more' ? measure.after > measure.before : measure.after < measure.before;
  return { kind: 'measure', ...measure, shown: moved, says: measureInWords({ ...measure, shown: moved }) };
}

function measureInWords(check: Measure & { shown: boolean }): string {
  return check.shown
    ? `${check.words} went from ${check.before} to ${check.after} ${check.unit}.`
    : `${check.words} went from ${check.before} to ${check.after} ${check.unit}: that is no better.`;
}

/** Why it is not shown, in the check's own words. */
export function whyNotShown(check: Check): string | null {
  if (check.shown) return null;
  if (check.kind === 'contradictions') return contradictionsInWords(check);
  return check.kind === 'uses' ? usesInWords(check) : measureInWords(check);
}

/** Whether a measure came along where its check is one, and only there. */
export function whyNotMeasure(kind: CheckKind, measure: Measure | undefined): string | null {
  if (kind === 'measure') {
    return measure === undefined ? 'Say the measure: in words, with its unit, and what it was before and after.' : null;
  }
  return measure === undefined ? null : 'Its check counts by itself: no measure belongs to it.';
}
