import { comment } from '../discussions/acts.ts';
import { acknowledge, close, seeNote, shareNote } from '../notes/acts.ts';
import { linkNote } from '../practices/linking.ts';
import type { Relation } from '../practices/practice.ts';
import { airAt, type Site, sites } from './crowd.ts';
import { planReadings } from './dangers.ts';
import { coldNotes } from './notes-cold.ts';
import { commissioningNotes } from './notes-commissioning.ts';
import { faultNotes } from './notes-faults.ts';
import { peopleNotes } from './notes-people.ts';
import { acknowledgements, answersByAuthor, closings, comments, type Manner } from './talk.ts';
import { day_ms } from './timeline.ts';
import { type Member, membersOf, put, type World } from './world.ts';

type Topic = {
  asset?: string;
  task?: string;
  communities: string[];
  degrees: [number, number] | null;
  conditions: string[];
  manner: Manner;
  link: { practice: string; step: string; relation: Relation } | null;
};
type Told = Topic & {
  body: string;
  expected: string;
  because: string;
  language: string;
  hazard: boolean;
  confidential: boolean;
};

const languages: Record<string, Site['land']> = { sv: 'se', nb: 'no', de: 'de', fi: 'fi' };
const told_twice = 70;
const days_between_twins = 220;

/**
 * Reads the notes in their short form. A head `@ asset | task | communities | degrees | conditions | manner | step`
 * begins a topic; each further line is a note of it. Before a note may stand its language, `!` for a hazard or
 * `(confidential)`; after it `+ expected …` and `+ because …`.
 */
function readNotes(text: string): Told[] {
  const told: Told[] = [];
  let topic: Topic | null = null;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('@')) topic = readHead(line);
    else if (line.startsWith('+ expected ')) told[told.length - 1].expected = line.slice(11);
    else if (line.startsWith('+ because ')) told[told.length - 1].because = line.slice(10);
    else if (line !== '' && topic !== null) told.push(readNote(line, topic));
  }
  return told;
}

function readHead(line: string): Topic {
  const [asset, task, communities, degrees, conditions, manner, link] = line
    .slice(1)
    .split('|')
    .map((field) => (field.trim() === '-' ? '' : field.trim()));
  const [quoted, relation] = link.split(' ');
  const [practice, step] = quoted.split('#');
  return {
    ...(asset === '' ? {} : { asset }),
    ...(task === '' ? {} : { task }),
    communities: communities.split(' '),
    degrees: degrees === '' ? null : (degrees.split('..').map(Number) as [number, number]),
    conditions: conditions === '' ? [] : conditions.split(',').map((each) => each.trim()),
    manner: manner as Manner,
    link: link === '' ? null : { practice, step, relation: relation as Relation },
  };
}

function readNote(line: string, topic: Topic): Told {
  const [, mark = '', body] = line.match(/^(sv: |nb: |de: |fi: |! |\(confidential\) )?(.*)$/) as RegExpMatchArray;
  const language = mark.slice(0, 2) in languages ? mark.slice(0, 2) : /[äöüß]/.test(body) ? 'de' : 'en';
  return {
    ...topic,
    body,
    expected: '',
    because: '',
    language,
    hazard: mark === '! ',
    confidential: mark.startsWith('('),
  };
}

/** Plans what the field wrote in two years, and what became of each note. */
export function planField(world: World): void {
  const { chance } = world.time;
  const told = [coldNotes, commissioningNotes, faultNotes, peopleNotes].flatMap(readNotes);
  const again = chance
    .shuffled(told.filter((each) => each.manner === 'tech' && !each.confidential && !each.hazard))
    .slice(0, told_twice);
  for (const each of told) {
    const first = planOne(world, each, null);
    if (first !== null && again.includes(each)) planOne(world, each, first);
  }
}

function planOne(world: World, told: Told, twin: { author: Member; days_ago: number } | null) {
  const { time } = world;
  const { chance } = time;
  for (let tries = 0; tries < 300; tries++) {
    // More is written the longer Fieldlore is there.
    const days_ago = Math.round(3 + 700 * (1 - Math.sqrt(chance.next())));
    if (twin !== null && Math.abs(twin.days_ago - days_ago) < days_between_twins) continue;
    const land = told.language === 'en' ? null : languages[told.language];
    const members = told.communities.map((key) => new Set(membersOf(world, key)));
    const fits = [...members[0]].filter(
      (each) =>
        each.crowd &&
        members.every((those) => those.has(each)) &&
        each.days_ago > days_ago + 5 &&
        each !== twin?.author &&
        (land === null || siteOf(each).land === land),
    );
    if (fits.length === 0) continue;
    const author = chance.pick(fits);
    const at = time.moment(days_ago, 6 + chance.next() * 8.5);
    if (told.communities.some((key) => world.communities.get(key)!.days_ago < days_ago + 5)) continue;
    const air = airAt(siteOf(author), at, chance);
    const indoors = told.conditions.some((each) => each.startsWith('cold store'));
    if (told.degrees !== null && !indoors && (air < told.degrees[0] || air > told.degrees[1])) continue;
    const said = told.degrees === null ? null : degreesIn(told.body);
    if (said !== null && !indoors && Math.abs(air - said) > 6) continue;
    const ambient = said ?? (indoors ? chance.whole(told.degrees![0], told.degrees![1]) : air);
    planNote(world, told, author, at, told.degrees !== null || chance.happens(0.25) ? ambient : null);
    return { author, days_ago };
  }
  return null;
}

const numbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four'.split(
    ' ',
  );

/** The cold that the first sentence names, so that the chip does not contradict it. */
function degreesIn(body: string): number | null {
  const said = body.split('.')[0].match(/minus ([a-z-]+|\d+)/i)?.[1];
  if (said === undefined) return null;
  const number = /^\d+$/.test(said) ? Number(said) : numbers.indexOf(said) + 1;
  return number === 0 ? null : -number;
}

export const siteOf = (member: Member): Site => sites.find((site) => site.name === member.site)!;

function planNote(world: World, told: Told, author: Member, at: Date, ambient_c: number | null): void {
  const { time } = world;
  const { chance } = time;
  const site = siteOf(author);
  const { asset, task, conditions } = told;
  const near = () => (chance.next() - 0.5) * 0.12;
  time.plan(at, async (as) => {
    const [home, ...also] = told.communities.map((key) => world.communities.get(key)!.id);
    const late_h = chance.happens(0.3) ? chance.next() * 5 : 0;
    const { id } = await shareNote(as(author.id), {
      body: told.body,
      expected: told.expected,
      because: told.because,
      home,
      also,
      context: {
        ...(asset === undefined ? {} : { asset }),
        ...(task === undefined ? {} : { task }),
        ...(told.confidential ? {} : { place: chance.pick(site.places) }),
        ...(conditions.length === 0 ? {} : { conditions }),
        ...(ambient_c === null ? {} : { ambient_c }),
        ...(chance.happens(0.3) && !told.confidential ? { job: `J-${chance.whole(21_000, 68_999)}` } : {}),
      },
      ...(told.confidential || chance.happens(0.6)
        ? {}
        : { position: { latitude: site.latitude + near(), longitude: site.longitude + near() } }),
      language: told.language,
      hazard: told.hazard,
      confidential: told.confidential,
      happened_at: new Date(at.getTime() - late_h * 3_600_000),
      files: [],
    });
    planAnswers(world, told, { id, author, at });
  });
}

/** A human reads it; some talk about it; some of it is linked to a step, becomes a source, or is closed for a reason. */
function planAnswers(world: World, told: Told, note: { id: string; author: Member; at: Date }): void {
  const { time } = world;
  const { chance } = time;
  const [home] = told.communities;
  const others = membersOf(world, home).filter((each) => each !== note.author && since(world, each, note.at));
  const keepers = others.filter((each) => world.communities.get(home)!.keepers.includes(each));
  const reader = chance.happens(0.65) && keepers.length > 0 ? chance.pick(keepers) : chance.pick(others);
  const read = time.after(
    note.at,
    told.hazard ? 0.5 + chance.next() * 2 : chance.happens(0.07) ? 80 + chance.next() * 60 : 0.5 + chance.next() * 26,
  );
  time.plan(read, async (as) => {
    const words = chance.happens(0.55) ? chance.pick(acknowledgements[told.manner]) : '';
    await acknowledge(as(reader.id), { note: note.id, words });
  });
  if (told.hazard) planReadings(world, note, chance.shuffled(others).slice(0, 2));
  const talkers = chance.happens(0.45) ? chance.whole(1, 3) : 0;
  const said = chance.shuffled(comments[told.manner]);
  for (let n = 0; n < Math.min(talkers, said.length); n++) {
    const talker = chance.pick(others);
    const body = n === 2 && !told.confidential ? chance.pick(answersByAuthor) : said[n];
    const speaker = n === 2 && !told.confidential ? note.author : talker;
    time.plan(time.after(read, 1 + n * 7 + chance.next() * 20), async (as) => {
      await comment(as(speaker.id), { item: note.id, body });
    });
  }
  const { link } = told;
  if (link !== null) {
    const linker = keepers.length > 0 ? chance.pick(keepers) : reader;
    time.plan(time.after(read, 2 + chance.next() * 150), async (as) => {
      const practice = world.practices.get(link.practice);
      // What was written before there was a practice is what it comes from.
      if (practice === undefined) return put(world.seeds, link.practice, note.id);
      const step = practice.steps.get(link.step);
      if (step === undefined) throw new Error(`There is no step ${link.step} in ${link.practice}.`);
      await linkNote(as(linker.id), { practice: practice.id, note: note.id, step, relation: link.relation });
      put(world.linked, `${link.practice}#${link.step}`, note.id);
    });
  } else if (chance.happens(0.09)) {
    const steward = world.communities.get(home)!.steward;
    time.plan(time.after(read, 60 + chance.next() * 200), async (as) => {
      const asking = as(steward.id);
      const { note: seen } = await seeNote(asking, note.id);
      if (seen.state === 'Closed') return;
      await close(asking, { note: note.id, reason: chance.pick(closings[told.manner]), seen_version: seen.version });
    });
  }
}

function since(world: World, member: Member, at: Date): boolean {
  return world.time.now.getTime() - member.days_ago * day_ms < at.getTime() - day_ms;
}
