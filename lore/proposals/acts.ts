import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { placeItem, seeItem, touchItem } from '../communities/placing.ts';
import { isSealedBy } from '../communities/seal.ts';
import { readersAmong } from '../communities/visible.ts';
import { findUnit } from '../courses/queries.ts';
import { markLinked } from '../notes/acts.ts';
import { findPerson } from '../people/queries.ts';
import { seePractice } from '../practices/acts.ts';
import { isStepOf } from '../practices/queries.ts';
import { type Asking, asker } from '../route.ts';
import { findVariation } from '../variations/queries.ts';
import {
  type Decision,
  dayOf,
  decideBy,
  notes_per_proposal_max,
  type Target,
  whyNotAbout,
  whyNotChange,
  whyNotDecide,
  whyNotReopen,
  whyNotSoDecided,
} from './proposal.ts';
import * as queries from './queries.ts';

export async function seeProposal(asking: Asking, id: string) {
  const proposal = (await queries.findProposal(asking, id)) ?? unknown('proposal');
  return { proposal, standing: standingOf(asking, proposal) };
}

export function standingOf(asking: Pick<Asking, 'as'>, proposal: queries.ProposalRow) {
  const me = asking.as.person;
  return {
    state: proposal.state,
    target: proposal.target,
    isChampion: proposal.champion_id === me,
    isDecider: proposal.decider,
    isImplementer: proposal.implementer_id === me || proposal.implemented_by === me,
    isKeeper: proposal.keeper,
    hasOwner: proposal.owned,
    reopened: proposal.reopened_at !== null,
  };
}

export type Making = {
  title: string;
  target: Target;
  practice?: string;
  step?: string;
  variation?: string;
  unit?: string;
  target_words: string;
  cause: string;
  change: string;
  notes: string[];
  home?: string;
  also: string[];
};

/** Somebody proposes a change, from notes or from what they know, and champions it. */
export async function make(asking: Asking, wish: Making): Promise<{ id: string; version: number }> {
  const wrong = whyNotAbout(wish);
  if (wrong !== null) refuse('invalid', wrong);
  const notes = [...new Set(wish.notes)];
  if (notes.length > notes_per_proposal_max) refuse('invalid', `${notes_per_proposal_max} notes at most.`);
  const target = await seeTarget(asking, wish);
  const home = wish.home ?? target.home ?? refuse('invalid', 'home: Say in which of your communities it stands.');
  const { title, also } = wish;
  const id = await placeItem(asking, { kind: 'proposal', title, state: 'Identified', home, also });
  const row = {
    target: wish.target,
    practice_id: target.practice,
    step_id: target.step,
    variation_id: wish.variation ?? null,
    unit_id: wish.unit ?? null,
    target_words: wish.target_words,
    cause: wish.cause,
    change: wish.change,
    before: target.before,
    champion_id: asker(asking),
    rule: null,
    due_on: decideBy(asking.now, await queries.calendarOf(asking.db, home, target.practice)),
  };
  await queries.writeProposal(asking.db, { item_id: id, ...row });
  await someoneMustReadIt(asking, id);
  for (const note of notes) {
    await markLinked(asking, note, { practice: target.practice, step: target.step, relation: 'proposal' });
    await mustNotTell(asking, note);
  }
  await queries.writeNotes(asking.db, id, notes);
  asking.record({
    what: 'proposal.made',
    item: id,
    about: {
      state: 'Identified',
      home,
      also,
      notes,
      target: row.target,
      practice: row.practice_id,
      step: row.step_id,
      variation: row.variation_id,
      unit: row.unit_id,
      champion: row.champion_id,
      due_on: row.due_on,
    },
  });
  return { id, version: 1 };
}

// A champion stands beside the notes: who wrote one of them confidentially would tell of themselves.
async function mustNotTell(asking: Asking, note: string): Promise<void> {
  if (!(await isSealedBy(asking, note))) return;
  refuse(
    'conflict',
    'You wrote this note confidentially, and a proposal stands under your name. Make it without the note.',
  );
}

/** What it changes, as the asker may know it: its home, and the words as they stand. */
async function seeTarget(asking: Asking, wish: Making) {
  if (wish.unit !== undefined) {
    const unit = (await findUnit(asking, wish.unit)) ?? unknown('unit');
    const course = await seeItem(asking, unit.course_id, 'course');
    const of = wish.practice === undefined ? null : await seePracticePart(asking, wish, wish.practice);
    return { ...(of ?? nowhere), home: course.home_id, before: unit.title };
  }
  return wish.practice === undefined ? nowhere : await seePracticePart(asking, wish, wish.practice);
}
const nowhere = { home: null, practice: null, step: null, before: '' };

