import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { touchItem } from '../communities/placing.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker, type FollowerContext } from '../route.ts';
import { seePractice } from './acts.ts';
import { writeValidation } from './evidence-queries.ts';
import { gather } from './grounds.ts';
import { compareSteps, inForce, whyNotEstablish, whyNotRetire } from './practice.ts';
import * as queries from './queries.ts';
import { isAutomatic, reckon, whyNotValidate, whyNotValidator } from './validation.ts';

/** A person's yes to what the rule allows: a higher risk needs it, and it never replaces the evidence. */
export async function validate(
  asking: Asking,
  wish: { practice: string; seen_version: number },
): Promise<{ version: number }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  const gathered = await gather(asking, practice);
  const me = asker(asking);
  refuseIf(
    whyNotValidator({
      ...standing,
      isAuthor: gathered.grounds.authors.includes(me),
      interested: gathered.grounds.interested.includes(me),
      hasOwner: practice.owner_id !== null,
      risk: practice.risk,
    }),
  );
  refuseIf(whyNotValidate(gathered.grounds, asking.now), 'conflict');
  const version = await touchItem(asking, practice.id, { state: 'Validated', seen: wish.seen_version });
  const sum = reckon(gathered.grounds);
  await writeValidation(asking.db, {
    id: asking.newId(),
    practice_id: practice.id,
    number: gathered.number,
    rule: sum.rule,
    validated_by: me,
    evidence: sum.evidence,
    arithmetic: sum,
    at: asking.now,
  });
  asking.record({
    what: 'practice.validated',
    item: practice.id,
    about: { number: gathered.number, rule: sum.rule, evidence: sum.evidence, state: 'Validated' },
  });
  return { version };
}

/** Validates by rule, with nobody asking: low risk alone. Returns whether it did. */
export async function validateByRule(context: FollowerContext, id: string, newId: () => string): Promise<boolean> {
  const now = context.clock.now();
  const practice = await queries.lockPractice(context.db, id);
  if (practice === null || practice.state !== 'Emergent' || !isAutomatic(practice.risk)) return false;
  const gathered = await gather(context, practice);
  if (whyNotValidate(gathered.grounds, now) !== null) return false;
  const sum = reckon(gathered.grounds);
  await touchItem({ db: context.db, now }, id, { state: 'Validated' });
  await writeValidation(context.db, {
    id: newId(),
    practice_id: id,
    number: gathered.number,
    rule: sum.rule,
    validated_by: null,
    evidence: sum.evidence,
    arithmetic: sum,
    at: now,
  });
  await context.record([
    {
      what: 'practice.validated',
      item: id,
      at: now,
      about: { number: gathered.number, rule: sum.rule, evidence: sum.evidence, by_rule: true, state: 'Validated' },
    },
  ]);
  return true;
}

/**
 * Establishes the newest version: with owner, scope, strength, day and reason. From then on that version is immutable,
 * and it is the one in force.
 */
export async function establish(
  asking: Asking,
  wish: {
    practice: string;
    seen_version: number;
    owner: string;
    scope: string;
    strength: 'must' | 'should' | 'may';
    effective_on: string;
    reason: string;
  },
): Promise<{ version: number; number: number }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  const gathered = await gather(asking, practice, practice.number);
  refuseIf(whyNotEstablish({ ...standing, openChallenges: gathered.grounds.openChallenges }));
  if (practice.established_number === practice.number)
    refuse('conflict', `Version ${practice.number} is established already.`);
  const owner = await findPerson(asking.db, wish.owner);
  if (owner === null || owner.status !== 'active') unknown('person');
  const before = await queries.stepsOf(asking.db, practice.id, inForce(practice));
  const kind = await queries.strongestChange(asking.db, practice.id, practice.established_number ?? 1, practice.number);
  const title = await queries.titleOf(asking.db, practice.id, practice.number);
  const version = await touchItem(asking, practice.id, { state: 'Established', title, seen: wish.seen_version });
  await queries.writeEstablishment(asking.db, {
    practice_id: practice.id,
    number: practice.number,
    owner_id: owner.id,
    scope: wish.scope,
    strength: wish.strength,
    effective_on: wish.effective_on,
    reason: wish.reason,
    established_by: asker(asking),
    at: asking.now,
  });
  await queries.changePractice(asking.db, practice.id, { established_number: practice.number, owner_id: owner.id });
  asking.record({
    what: 'practice.established',
    item: practice.id,
    about: {
      number: practice.number,
      from: inForce(practice),
      owner: owner.id,
      scope: wish.scope,
      strength: wish.strength,
      effective_on: wish.effective_on,
      reason: wish.reason,
      change_kind: practice.established_number === null ? 'new' : kind,
      changes: compareSteps(before, gathered.steps),
      in_force: true,
      state: 'Established',
    },
  });
  return { version, number: practice.number };
}

/** Ends a practice for a reason, with what takes its place where there is something. */
export async function retire(
  asking: Asking,
  wish: { practice: string; seen_version: number; reason: string; successor?: string },
): Promise<{ version: number }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotRetire(standing), practice.state === 'Retired' ? 'conflict' : 'forbidden');
  if (wish.successor !== undefined) {
    if (wish.successor === practice.id) refuse('invalid', 'A practice does not succeed itself.');
    await seePractice(asking, wish.successor);
    // Held until we are done: two that retire into each other at the same time would close a circle.
    const next = await queries.lockPractice(asking.db, wish.successor);
    if (next?.state === 'Retired')
      refuse('conflict', 'What should take its place is retired itself. Name what is in use now.');
  }
  const version = await touchItem(asking, practice.id, { state: 'Retired', seen: wish.seen_version });
  await queries.writeRetirement(asking.db, {
    practice_id: practice.id,
    successor_id: wish.successor ?? null,
    reason: wish.reason,
    retired_by: asker(asking),
    at: asking.now,
  });
  asking.record({
    what: 'practice.retired',
    item: practice.id,
    about: { reason: wish.reason, successor: wish.successor ?? null, state: 'Retired' },
  });
  return { version };
}
