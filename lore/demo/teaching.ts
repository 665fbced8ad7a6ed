import { placeInto } from '../communities/placing.ts';
import { addDesigner, addUnit, beginCourse, changeUnit, complete, enrol, speakBack } from '../courses/acts.ts';
import { findUnit } from '../courses/queries.ts';
import { acknowledge } from '../notes/acts.ts';
import type { Asking } from '../route.ts';
import { type CourseTold, courses, type UnitTold } from './courses-told.ts';
import { day_ms } from './timeline.ts';
import { idOf, type Member, membersOf, type World, who } from './world.ts';

/** Plans the courses, who takes them, and what comes back from their units. */
export function planTeaching(world: World): void {
  const { time } = world;
  for (const course of courses) planCourse(world, course);
  const starters = membersOf(world, 'cohort14').filter((each) => each.crowd);
  const before = membersOf(world, 'cohort13').filter((each) => each.crowd);
  const refresher = membersOf(world, 'refrigerant').filter((each) => each.crowd && each.days_ago > 320);
  const north = membersOf(world, 'cold').filter((each) => each.crowd && each.days_ago > 230);
  const germany = membersOf(world, 'germany').filter((each) => each.crowd && each.days_ago > 200);
  const basics = courses[0].units.map(({ key }) => key);
  for (const each of before) planLearner(world, each, 'x20-basics', 395, 20, basics.slice(0, 5));
  for (const each of refresher.slice(0, 26))
    planLearner(world, each, 'refrigerant', 290, 200, ['ref-1', 'ref-2', 'ref-3']);
  for (const each of north.slice(0, 24))
    planLearner(world, each, 'cold-start', 190, 160, ['cold-1', 'cold-2', 'cold-3', 'cold-4']);
  for (const each of germany.slice(0, 15)) planLearner(world, each, 'uebergabe', 160, 120, ['ueb-1', 'ueb-2']);
  for (const each of starters) planLearner(world, each, 'x20-basics', 43, 40, basics.slice(0, time.chance.whole(1, 5)));
  const jo = world.people.get('jo')!;
  planLearner(world, jo, 'x20-basics', 42, 30, basics.slice(0, 3));
  planLearner(world, jo, 'cold-start', 22, 10, ['cold-1']);
  time.plan(time.moment(44, 9), async (as) => {
    await placeInto(as(who(world, 'ines')), world.courses.get('x20-basics')!, idOf(world, 'communities', 'cohort14'));
  });
  planAnswers(world);
}

function planCourse(world: World, told: CourseTold): void {
  const { time } = world;
  time.plan(time.moment(told.days_ago, 7), async (as) => {
    const asking = as(who(world, told.by));
    const { id } = await beginCourse(asking, {
      title: told.title,
      about: told.about,
      home: idOf(world, 'communities', told.home),
      also: told.also.map((key) => idOf(world, 'communities', key)),
    });
    world.courses.set(told.key, id);
    for (const handle of told.with) await addDesigner(asking, { course: id, person: who(world, handle) });
  });
  for (const unit of told.units) planUnit(world, told, unit);
}

function planUnit(world: World, course: CourseTold, told: UnitTold): void {
  const { time } = world;
  time.plan(time.moment(told.days_ago, 13), async (as) => {
    const { id } = await addUnit(as(who(world, course.by)), {
      course: world.courses.get(course.key)!,
      title: told.title,
      body: withQuotes(world, told.body),
    });
    world.units.set(told.key, id);
  });
  const { again } = told;
  if (again === undefined) return;
  time.plan(time.moment(again.days_ago, 13), async (as) => {
    const asking = as(who(world, course.by));
    const unit = (await findUnit(asking, world.units.get(told.key)!))!;
    await changeUnit(asking, {
      unit: unit.id,
      seen_version: unit.version,
      body: unit.body.replace(again.from, again.to),
    });
  });
}

function withQuotes(world: World, body: string): string {
  return body.replace(/^!\[\[(\w+)#(\w+)\]\]$/gm, (_, key, step) => {
    const id = idOf(world, 'practices', key);
    return `![[p/${id}#${world.practices.get(key)!.steps.get(step)}]]`;
  });
}

/** Enrols within some days and does these units, one after the other. */
function planLearner(world: World, learner: Member, course: string, from: number, days: number, units: string[]): void {
  const { time } = world;
  const { chance } = time;
  const begin = from - chance.whole(0, 2);
  time.plan(time.moment(begin, 9 + chance.next() * 5), async (as) => {
    await enrol(as(learner.id), world.courses.get(course)!);
  });
  let at = time.moment(begin, 14.5);
  for (const unit of units) {
    at = time.after(at, ((0.4 + chance.next()) * days * 24) / (units.length + 1));
    const done = at;
    if (done.getTime() > time.now.getTime() - day_ms) return;
    time.plan(done, async (as) => {
      await complete(as(learner.id), world.units.get(unit)!);
    });
  }
}

const spokenBack: {
  unit: string;
  step: string;
  by: string;
  days_ago: number;
  relation: 'confirms' | 'contradicts' | 'asks';
  words: string;
  home?: string;
}[] = [
  {
    unit: 'cold-3',
    step: 'x20#seal',
    by: 'tuan',
    days_ago: 88,
    relation: 'confirms',
    words: 'Here it works as it stands, if the seal was in the house overnight. It is the van that makes it cold.',
    home: 'cold',
  },
  {
    unit: 'x20-4',
    step: 'x20#pressure',
    by: 'jo',
    days_ago: 28,
    relation: 'asks',
    words: 'Why three bar and not four? I did not dare to ask it at the rig.',
  },
  {
    unit: 'x20-2',
    step: 'x20#flush',
    by: 'samuel',
    days_ago: 50,
    relation: 'confirms',
    words: 'Fifteen is right. Nine houses since then, all clean.',
  },
  {
    unit: 'x20-5',
    step: 'x20#start',
    by: 'samuel',
    days_ago: 9,
    relation: 'contradicts',
    words:
      'Not how it is done here: in the cold the superheat swings for more than ten minutes. We read after five, ten and fifteen, and write the last one.',
  },
];

function planAnswers(world: World): void {
  const { time } = world;
  for (const { unit, step, by, days_ago, relation, words, home } of spokenBack) {
    const [key, part] = step.split('#');
    time.plan(time.moment(days_ago, 12.5), async (as) => {
      const { note } = await speakBack(as(who(world, by)), {
        unit: world.units.get(unit)!,
        step: world.practices.get(key)!.steps.get(part)!,
        relation,
        words,
        ...(home === undefined ? {} : { home: idOf(world, 'communities', home) }),
      });
      const at = time.moment(days_ago, 12.5);
      time.plan(time.after(at, 21), async (later) => {
        await readIt(later(who(world, 'lea')), note, relation);
      });
    });
  }
}

async function readIt(asking: Asking, note: string, relation: string): Promise<void> {
  const words =
    relation === 'contradicts'
      ? 'Read. Ines sees it as well, beside the unit.'
      : 'Read, thank you for saying it at the step.';
  await acknowledge(asking, { note, words });
}