async function seePracticePart(asking: Asking, wish: Making, id: string) {
  const { practice } = await seePractice(asking, id);
  if (practice.state === 'Retired') refuse('conflict', 'It is retired.');
  let step = wish.step ?? null;
  if (step !== null && !(await isStepOf(asking.db, practice.id, step))) unknown('step');
  if (wish.variation !== undefined) {
    const variation = await findVariation(asking.db, wish.variation);
    if (variation?.practice_id !== practice.id) unknown('variation');
    if (step !== null && variation.step_id !== step) unknown('variation');
    step = variation.step_id;
  }
  return {
    home: practice.home_id,
    practice: practice.id,
    step,
    before: await queries.wordsOf(asking.db, practice.id, step),
  };
}

// A proposal that none of those who decide can read would wait for ever.
async function someoneMustReadIt(asking: Asking, id: string): Promise<void> {
  const readers = await readersAmong(asking.db, asking.now, [id], await queries.whoDecides(asking.db, id));
  if (readers.size > 0) return;
  refuse('conflict', 'Nobody who decides on it could read it there. Choose another home, or share it further.');
}

/** Its champion writes it better, until it is decided. */
export async function change(
  asking: Asking,
  wish: {
    proposal: string;
    seen_version: number;
    title?: string;
    target_words?: string;
    cause?: string;
    change?: string;
  },
): Promise<{ version: number }> {
  const { proposal, standing } = await seeProposal(asking, wish.proposal);
  refuseIf(whyNotChange(standing), standing.isChampion ? 'conflict' : 'forbidden');
  const { proposal: id, seen_version, title, ...words } = wish;
  const wrong = whyNotAbout({ ...aboutOf(proposal), ...words });
  if (wrong !== null) refuse('invalid', wrong);
  mustHaveSeen(proposal, seen_version);
  const version = await touchItem(asking, id, { title, seen: seen_version });
  if (Object.keys(words).length > 0) await queries.changeProposal(asking.db, id, words);
  const fields = Object.keys({ ...(title === undefined ? {} : { title }), ...words });
  asking.record({ what: 'proposal.changed', item: id, about: { fields } });
  return { version };
}

const aboutOf = (row: queries.ProposalRow) => ({
  target: row.target,
  practice: row.practice_id,
  step: row.step_id,
  variation: row.variation_id,
  unit: row.unit_id,
  target_words: row.target_words,
});

/** Somebody who saw older words is given those that stand now. */
function mustHaveSeen({ version, title, target_words, cause, change }: queries.ProposalRow, seen: number): void {
  if (version !== seen) refuseStale(version, { title, target_words, cause, change });
}

/** The owner of what it changes accepts, declines or defers it, always for a reason. */
export async function decide(
  asking: Asking,
  wish: {
    proposal: string;
    seen_version: number;
    decision: Decision;
    reason: string;
    review_on?: string;
    implementer?: string;
    implement_by?: string;
  },
): Promise<{ version: number }> {
  const { proposal, standing } = await seeProposal(asking, wish.proposal);
  refuseIf(whyNotDecide(standing), standing.isDecider ? 'conflict' : 'forbidden');
  const wrong = whyNotSoDecided(wish, dayOf(asking.now));
  if (wrong !== null) refuse('invalid', wrong);
  mustHaveSeen(proposal, wish.seen_version);
  const implementer =
    wish.implementer === undefined ? null : await seeImplementer(asking, proposal.id, wish.implementer);
  const { decision, reason, review_on = null, implement_by = null } = wish;
  const version = await touchItem(asking, proposal.id, { state: decision, seen: wish.seen_version });
  await queries.writeDecision(asking.db, {
    id: asking.newId(),
    proposal_id: proposal.id,
    decision,
    reason,
    review_on,
    decided_by: asker(asking),
    at: asking.now,
  });
  await queries.changeProposal(asking.db, proposal.id, { implementer_id: implementer, implement_by });
  asking.record({
    what: 'proposal.decided',
    item: proposal.id,
    about: { decision, reason, review_on, implementer, implement_by, state: decision },
  });
  return { version };
}

async function seeImplementer(asking: Asking, proposal: string, id: string): Promise<string> {
  const person = await findPerson(asking.db, id);
  if (person === null || person.status !== 'active') unknown('person');
  if ((await readersAmong(asking.db, asking.now, [proposal], [person.id])).size === 0) {
    refuse('conflict', 'This person cannot read it. Share it to one of their communities first.');
  }
  return person.id;
}

/** What was declined is argued once more by its champion; who decides has thirty days again. */
export async function reopen(asking: Asking, wish: { proposal: string; reason: string }): Promise<{ version: number }> {
  const { proposal, standing } = await seeProposal(asking, wish.proposal);
  refuseIf(whyNotReopen(standing), standing.isChampion ? 'conflict' : 'forbidden');
  const version = await touchItem(asking, proposal.id, { state: 'Identified', seen: proposal.version });
  const due_on = decideBy(asking.now, await queries.calendarOf(asking.db, proposal.home_id, proposal.practice_id));
  await queries.changeProposal(asking.db, proposal.id, {
    reopened_at: asking.now,
    reopened_reason: wish.reason,
    due_on,
  });
  asking.record({
    what: 'proposal.reopened',
    item: proposal.id,
    about: { reason: wish.reason, due_on, state: 'Identified' },
  });
  return { version };
}
