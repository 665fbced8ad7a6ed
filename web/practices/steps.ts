// Steps while they are being written. A step keeps its id through every version, so that what is known of it stays with it.
import type { Step as NumberedStep } from '../../lore/practices/practice.ts';
import type { Step } from './shown.ts';

export interface Draft {
  /** For the screen; the same as the id where the step has one already. */
  key: string;
  id?: string;
  body: string;
  core: boolean;
  why: string;
}

export const newStep = (body = ''): Draft => ({ key: crypto.randomUUID(), body, core: false, why: '' });
export const draftOf = ({ id, body, core, why }: Pick<Step, 'id' | 'body' | 'core' | 'why'>): Draft => ({
  key: id,
  id,
  body,
  core,
  why,
});

/** As the API takes them: without those that were left empty. */
export function toWish(drafts: readonly Draft[]) {
  return drafts
    .filter(({ body }) => body.trim())
    .map(({ id, body, core, why }) => ({ ...(id ? { id } : {}), body: body.trim(), core, why: why.trim() }));
}

/** As the rules of the practice compare them. */
export function numbered(drafts: readonly Draft[]): NumberedStep[] {
  return drafts
    .filter(({ body }) => body.trim())
    .map(({ key, body, core, why }, n) => ({ id: key, position: n + 1, body: body.trim(), core, why: why.trim() }));
}

export function moved(drafts: readonly Draft[], from: number, to: number): Draft[] {
  const list = [...drafts];
  const [taken] = list.splice(from, 1);
  if (taken) list.splice(Math.max(0, Math.min(to, list.length)), 0, taken);
  return list;
}

type Worded = Pick<Step, 'id' | 'body' | 'core' | 'why'>;
const isSame = (a: Omit<Draft, 'key'>, b: Omit<Draft, 'key'>) =>
  a.body.trim() === b.body && a.core === b.core && a.why.trim() === b.why;

/**
 * My steps on top of what somebody else wrote meanwhile: what I did not touch is theirs, what they did not touch is mine,
 * and where both did, mine. A step that they took out and I changed comes back as a new one.
 */
export function ontoStanding(mine: readonly Draft[], base: readonly Worded[], standing: readonly Worded[]): Draft[] {
  const began = new Map(base.map((step) => [step.id, step]));
  const stands = new Map(standing.map((step) => [step.id, step]));
  const merged = mine.flatMap((draft): Draft[] => {
    const was = draft.id ? began.get(draft.id) : undefined;
    if (!draft.id || !was) return [draft];
    const untouched = isSame(draft, was);
    const theirs = stands.get(draft.id);
    if (theirs) return [untouched ? draftOf(theirs) : draft];
    const { id: _, ...fresh } = draft;
    return untouched ? [] : [fresh];
  });
  standing.forEach((step, n) => {
    if (began.has(step.id) || merged.some(({ id }) => id === step.id)) return;
    const before = standing.slice(0, n).findLast((other) => merged.some(({ id }) => id === other.id));
    merged.splice(merged.findIndex(({ id }) => id === before?.id && before !== undefined) + 1, 0, draftOf(step));
  });
  return merged;
}
