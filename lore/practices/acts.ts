import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { hangFiles } from '../files/acts.ts';
import { markLinked } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import {
  type ChangeKind,
  compareSteps,
  notes_per_practice_max,
  type Risk,
  type Step,
  type StepPaths,
  steps_max,
  whyNotChange,
} from './practice.ts';
import * as queries from './queries.ts';

/** `from`: cut off that step. `takes`: steps that go into this one; what hung on them hangs here from now on. */
export type StepWish = { id?: string; from?: string; takes?: string[]; body: string; core: boolean; why: string };

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
    isPublisher: practice.publisher,
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
  const { steps, news, paths } = toSteps(asking, wish.steps, []);
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
    paths,
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
  const { steps, news, paths } = toSteps(asking, wish.steps, before);
  const changes = compareSteps(before, steps, paths);
  if (wish.change_kind === 'editorial' && changes.some((c) => c.op === 'added' || c.op === 'removed')) {
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
    paths,
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

function toSteps(
  asking: Asking,
  wishes: StepWish[],
  before: Step[],
): { steps: Step[]; news: string[]; paths: StepPaths } {
  if (wishes.length > steps_max) refuse('invalid', `A practice has ${steps_max} steps at most. Make two of it.`);
  const known = new Set(before.map((step) => step.id));
  const used = new Set<string>();
  const news: string[] = [];
  const paths: StepPaths = { splits: {}, merges: {} };
  const steps = wishes.map((wish, at): Step => {
    const own = wish.id !== undefined;
    if (own && (!known.has(wish.id as string) || used.has(wish.id as string))) {
      refuse('invalid', `steps.${at}: This step is not one of the version that you changed, or stands there twice.`);
    }
    const id = wish.id ?? asking.newId();
    used.add(id);
    if (!own) news.push(id);
    if (wish.from !== undefined) {
      if (own || !known.has(wish.from)) refuse('invalid', `steps.${at}: A new step is cut off a step that is there.`);
      paths.splits[id] = wish.from;
    }
    return { id, position: at + 1, body: wish.body, core: wish.core, why: wish.why };
  });
  wishes.forEach((wish, at) => {
    for (const taken of wish.takes ?? []) {
      // What was taken in is gone as a step of its own, and can be taken once.
      if (!known.has(taken) || used.has(taken) || taken in paths.merges) {
        refuse('invalid', `steps.${at}: A step takes in steps that were there and do not stay.`);
      }
      paths.merges[taken] = steps[at].id;
    }
  });
  return { steps, news, paths };
}

/** Hangs photos on a step. They stay with the step through its versions. */
export async function addPhotos(
  asking: Asking,
  wish: { practice: string; step: string; files: string[] },
): Promise<void> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotChange(standing));
  if (!(await queries.isStepOf(asking.db, practice.id, wish.step))) unknown('step');
  await hangFiles(asking, wish.files, practice.id, { anchor: wish.step });
  asking.record({ what: 'practice.pictured', item: practice.id, about: { step: wish.step, files: wish.files } });
}
