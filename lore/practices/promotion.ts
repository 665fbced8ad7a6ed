import { refuseIf } from '../../ground/refusal.ts';
import { touchItem } from '../communities/placing.ts';
import { useRight } from '../rights/acts.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { seePractice } from './acts.ts';
import { writeValidation } from './evidence-queries.ts';
import { gather } from './grounds.ts';
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
  await writeValidationRow(asking, { practice: practice.id, number: gathered.number, sum, by: me });
  await useRight(asking, practice.home_id);
  asking.record({
    what: 'practice.validated',
    item: practice.id,
    about: { number: gathered.number, rule: sum.rule, evidence: sum.evidence, state: 'Validated' },
  });
  return { version };
}

/** Validates by rule, with nobody asking: low risk alone. Returns whether it did. */
export async function validateByRule(carrying: Carrying, id: string): Promise<boolean> {
  const practice = await queries.lockPractice(carrying.db, id);
  if (practice === null || practice.state !== 'Emergent' || !isAutomatic(practice.risk)) return false;
  const gathered = await gather(carrying, practice);
  if (whyNotValidate(gathered.grounds, carrying.now) !== null) return false;
  const sum = reckon(gathered.grounds);
  await touchItem(carrying, id, { state: 'Validated' });
  await writeValidationRow(carrying, { practice: id, number: gathered.number, sum, by: null });
  carrying.record({
    what: 'practice.validated',
    item: id,
    actor: null,
    about: { number: gathered.number, rule: sum.rule, evidence: sum.evidence, by_rule: true, state: 'Validated' },
  });
  return true;
}

/** What was decided, on what arithmetic: the rule as it was that day, and the uses that counted. */
export async function writeValidationRow(
  carrying: Carrying,
  row: { practice: string; variation?: string; number: number; sum: ReturnType<typeof reckon>; by: string | null },
): Promise<void> {
  await writeValidation(carrying.db, {
    id: carrying.newId(),
    practice_id: row.practice,
    ...(row.variation === undefined ? {} : { variation_id: row.variation }),
    number: row.number,
    rule: row.sum.rule,
    validated_by: row.by,
    evidence: row.sum.evidence,
    arithmetic: row.sum,
    at: carrying.now,
  });
}
