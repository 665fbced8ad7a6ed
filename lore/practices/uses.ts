import { refuse, unknown } from '../../ground/refusal.ts';
import { hangFiles } from '../files/acts.ts';
import { seeNote } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import { seePractice } from './acts.ts';
import * as evidence from './evidence-queries.ts';
import { inForce } from './practice.ts';
import * as queries from './queries.ts';

/** Somebody used it: a line in the log of evidence, with what they skipped and where it failed. */
export async function recordUse(
  asking: Asking,
  wish: {
    practice: string;
    outcome: 'worked' | 'partly' | 'failed';
    number?: number;
    skipped_steps: string[];
    failed_step?: string;
    /** What they went by in place of the base's words. */
    variations?: string[];
    context: object;
    words: string;
    note?: string;
    files?: string[];
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
  const variations = [...new Set(wish.variations ?? [])];
  if ((await queries.countVariations(asking.db, practice.id, variations)) < variations.length) unknown('variation');
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
    variations,
    context: wish.context,
    words: wish.words,
    note_id: wish.note ?? null,
    used_at,
    at: asking.now,
  });
  await hangFiles(asking, wish.files ?? [], practice.id, { anchor: id });
  asking.record({
    what: 'practice.used',
    item: practice.id,
    about: { use: id, number, outcome: wish.outcome, variations },
  });
  return { id };
}

/** An interest that would make a person's evidence partial: from now on it does not count here. */
export async function declareInterest(asking: Asking, id: string): Promise<void> {
  const { practice } = await seePractice(asking, id);
  await queries.writeInterest(asking.db, practice.id, asker(asking), asking.now);
  asking.record({ what: 'practice.interest_declared', item: practice.id });
}
