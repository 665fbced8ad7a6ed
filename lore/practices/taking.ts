import { refuse } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { markLinked } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import { changePractice, seePractice } from './acts.ts';
import { writeValidation } from './evidence-queries.ts';
import { compareSteps, inForce, type Risk, type State, type Step, steps_max } from './practice.ts';
import * as queries from './queries.ts';
import { sameSteps } from './same-steps.ts';
import * as taking from './taking-queries.ts';

/*
 * Practices that lived elsewhere before they came here, with what was decided about them there. No rule of this house is
 * asked: the evidence stayed behind. What stands here says so by its rule, `imported`, and by its reason.
 */

export type StepTaken = { body: string; core: boolean; why: string };
const rule = 'imported';
const none = { splits: {}, merges: {} };

/** Writes a practice down as it stands in its source, as Emergent: its author asks, on the day it was begun. */
export async function takePractice(
  asking: Asking,
  wish: {
    id: string;
    origin: string;
    title: string;
    purpose: string;
    summary: string;
    steps: StepTaken[];
    risk: Risk;
    home: string;
    notes: string[];
    /** Who wrote it besides its author: their evidence does not count either. */
    coauthors: string[];
  },
): Promise<void> {
  if (wish.steps.length > steps_max) refuse('invalid', `A practice has ${steps_max} steps at most. Make two of it.`);
  const { id, origin, title, purpose, summary, home, risk } = wish;
  await placeItem(asking, { id, origin, kind: 'practice', title, state: 'Emergent', home, also: [] });
  const me = asker(asking);
  await queries.writePractice(asking.db, { item_id: id, risk, champion_id: me });
  const steps = wish.steps.map((step, at): Step => ({ ...step, id: asking.newId(), position: at + 1 }));
  await queries.writeVersion(
    asking.db,
    { practice_id: id, number: 1, title, purpose, change_kind: 'new', summary, written_by: me, at: asking.now },
    steps,
    steps.map((step) => step.id),
    none,
  );
  const notes = [...new Set(wish.notes)];
  for (const note of notes) await markLinked(asking, note, { practice: id, step: null, relation: 'source' });
  await queries.writeSources(asking.db, id, notes, asking.now);
  asking.record({
    what: 'practice.begun',
    item: id,
    about: { home, also: [], notes, risk, state: 'Emergent', number: 1 },
  });
  for (const person of new Set(wish.coauthors)) {
    await queries.writeInterest(asking.db, id, person, asking.now);
    asking.record({ what: 'practice.interest_declared', item: id, actor: person });
  }
}

/**
 * Writes the next version, as the source words it now. A version that is established stays in force until the next one
 * is; `established` says that the source stands by the new words already.
 */
export async function takeText(
  asking: Asking,
  wish: { practice: string; title: string; purpose: string; steps: StepTaken[]; summary: string; established: boolean },
): Promise<void> {
  const { practice } = await seePractice(asking, wish.practice);
  const before = await queries.stepsOf(asking.db, practice.id, practice.number);
  const ids = sameSteps(
    before,
    wish.steps.map((step) => step.body),
  );
  const { number } = await changePractice(asking, {
    practice: practice.id,
    seen_version: practice.version,
    title: wish.title,
    purpose: wish.purpose,
    steps: wish.steps.map((step, at) => ({ ...step, ...(ids[at] === undefined ? {} : { id: ids[at] }) })),
    change_kind: 'clarifying',
    summary: wish.summary,
  });
  if (practice.state === 'Established' && wish.established) {
    await establishThere(asking, { ...practice, number }, wish.summary);
  }
}

