import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { markLinked, seeNote } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import * as evidence from './evidence-queries.ts';
import {
  type ChangeKind,
  compareSteps,
  inForce,
  notes_per_practice_max,
  type Risk,
  type Step,
  steps_max,
  whyNotChange,
} from './practice.ts';
import * as queries from './queries.ts';

export type StepWish = { id?: string; body: string; core: boolean; why: string };

export async function seePractice(asking: Asking, id: string) {
  const practice = (await queries.findPractice(asking, id)) ?? unknown('practice');
  return { practice, standing: standingOf(asking, practice) };
}

export function standingOf(asking: Asking, practice: queries.PracticeRow) {
  return {
    state: practice.state,
    isOwner: practice.owner_id === asking.as.person,
    isSteward: practice.steward,
    isMember: practice.member,
  };
}

/** Writes a practice down, visible at once as Emergent, with the notes it comes from. Their authors keep credit. */
export async function beginPractice(
  asking: Asking,
  wish: {
    title: string;
    purpose: string;
    steps: StepWish[];
    risk: Risk;
    home: string;
    also: string[];
    notes: string[];
  },
): Promise<{ id: string; version: number }> {
  if (wish.notes.length > notes_per_practice_max) refuse('invalid', `${notes_per_practice_max} notes at most.`);
  const id = await placeItem(asking, {
    kind: 'practice',
    title: wish.title,
    state: 'Emergent',
    home: wish.home,
    also: wish.also,
  });
  const me = asker(asking);
  await queries.writePractice(asking.db, { item_id: id, risk: wish.risk, champion_id: me });
  const { steps, news } = toSteps(asking, wish.steps, []);
  await queries.writeVersion(
    asking.db,
    {
      practice_id: id,
      number: 1,
      title: wish.title,
      purpose: wish.purpose,
      change_kind: 'new',
      summary: '',
      written_by: me,
      at: asking.now,
    },
    steps,
    news,
  );
  const notes = [...new Set(wish.notes)];
  for (const note of notes) await markLinked(asking, note, { practice: id, step: null, relation: 'source' });
  await queries.writeSources(asking.db, id, notes, asking.now);
  asking.record({
    what: 'practice.begun',
    item: id,
    about: { home: wish.home, also: wish.also, notes, risk: wish.risk, state: 'Emergent', number: 1 },
  });
  return { id, version: 1 };
}

/** Adds a note to those a practice comes from. */
export async function addSource(asking: Asking, wish: { practice: string; note: string }): Promise<void> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotChange(standing));
  await markLinked(asking, wish.note, { practice: practice.id, step: null, relation: 'source' });
  await queries.writeSources(asking.db, practice.id, [wish.note], asking.now);
  asking.record({ what: 'practice.sourced', item: practice.id, about: { note: wish.note } });
}

/**
 * Writes the next version from the one seen. Steps that come with their id stay the same steps. While a version is
 * established it stays in force until the next one is established.
 */
export async function changePractice(
  asking: Asking,
  wish: {
    practice: string;
    seen_version: number;
    title?: string;
    purpose?: string;
    steps: StepWish[];
    change_kind: ChangeKind;
    summary: string;
  },
): Promise<{ version: number; number: number }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotChange(standing));
  const before = await queries.stepsOf(asking.db, practice.id, practice.number);
  const { steps, news } = toSteps(asking, wish.steps, before);
  const changes = compareSteps(before, steps);
  if (
    changes.length > 0 &&
    wish.change_kind === 'editorial' &&
    changes.some((c) => c.op === 'added' || c.op === 'removed')
  ) {
    refuse(
      'invalid',
      'A step was added or removed: that is more than an editorial change. Say clarifying, behavioural or safety.',
    );
  }
  const title = wish.title ?? practice.title;
  // What readers see keeps the title of the version in force.
  const version = await touchItem(asking, practice.id, {
    ...(practice.established_number === null ? { title, ...lowered(practice.state, wish.change_kind) } : {}),
    seen: wish.seen_version,
  });
  const number = practice.number + 1;
  await queries.writeVersion(
    asking.db,
    {
      practice_id: practice.id,
      number,
      title,
      purpose: wish.purpose ?? (await queries.purposeOf(asking.db, practice.id, practice.number)),
      change_kind: wish.change_kind,
      summary: wish.summary,
      written_by: asker(asking),
      at: asking.now,
    },
    steps,
    news,
  );
  await queries.changePractice(asking.db, practice.id, { number });
  asking.record({
    what: 'practice.changed',
    item: practice.id,
    about: {
      number,
      change_kind: wish.change_kind,
      changes,
      in_force: practice.established_number === null,
      from: practice.number,
      ...(practice.established_number === null ? lowered(practice.state, wish.change_kind) : {}),
    },
  });
  return { version, number };
}

