import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { memberOf } from '../communities/item-queries.ts';
import { placeItem, seeItem } from '../communities/placing.ts';
import { shareNote } from '../notes/acts.ts';
import { findPerson } from '../people/queries.ts';
import { seePractice } from '../practices/acts.ts';
import { linkNote } from '../practices/linking.ts';
import { type Asking, asker } from '../route.ts';
import { quotes_per_unit_max, quotesIn, units_max, whyNotComplete, whyNotDesign } from './course.ts';
import * as impact from './impact-queries.ts';
import * as queries from './queries.ts';

export async function seeCourse(asking: Asking, id: string): Promise<queries.CourseRow> {
  return (await queries.findCourse(asking, id)) ?? unknown('course');
}

/** Begins a course; who begins it is its first designer. */
export async function beginCourse(
  asking: Asking,
  wish: { title: string; about: string; home: string; also: string[] },
): Promise<{ id: string; version: number }> {
  const id = await placeItem(asking, {
    kind: 'course',
    title: wish.title,
    state: 'Current',
    home: wish.home,
    also: wish.also,
  });
  await queries.writeCourse(asking.db, id, wish.about, asker(asking));
  asking.record({ what: 'course.begun', item: id, about: { home: wish.home, also: wish.also } });
  return { id, version: 1 };
}

export async function addDesigner(asking: Asking, wish: { course: string; person: string }): Promise<void> {
  const course = await seeCourse(asking, wish.course);
  refuseIf(whyNotDesign({ isDesigner: course.designer }));
  const person = await findPerson(asking.db, wish.person);
  if (person === null || person.status !== 'active') unknown('person');
  await queries.writeDesigner(asking.db, course.id, person.id);
  asking.record({ what: 'course.designer_added', item: course.id, about: { person: person.id } });
}

/** Adds a unit. The practice steps that it quotes are bound to it by that. */
export async function addUnit(
  asking: Asking,
  wish: { course: string; title: string; body: string; position?: number },
): Promise<{ id: string; version: number }> {
  const course = await seeCourse(asking, wish.course);
  refuseIf(whyNotDesign({ isDesigner: course.designer }));
  const units = await queries.unitsOf(asking, course.id);
  if (units.length >= units_max) refuse('invalid', `A course has ${units_max} units at most.`);
  const id = asking.newId();
  await queries.writeUnit(asking.db, {
    id,
    course_id: course.id,
    position: wish.position ?? (units.at(-1)?.position ?? 0) + 1,
    title: wish.title,
    body: wish.body,
    at: asking.now,
  });
  const quotes = await bind(asking, id, wish.body);
  asking.record({ what: 'unit.published', item: course.id, about: { unit: id, number: 1, quotes } });
  return { id, version: 1 };
}

/** Publishes a unit anew. What it quotes now is what it is bound to, and its open tasks are decided as updated. */
export async function changeUnit(
  asking: Asking,
  wish: { unit: string; seen_version: number; title?: string; body?: string; position?: number },
): Promise<{ version: number; number: number }> {
  const unit = (await queries.findUnit(asking, wish.unit)) ?? unknown('unit');
  const course = await seeCourse(asking, unit.course_id);
  refuseIf(whyNotDesign({ isDesigner: course.designer }));
  const title = wish.title ?? unit.title;
  const body = wish.body ?? unit.body;
  // To move a unit is not to publish it anew: who has done it has done it. The same text again is: a quote shows other words.
  const isNew = wish.title !== undefined || wish.body !== undefined;
  const changed = await queries.changeUnit(
    asking.db,
    unit.id,
    wish.seen_version,
    { title, body, position: wish.position ?? unit.position },
    isNew ? asking.now : null,
  );
  if (changed === null) {
    refuse(
      'stale',
      'Somebody changed this unit meanwhile. Load it again: your text is kept, and you can add it to theirs.',
      {
        version: unit.version,
      },
    );
  }
  if (!isNew) {
    asking.record({ what: 'unit.moved', item: course.id, about: { unit: unit.id, position: wish.position } });
    return changed;
  }
  const quotes = await bind(asking, unit.id, body);
  const decided = await impact.decideByPublishing(asking.db, unit.id, asker(asking), asking.now);
  asking.record({
    what: 'unit.published',
    item: course.id,
    about: { unit: unit.id, number: changed.number, quotes, decided },
  });
  return changed;
}

