// Steps while they are being written. A step keeps its id through every version, so that what is known of it stays with it.
import type { Step as NumberedStep, StepPaths } from '../../lore/practices/practice.ts';
import type { Step } from './shown.ts';

export interface Draft {
  /** For the screen; the same as the id where the step has one already. */
  key: string;
  id?: string;
  /** The step that this new one was cut off. */
  from?: string;
  /** Steps that went into this one: what hangs on them hangs here from then on. */
  takes?: string[];
  /** Taken out, and still here to be put back. */
  gone?: boolean;
  body: string;
  core: boolean;
  why: string;
}

type StepWish = Omit<Draft, 'key' | 'gone'>;

export const newStep = (body = ''): Draft => ({ key: crypto.randomUUID(), body, core: false, why: '' });
export const draftOf = ({ id, body, core, why }: Pick<Step, 'id' | 'body' | 'core' | 'why'>): Draft => ({
  key: id,
  id,
  body,
  core,
  why,
});

const isWritten = ({ gone, body }: Draft) => !gone && body.trim() !== '';

/** As the API takes them: without those that were left empty or taken out. */
export function toWish(drafts: readonly Draft[]): StepWish[] {
  return drafts.filter(isWritten).map(({ id, from, takes, body, core, why }) => ({
    ...(id ? { id } : from ? { from } : {}),
    ...(takes?.length ? { takes } : {}),
    body: body.trim(),
    core,
    why: why.trim(),
  }));
}

/** As the rules of the practice compare them. */
export function numbered(drafts: readonly Draft[]): NumberedStep[] {
  return drafts
    .filter(isWritten)
    .map(({ key, body, core, why }, n) => ({ id: key, position: n + 1, body: body.trim(), core, why: why.trim() }));
}

/** Which of them were cut off others, and which went into others. */
export function pathsOf(drafts: readonly Draft[]): StepPaths {
  const written = drafts.filter(isWritten);
  return {
    splits: Object.fromEntries(written.flatMap(({ key, id, from }) => (from && !id ? [[key, from]] : []))),
    merges: Object.fromEntries(written.flatMap(({ key, takes = [] }) => takes.map((taken) => [taken, key]))),
  };
}

/**
 * The same of two versions that were read: whose words came out of a step that stayed was cut off it, whose words
 * stand in a step that stayed went into it.
 */
export function pathsBetween(before: readonly NumberedStep[], after: readonly NumberedStep[]): StepPaths {
  const plain = (body: string) => body.replace(/\s+/g, ' ').trim();
  const has = (whole: string | undefined, part: string) => whole !== undefined && plain(whole).includes(plain(part));
  const kept = after.flatMap((is) => before.filter(({ id }) => id === is.id).map((was) => ({ id: is.id, was, is })));
  const splits = after
    .filter(({ id }) => !before.some((step) => step.id === id))
    .flatMap(({ id, body }) =>
      kept.filter(({ was, is }) => has(was.body, body) && !has(is.body, body)).map((step) => [id, step.id]),
    );
  const merges = before
    .filter(({ id }) => !after.some((step) => step.id === id))
    .flatMap(({ id, body }) =>
      kept.filter(({ was, is }) => has(is.body, body) && !has(was.body, body)).map((step) => [id, step.id]),
    );
  return { splits: Object.fromEntries(splits), merges: Object.fromEntries(merges) };
}

/** What stands behind the cursor becomes a step of its own. A word in which the cursor stands stays whole. */
export function splitAt(drafts: readonly Draft[], n: number, at: number): Draft[] {
  const draft = drafts[n];
  if (!draft) return [...drafts];
  const inWord = /\S$/.test(draft.body.slice(0, at)) && /^\S/.test(draft.body.slice(at));
  const cursor = inWord ? draft.body.slice(0, at).search(/\S+$/) : at;
  const from = draft.id ?? draft.from;
  const rest = { ...newStep(draft.body.slice(cursor).trim()), core: draft.core, ...(from ? { from } : {}) };
  return [...drafts.slice(0, n), { ...draft, body: draft.body.slice(0, cursor).trim() }, rest, ...drafts.slice(n + 1)];
}

/** Two become one. Of two that are known the first stays; one that is known is never lost to one that is new. */
export function mergedWith(drafts: readonly Draft[], n: number, next: number): Draft[] {
  const [first, second] = [drafts[n], drafts[next]];
  if (!first || !second) return [...drafts];
  const takes = [...(first.takes ?? []), ...(second.takes ?? []), ...(first.id && second.id ? [second.id] : [])];
  const { key, id, from } = first.id ? first : second.id ? second : first;
  const joined = (a: string, b: string, by: string) => [a.trim(), b.trim()].filter(Boolean).join(by);
  const one: Draft = {
    key,
    ...(id ? { id } : from ? { from } : {}),
    ...(takes.length ? { takes } : {}),
    body: joined(first.body, second.body, ' '),
    core: first.core || second.core,
    why: joined(first.why, second.why, ' '),
  };
  return drafts.flatMap((draft, at) => (at === n ? [one] : at === next ? [] : [draft]));
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
    const untouched = isSame(draft, was) && !draft.gone && !draft.takes?.length;
    const theirs = stands.get(draft.id);
    if (draft.gone) return theirs ? [{ ...draftOf(theirs), gone: true }] : [];
    if (theirs) return [untouched ? draftOf(theirs) : draft];
    const { id: _, ...fresh } = draft;
    return untouched ? [] : [fresh];
  });
  standing.forEach((step, n) => {
    if (began.has(step.id) || merged.some(({ id }) => id === step.id)) return;
    const before = standing.slice(0, n).findLast((other) => merged.some(({ id }) => id === other.id));
    merged.splice(merged.findIndex(({ id }) => id === before?.id && before !== undefined) + 1, 0, draftOf(step));
  });
  // What they took out cannot be cut or taken in any more.
  return merged.map(({ from, takes, ...draft }) => {
    const still = takes?.filter((id) => stands.has(id)) ?? [];
    return { ...draft, ...(from && stands.has(from) ? { from } : {}), ...(still.length ? { takes: still } : {}) };
  });
}
