import { z } from 'zod';
import { unknown } from '../../ground/refusal.ts';
import { placementsOf } from '../communities/item-queries.ts';
import { seeItem } from '../communities/placing.ts';
import { placement } from '../communities/routes.ts';
import { initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { partsOf, verdicts, whyNotComplete, whyNotDesign } from './course.ts';
import * as impact from './impact-queries.ts';
import * as queries from './queries.ts';

const title = z.string().trim().min(1, 'A title is needed.').max(300);
const body = z.string().max(200_000);
const seen_version = z.number().int();
const nothing = z.object({});
const made = z.object({ id: z.string(), version: z.number() });
const position = z.number().int().min(0).max(10_000).optional();
const unitLine = z.object({
  id: z.string(),
  position: z.number(),
  title: z.string(),
  number: z.number(),
  published_at: z.date(),
  done_number: z.number().nullable(),
  open_tasks: z.number(),
});
const quoted = z.object({
  practice_id: z.string(),
  step_id: z.string(),
  practice: z.string(),
  state: z.string(),
  bound_number: z.number(),
  in_force_number: z.number(),
  position: z.number().nullable(),
  body: z.string().nullable(),
  core: z.boolean().nullable(),
  why: z.string().nullable(),
  bound_body: z.string().nullable(),
  changed_on: z.date().nullable(),
  change_kind: z.string().nullable(),
});

/** A unit that quotes a step of a practice, and whether the step has changed since. */
export const unitThatQuotes = z.object({
  unit_id: z.string(),
  unit: z.string(),
  course_id: z.string(),
  course: z.string(),
  step_id: z.string(),
  number: z.number(),
  stale: z.boolean(),
  published_at: z.date(),
});

export const routes: Route[] = [
  route({
    name: 'courses.list',
    says: 'Courses, newest first, with how far I am',
    method: 'GET',
    path: '/courses',
    who: 'person',
    input: z.strictObject({ community: id.optional(), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        /** Null: it is not for you to know. */
        home: z.string().nullable(),
        units: z.number(),
        done: z.number(),
        stale: z.number(),
        enrolled: z.boolean(),
        made_at: z.date(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.listCourses(asking, input.community ?? null, fromCursor(input.after, 2), input.limit);
      return toPage(rows, input.limit, (row) => [row.made_at, row.id]);
    },
  }),
  route({
    name: 'courses.begin',
    says: 'Begin a course; you are its first designer',
    method: 'POST',
    path: '/courses',
    who: 'person',
    input: z.strictObject({
      title,
      about: z.string().trim().max(20_000).default(''),
      home: id,
      also: z.array(id).max(49).default([]),
    }),
    output: made,
    act: acts.beginCourse,
  }),
  route({
    name: 'courses.open',
    says: 'A course with its units and how far I am',
    method: 'GET',
    path: '/courses/:course',
    who: 'person',
    input: z.strictObject({ course: id }),
    output: z.object({
      id: z.string(),
      title: z.string(),
      about: z.string(),
      home_id: z.string(),
      version: z.number(),
      made_at: z.date(),
      designer: z.boolean(),
      enrolled: z.boolean(),
      placements: z.array(placement),
      designers: z.array(personCard),
      units: z.array(unitLine),
      why_not: z.object({ design: z.string().nullable(), complete: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const course = await acts.seeCourse(asking, input.course);
      const [placements, designers, units] = await Promise.all([
        placementsOf(asking, course.id),
        queries.designersOf(asking.db, course.id),
        queries.unitsOf(asking, course.id),
      ]);
      return {
        ...course,
        placements,
        designers: designers.map((row) => ({ ...row, initials: initialsOf(row.name) })),
        units,
        why_not: { design: whyNotDesign({ isDesigner: course.designer }), complete: whyNotComplete(course) },
      };
    },
  }),
  route({
    name: 'courses.addDesigner',
    says: 'Take somebody in as a designer of a course',
    method: 'PUT',
    path: '/courses/:course/designers/:person',
    who: 'person',
    input: z.strictObject({ course: id, person: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.addDesigner(asking, input);
      return {};
    },
  }),
  route({
    name: 'courses.addUnit',
    says: 'Add a unit; ![[p/<practice>#<step>]] on a line of its own quotes a practice step and binds the unit to it',
    method: 'POST',
    path: '/courses/:course/units',
    who: 'person',
    input: z.strictObject({ course: id, title, body, position }),
    output: made,
    act: acts.addUnit,
  }),
  route({
    name: 'courses.openUnit',
    says: 'A unit, with the steps it quotes as they are in force now',
    method: 'GET',
    path: '/units/:unit',
    who: 'person',
    input: z.strictObject({ unit: id }),
    output: z.object({
      id: z.string(),
      course: z.object({ id: z.string(), title: z.string(), designer: z.boolean(), enrolled: z.boolean() }),
      position: z.number(),
      title: z.string(),
      body: z.string(),
      number: z.number(),
      version: z.number(),
      published_at: z.date(),
      done_number: z.number().nullable(),
      /** The body in order: text, or the step that is quoted there. Null: not shared with you. */
      parts: z.array(z.union([z.object({ text: z.string() }), z.object({ step: quoted.nullable() })])),
      units: z.array(unitLine),
      why_not: z.object({ design: z.string().nullable(), complete: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const unit = (await queries.findUnit(asking, input.unit)) ?? unknown('unit');
      const course = await acts.seeCourse(asking, unit.course_id);
      const steps = await queries.quotedSteps(asking, unit.id);
      const byStep = new Map(steps.map((step) => [step.step_id, step]));
      const { course_id, ...shown } = unit;
      return {
        ...shown,
        course: { id: course.id, title: course.title, designer: course.designer, enrolled: course.enrolled },
        parts: partsOf(unit.body).map((part) =>
          'text' in part ? part : { step: byStep.get(part.quote.step) ?? null },
        ),
        units: await queries.unitsOf(asking, course.id),
        why_not: { design: whyNotDesign({ isDesigner: course.designer }), complete: whyNotComplete(course) },
      };
    },
  }),
  route({
    name: 'courses.changeUnit',
    says: 'Publish a unit anew, from the version seen; its open tasks are decided as updated',
    method: 'PATCH',
    path: '/units/:unit',
    who: 'person',
    edits: true,
    input: z.strictObject({ unit: id, seen_version, title: title.optional(), body: body.optional(), position }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: acts.changeUnit,
  }),
  route({
    name: 'courses.enrol',
    says: 'Enrol in a course',
    method: 'PUT',
    path: '/courses/:course/enrolments/me',
    who: 'person',
    input: z.strictObject({ course: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.enrol(asking, input.course);
      return {};
    },
  }),
  route({
    name: 'courses.complete',
    says: 'A unit is done, in the version that you saw',
    method: 'PUT',
    path: '/units/:unit/completions/me',
    who: 'person',
    input: z.strictObject({ unit: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.complete(asking, input.unit);
      return {};
    },
  }),
  route({
    name: 'courses.speakBack',
    says: 'From a quoted step: confirm, ask, or say "not how it is done here"; it becomes a note linked to the step',
    method: 'POST',
    path: '/units/:unit/steps/:step/notes',
    who: 'person',
    input: z.strictObject({
      unit: id,
      step: id,
      relation: z.enum(['confirms', 'contradicts', 'asks']),
      words: z.string().trim().min(1, 'Say how it is.').max(5000),
      home: id.optional(),
    }),
    output: z.object({ note: z.string(), challenged: z.boolean() }),
    act: acts.speakBack,
  }),
  route({
    name: 'courses.inbox',
    says: "A designer's tasks and what the field says of the steps that my units quote",
    method: 'GET',
    path: '/designer-inbox',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      tasks: z.array(
        z.object({
          id: z.string(),
          unit_id: z.string(),
          unit: z.string(),
          course_id: z.string(),
          course: z.string(),
          practice_id: z.string(),
          practice: z.string().nullable(),
          step_id: z.string(),
          change_kind: z.string(),
          from_number: z.number(),
          to_number: z.number(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          opened_at: z.date(),
          due_on: z.string(),
          verdict: z.string().nullable(),
          words: z.string(),
          contradictions: z.number(),
        }),
      ),
      signal: z.array(
        z.object({
          note_id: z.string(),
          note: z.string(),
          practice_id: z.string(),
          step_id: z.string(),
          unit_id: z.string(),
          unit: z.string(),
          course_id: z.string(),
          at: z.date(),
        }),
      ),
    }),
    act: async (asking) => ({
      tasks: await impact.tasksOf(asking, 100),
      signal: await impact.fieldSignal(asking, 50),
    }),
  }),
  route({
    name: 'courses.decide',
    says: 'Decide what a changed step means for a unit',
    method: 'PUT',
    path: '/impact-tasks/:task/verdict',
    who: 'person',
    input: z.strictObject({ task: id, verdict: z.enum(verdicts), words: z.string().trim().max(2000).default('') }),
    output: nothing,
    act: async (asking, input) => {
      await acts.decide(asking, input);
      return {};
    },
  }),
  route({
    name: 'courses.ofPractice',
    says: 'Where a practice is taught: the units that quote its steps',
    method: 'GET',
    path: '/practices/:practice/units',
    who: 'person',
    input: z.strictObject({ practice: id }),
    output: z.object({
      items: z.array(unitThatQuotes),
    }),
    act: async (asking, input) => {
      await seeItem(asking, input.practice, 'practice');
      return { items: await queries.unitsThatQuote(asking, input.practice) };
    },
  }),
];