/** One move between states that was made elsewhere: who made it asks, on its day. */
export async function takeMove(
  asking: Asking,
  wish: { practice: string; state: State; reason: string },
): Promise<void> {
  const { practice } = await seePractice(asking, wish.practice);
  const { id } = practice;
  if (practice.state === wish.state) refuse('conflict', `It is ${wish.state} already.`);
  if (practice.state === 'Retired') {
    await taking.endRetirement(asking.db, id);
    await lowerTo(asking, practice, 'Emergent', wish.reason);
    if (wish.state !== 'Emergent') await takeMove(asking, wish);
    return;
  }
  const { reason } = wish;
  switch (wish.state) {
    case 'Established':
      return await establishThere(asking, practice, reason);
    case 'Retired':
      await touchItem(asking, id, { state: 'Retired' });
      await queries.writeRetirement(asking.db, {
        practice_id: id,
        successor_id: null,
        reason: said('Retired', reason),
        retired_by: asker(asking),
        at: asking.now,
      });
      asking.record({
        what: 'practice.retired',
        item: id,
        about: { reason: said('Retired', reason), successor: null, state: 'Retired' },
      });
      return;
    case 'Validated':
      if (practice.state === 'Established') return await lowerTo(asking, practice, 'Validated', reason);
      return await validateThere(asking, practice);
    case 'Emergent':
      return await lowerTo(asking, practice, 'Emergent', reason);
  }
}

type Standing = Pick<queries.PracticeRow, 'id' | 'state' | 'number' | 'established_number'>;

async function validateThere(asking: Asking, { id, number }: Standing): Promise<void> {
  await touchItem(asking, id, { state: 'Validated' });
  await writeValidation(asking.db, {
    id: asking.newId(),
    practice_id: id,
    number,
    rule,
    validated_by: asker(asking),
    evidence: [],
    arithmetic: { rule },
    at: asking.now,
  });
  asking.record({
    what: 'practice.validated',
    item: id,
    about: { number, rule, evidence: [], state: 'Validated' },
  });
}

/** Nobody is asked for an answer, and nothing that is taught is out of date: it has been so for long. */
async function establishThere(asking: Asking, standing: Standing, reason: string): Promise<void> {
  const { db } = asking;
  const { id } = standing;
  const from = inForce(standing);
  const number = await versionToEstablish(asking, standing);
  const [before, after] = [await queries.stepsOf(db, id, from), await queries.stepsOf(db, id, number)];
  const me = asker(asking);
  const words = {
    scope: 'As at the source',
    strength: 'may',
    effective_on: asking.now.toISOString().slice(0, 10),
    reason: said('Established', reason),
  };
  await touchItem(asking, id, { state: 'Established', title: await queries.titleOf(db, id, number) });
  await queries.writeEstablishment(db, {
    practice_id: id,
    number,
    owner_id: me,
    ...words,
    established_by: me,
    at: asking.now,
  });
  await queries.changePractice(db, id, { number, established_number: number, owner_id: me });
  asking.record({
    what: 'practice.established',
    item: id,
    about: {
      number,
      from,
      owner: me,
      ...words,
      change_kind: standing.established_number === null ? 'new' : 'clarifying',
      changes: compareSteps(before, after),
      ask: [],
      in_force: true,
      state: 'Established',
    },
  });
}

/** A version is established once. What was taken back and is established again is a version of its own. */
async function versionToEstablish(asking: Asking, { id, number }: Standing): Promise<number> {
  if (!(await taking.isEstablished(asking.db, id, number))) return number;
  const { practice } = await seePractice(asking, id);
  const steps = await queries.stepsOf(asking.db, id, number);
  const next = await changePractice(asking, {
    practice: id,
    seen_version: practice.version,
    steps,
    change_kind: 'editorial',
    summary: '',
  });
  return next.number;
}

async function lowerTo(asking: Asking, { id, state: from, number }: Standing, state: State, reason: string) {
  await taking.unsetEstablished(asking.db, id);
  await touchItem(asking, id, { state, title: await queries.titleOf(asking.db, id, number) });
  asking.record({
    what: 'practice.demoted',
    item: id,
    about: { from, state, number, reason: reason || 'Moved back at the source.' },
  });
}

function said(move: 'Established' | 'Retired', reason: string): string {
  return reason === '' ? `${move} at the source.` : `${move} at the source: ${reason}`;
}
