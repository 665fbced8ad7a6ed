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
export const draftOf = ({ id, body, core, why }: Pick<Step, 'id' | 'body' | 'core' | 'why'>): Draft => ({ key: id, id, body, core, why });

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

/** Steps that somebody took out meanwhile come back as new ones: the server knows no step of that id in its newest version. */
export function ontoStanding(drafts: readonly Draft[], standing: readonly Pick<Step, 'id'>[]): Draft[] {
  const known = new Set(standing.map(({ id }) => id));
  return drafts.map(({ id, ...draft }) => (id && known.has(id) ? { ...draft, id } : draft));
}