async function bind(asking: Asking, unit: string, body: string) {
  const quotes = quotesIn(body);
  if (quotes.length > quotes_per_unit_max) refuse('invalid', `A unit quotes ${quotes_per_unit_max} steps at most.`);
  const there = await queries.quotable(asking, quotes);
  const missing = quotes.find((quote) => !there.has(quote.step));
  if (missing !== undefined) {
    refuse('unknown', `The step quoted as p/${missing.practice}#${missing.step} is not there, or not shared with you.`);
  }
  await queries.writeBindings(asking.db, unit, quotes);
  return quotes;
}

export async function enrol(asking: Asking, id: string): Promise<void> {
  const course = await seeCourse(asking, id);
  if (await queries.writeEnrolment(asking.db, course.id, asker(asking), asking.now)) {
    asking.record({ what: 'course.enrolled', item: course.id });
  }
}

/** A unit is done, in the version that the learner saw. */
export async function complete(asking: Asking, id: string): Promise<void> {
  const unit = (await queries.findUnit(asking, id)) ?? unknown('unit');
  const course = await seeCourse(asking, unit.course_id);
  refuseIf(whyNotComplete({ enrolled: course.enrolled }), 'conflict');
  if (await queries.writeCompletion(asking.db, unit.id, asker(asking), unit.number, asking.now)) {
    asking.record({ what: 'unit.completed', item: course.id, about: { unit: unit.id, number: unit.number } });
  }
}

/** A designer decides what a changed step means for a unit. */
export async function decide(
  asking: Asking,
  wish: { task: string; verdict: 'no change' | 'update' | 'retire'; words: string },
): Promise<void> {
  const task = (await impact.findTask(asking.db, wish.task)) ?? unknown('task');
  const course = await queries.findCourse(asking, task.course_id);
  if (course === null) unknown('task');
  refuseIf(whyNotDesign({ isDesigner: course.designer }));
  if (task.verdict !== null) refuse('conflict', 'This task has been decided meanwhile.');
  if (wish.verdict === 'no change') await impact.bindTo(asking.db, task.unit_id, task.step_id, task.to_number);
  await impact.decideTask(asking.db, task.id, {
    verdict: wish.verdict,
    words: wish.words,
    decided_by: asker(asking),
    decided_at: asking.now,
  });
  asking.record({
    what: 'impact.decided',
    item: course.id,
    about: { task: task.id, unit: task.unit_id, verdict: wish.verdict },
  });
}

/**
 * Speaking back from a unit's quoted step: what the learner says becomes a note at the practice's home, linked to that
 * step. "Not how it is done here" contradicts it.
 */
export async function speakBack(
  asking: Asking,
  wish: { unit: string; step: string; relation: 'confirms' | 'contradicts' | 'asks'; words: string; home?: string },
): Promise<{ note: string; challenged: boolean }> {
  const unit = (await queries.findUnit(asking, wish.unit)) ?? unknown('unit');
  const quote = quotesIn(unit.body).find((each) => each.step === wish.step) ?? unknown('step');
  const { practice } = await seePractice(asking, quote.practice);
  const home = await homeFor(asking, practice.home_id, wish.home);
  const { id } = await shareNote(asking, {
    body: wish.words,
    expected: '',
    because: '',
    home,
    also: [],
    context: { task: practice.title.slice(0, 120) },
    language: '',
    hazard: false,
    confidential: false,
    files: [],
  });
  const { challenged } = await linkNote(asking, {
    practice: practice.id,
    note: id,
    step: quote.step,
    relation: wish.relation,
  });
  const course = await seeItem(asking, unit.course_id, 'course');
  asking.record({
    what: 'unit.answered',
    item: course.id,
    about: { unit: unit.id, note: id, practice: practice.id, step: quote.step, relation: wish.relation },
  });
  return { note: id, challenged };
}

// A learner need not be in the practice's home: then it stands where they are, and the link tells the home.
async function homeFor(asking: Asking, practiceHome: string, wished: string | undefined): Promise<string> {
  const wishes = wished === undefined ? [practiceHome] : [wished];
  const mine = await memberOf(asking.db, asker(asking), wishes);
  const home = wishes.find((each) => mine.has(each));
  if (home !== undefined) return home;
  refuse('conflict', 'You are not in the home of this practice. Join it, or choose one of your communities.');
}
