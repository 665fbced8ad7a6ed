import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { communities_per_item_max } from '../communities/community.ts';
import { touchItem } from '../communities/placing.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { seePractice } from './acts.ts';
import { gather } from './grounds.ts';
import {
  type ChangeKind,
  compareSteps,
  inForce,
  type StepChange,
  whyNotDecideAlone,
  whyNotEstablish,
} from './practice.ts';
import * as queries from './queries.ts';

export type Establishing = {
  practice: string;
  owner: string;
  scope: string;
  strength: 'must' | 'should' | 'may';
  effective_on: string;
  reason: string;
  /** The communities that are asked for their answer; left out: those where the practice stands. */
  ask?: string[];
};

/** A variation that the base takes in: its words stay its own, the version says that it belongs to it. */
export type Taking = { id: string; step: string | null; core: boolean; snapshot: object };

/**
 * Establishes the newest version: with owner, scope, strength, day and reason. From then on that version is immutable,
 * and it is the one in force.
 */
export async function establish(
  asking: Asking,
  wish: Establishing & { seen_version: number },
): Promise<{ version: number; number: number }> {
  const { practice } = await mayDecideAlone(asking, wish);
  return await carryOutEstablishment(asking, { ...wish, practice: practice.id, by: asker(asking) });
}

/** The practice, for one who may establish it, or a variation of it, by themselves. */
export async function mayDecideAlone(asking: Asking, wish: Pick<Establishing, 'practice' | 'ask'>) {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotDecideAlone({ ...standing, hasOwner: practice.owner_id !== null, mode: practice.mode }));
  await mayAskThem(asking, wish.ask ?? []);
  return { practice, standing };
}

/** Refuses communities of which the asker may not know, and more of them than answer in a lifetime. */
export async function mayAskThem(asking: Asking, communities: string[]): Promise<void> {
  const wanted = [...new Set(communities)];
  if (wanted.length > asked_max) refuse('invalid', `${asked_max} communities at most are asked at once.`);
  if ((await queries.knownCommunities(asking, wanted)).size < wanted.length) unknown('community');
}
const asked_max = 20 * communities_per_item_max;

/**
 * Carries out what was decided. Refuses what has come between: a challenge, another version, an owner who left. With
 * `taking`, the next version is the base as it was, and the variation with it.
 */
export async function carryOutEstablishment(
  carrying: Carrying,
  wish: Establishing & { by: string; seen_version?: number; decision?: string; taking?: Taking },
): Promise<{ version: number; number: number }> {
  const { db, now } = carrying;
  const practice = (await queries.lockPractice(db, wish.practice)) ?? unknown('practice');
  const gathered = await gather({ db }, practice, practice.number);
  refuseIf(whyNotEstablish({ state: practice.state, openChallenges: gathered.grounds.openChallenges }), 'conflict');
  const owner = await findPerson(db, wish.owner);
  if (owner === null || owner.status !== 'active') unknown('person');
  const before = { number: inForce(practice), steps: await queries.stepsOf(db, practice.id, inForce(practice)) };
  const title = await queries.titleOf(db, practice.id, practice.number);
  const { number, change_kind, changes } =
    wish.taking === undefined ? await asItStands() : await withVariation(wish.taking);
  const seen = wish.seen_version;
  const version = await touchItem(carrying, practice.id, { state: 'Established', title, seen });
  const { owner: _, practice: __, ask, taking, seen_version, by, decision, ...said } = wish;
  await queries.writeEstablishment(db, {
    practice_id: practice.id,
    number,
    owner_id: owner.id,
    ...said,
    established_by: by,
    at: now,
  });
  await queries.changePractice(db, practice.id, { number, established_number: number, owner_id: owner.id });
  carrying.record({
    what: 'practice.established',
    item: practice.id,
    actor: by,
    about: {
      number,
      from: before.number,
      owner: owner.id,
      ...said,
      change_kind,
      changes,
      ask: [...new Set(ask ?? (await queries.placesOf(db, practice.id)))],
      ...(taking === undefined ? {} : { variation: taking.id }),
      ...(decision === undefined ? {} : { decision }),
      in_force: true,
      state: 'Established',
    },
  });
  return { version, number };

  async function asItStands() {
    if (practice.established_number === practice.number) {
      refuse('conflict', `Version ${practice.number} is established already.`);
    }
    await carryOver(practice.number);
    const kind = await queries.strongestChange(db, practice.id, practice.established_number ?? 1, practice.number);
    return {
      number: practice.number,
      change_kind: practice.established_number === null ? 'new' : kind,
      changes: compareSteps(before.steps, gathered.steps),
    };
  }

  async function withVariation({ id, step, core, snapshot }: Taking) {
    // The base that it changes is the one in force: what somebody has written since would be established by accident.
    if (practice.established_number !== null && practice.established_number < practice.number) {
      refuse('conflict', `Version ${practice.number} waits to be established. Decide on it first.`);
    }
    const next = practice.number + 1;
    await queries.writeVersion(
      db,
      {
        practice_id: practice.id,
        number: next,
        title,
        purpose: await queries.purposeOf(db, practice.id, practice.number),
        change_kind: 'variation',
        summary: '',
        written_by: wish.by,
        at: now,
      },
      gathered.steps,
      [],
      { splits: {}, merges: {} },
    );
    await carryOver(next, { id, snapshot });
    const changes: StepChange[] = step === null ? [] : [{ step, op: 'varied', core, other: id }];
    return { number: next, change_kind: (core ? 'safety' : 'behavioural') as ChangeKind, changes };
  }

  async function carryOver(next: number, news?: { id: string; snapshot: object }) {
    const old = (await queries.takenIn(db, practice.id, before.number)).filter((each) => each.id !== news?.id);
    const variations = news === undefined ? old : [...old, news];
    if (variations.length > 0) await queries.writeTakenIn(db, { practice: practice.id, number: next, variations });
  }
}