// Validated was said of another wording: one that behaves differently has to show it again.
function lowered(state: string, kind: ChangeKind): { state?: string } {
  return state === 'Validated' && (kind === 'behavioural' || kind === 'safety') ? { state: 'Emergent' } : {};
}

function toSteps(asking: Asking, wishes: StepWish[], before: Step[]): { steps: Step[]; news: string[] } {
  if (wishes.length > steps_max) refuse('invalid', `A practice has ${steps_max} steps at most. Make two of it.`);
  const known = new Set(before.map((step) => step.id));
  const used = new Set<string>();
  const news: string[] = [];
  const steps = wishes.map((wish, at): Step => {
    const own = wish.id !== undefined;
    if (own && (!known.has(wish.id as string) || used.has(wish.id as string))) {
      refuse('invalid', `steps.${at}: This step is not one of the version that you changed, or stands there twice.`);
    }
    const id = wish.id ?? asking.newId();
    used.add(id);
    if (!own) news.push(id);
    return { id, position: at + 1, body: wish.body, core: wish.core, why: wish.why };
  });
  return { steps, news };
}

/** Somebody used it: a line in the log of evidence, with what they skipped and where it failed. */
export async function recordUse(
  asking: Asking,
  wish: {
    practice: string;
    outcome: 'worked' | 'partly' | 'failed';
    number?: number;
    skipped_steps: string[];
    failed_step?: string;
    context: object;
    words: string;
    note?: string;
    used_at?: Date;
  },
): Promise<{ id: string }> {
  const { practice } = await seePractice(asking, wish.practice);
  const number = wish.number ?? inForce(practice);
  if (number > practice.number) refuse('invalid', 'number: There is no such version.');
  const steps = new Set((await queries.stepsOf(asking.db, practice.id, number)).map((step) => step.id));
  for (const step of [...wish.skipped_steps, ...(wish.failed_step === undefined ? [] : [wish.failed_step])]) {
    if (!steps.has(step)) refuse('invalid', 'One of these steps is not a step of that version.');
  }
  if (wish.failed_step !== undefined && wish.outcome === 'worked') {
    refuse('invalid', 'It cannot have worked and have failed at a step. Say partly, or leave the step out.');
  }
  const used_at = wish.used_at ?? asking.now;
  if (used_at.getTime() > asking.now.getTime() + 86_400_000) refuse('invalid', 'used_at: This is in the future.');
  if (wish.note !== undefined) await seeNote(asking, wish.note);
  const id = asking.newId();
  await evidence.writeUse(asking.db, {
    id,
    practice_id: practice.id,
    number,
    person_id: asker(asking),
    outcome: wish.outcome,
    skipped_steps: wish.skipped_steps,
    failed_step: wish.failed_step ?? null,
    context: wish.context,
    words: wish.words,
    note_id: wish.note ?? null,
    used_at,
    at: asking.now,
  });
  asking.record({ what: 'practice.used', item: practice.id, about: { use: id, number, outcome: wish.outcome } });
  return { id };
}

/** An interest that would make a person's evidence partial: from now on it does not count here. */
export async function declareInterest(asking: Asking, id: string): Promise<void> {
  const { practice } = await seePractice(asking, id);
  await queries.writeInterest(asking.db, practice.id, asker(asking), asking.now);
  asking.record({ what: 'practice.interest_declared', item: practice.id });
}
