import fc from 'fast-check';
import { Refusal } from '../../ground/refusal.ts';
import type { Viewer } from '../../lore/route.ts';
import type { TestHouse } from '../house.ts';

export type Person = Viewer & { person: string; name: string };
/** A turn as numbers: who does what, and on which of the things that there are. Anything can be told from them. */
export type Turn = { who: number; verb: number; a: number; b: number; c: number };
const turn = fc.record({ who: fc.nat(5), verb: fc.nat(999), a: fc.nat(99), b: fc.nat(99), c: fc.nat(99) });
export const turns: fc.Arbitrary<Turn[]> = fc.noBias(fc.array(turn, { minLength: 50, maxLength: 70 }));

/** One question of a history with what came of it. */
export type Told = { who: Person; ask: string; input: Record<string, any>; answer: any; refusal: Refusal | null };
export type History = {
  t: TestHouse;
  people: Person[];
  /** Lea looks after it; Jo, Mika and Ruth are in it; Omar is in the further one too; Olga in neither. */
  home: string;
  further: string;
  notes: string[];
  practices: string[];
  courses: string[];
  units: string[];
  challenges: string[];
  told: Told[];
  /** Called around each sharing to one more community. */
  placing(h: History, item: string, place: () => Promise<void>): Promise<void>;
};

const names = ['Lea', 'Jo', 'Mika', 'Ruth', 'Omar', 'Olga'];

/** Lives a history through the gate. Refusals belong to it; anything else that goes wrong is a fault. */
export async function live(
  t: TestHouse,
  list: Turn[],
  placing: History['placing'] = async (_h, _item, place) => place(),
  more: Verb[] = [],
): Promise<History> {
  const people = await Promise.all(
    names.map(async (name, n) => ({ ...(await t.person(name, { team: name, site: `Site ${n % 3}` })), name })),
  );
  const [lea, jo, mika, ruth, omar] = people;
  const begin = async (name: string) =>
    (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id as string;
  const h: History = {
    t,
    people,
    home: await begin('Home'),
    further: await begin('Further'),
    notes: [],
    practices: [],
    courses: [],
    units: [],
    challenges: [],
    told: [],
    placing,
  };
  for (const each of [jo, mika, ruth])
    await t.ask(lea, 'communities.setMember', { community: h.home, person: each.person });
  await t.ask(lea, 'communities.setMember', { community: h.further, person: omar.person, role: 'steward' });
  await t.ask(lea, 'communities.setMember', { community: h.further, person: mika.person });
  const half = Math.floor(list.length / 2);
  for (const [n, turn] of list.entries()) {
    if (n === half) await mature(h);
    await take(h, turn, [...verbs, ...more]);
    // Nothing happens at the same moment as something else: what came before is before by the clock too.
    t.clock.pass(1 / 86_400);
  }
  await t.settled();
  return h;
}

/**
 * Chance alone would seldom bring a practice so far: half-way, some are tried by all, left in peace and established, one
 * is retired. What else a run of histories must hold, and chance might leave out, happens here too.
 */
async function mature(h: History): Promise<void> {
  const [lea, jo] = h.people;
  const told: any[] = [];
  for (const body of ['Told twice.', 'Told once.', 'Not over yet.'])
    told.push(await ask(h, jo, 'notes.share', { body, home: h.home, confidential: false, hazard: false }));
  h.notes.push(...told.map(({ id }) => id));
  await ask(h, lea, 'notes.merge', { note: told[0].id, into: told[1].id, seen_version: 1 });
  await ask(h, lea, 'notes.answer', { note: told[1].id, words: 'Like this.' });
  await ask(h, lea, 'notes.close', { note: told[2].id, seen_version: 1, reason: 'It is over.' });
  await ask(h, jo, 'notes.reopen', { note: told[2].id, reason: 'It is not.' });
  // Of those that chance began, all may be held, challenged or of a higher risk: these are not.
  const begin = async (title: string): Promise<string> => {
    const steps = [{ body: 'First.' }, { body: 'Then.' }];
    return (await ask(h, lea, 'practices.begin', { title, risk: 'low', steps, home: h.home, notes: [] })).id;
  };
  const [sure, doubted] = [await begin('Tried by all'), await begin('Doubted')];
  await ask(h, jo, 'practices.challenge', { practice: doubted, words: 'Not so.' });
  const chosen = [doubted, ...h.practices.slice(0, 3), sure];
  h.practices.push(sure, doubted);
  for (const practice of chosen) {
    for (const challenge of await openChallenges(h, [practice]))
      await ask(h, lea, 'practices.reply', { challenge, reply: 'It is so.' });
    for (const each of h.people.slice(0, 5)) await ask(h, each, 'practices.use', { practice, outcome: 'worked' });
  }
  h.t.clock.pass(6);
  await h.t.settled();
  await h.t.house.tick();
  for (const practice of chosen.slice(1)) {
    const { version } = await stepsOf(h, practice);
    await ask(h, lea, 'practices.establish', {
      practice,
      seen_version: version,
      owner: h.people[1].person,
      scope: 'Here',
      strength: 'should',
      effective_on: '2026-06-01',
      reason: 'It works.',
    });
  }
  const { version } = await stepsOf(h, doubted);
  await ask(h, lea, 'practices.retire', { practice: doubted, seen_version: version, reason: 'Others do.' });
}

export const of = <T>(list: T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length]);

export async function ask(h: History, who: Person, name: string, input: Record<string, any>): Promise<any> {
  try {
    const answer = await h.t.ask(who, name, input);
    h.told.push({ who, ask: name, input, answer, refusal: null });
    return answer;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    h.told.push({ who, ask: name, input, answer: null, refusal: fault });
    return null;
  }
}

async function take(h: History, turn: Turn, verbs: Verb[]): Promise<void> {
  const [lea] = h.people;
  // Rights are few: every second time it is who has them.
  const who = turn.c % 2 === 0 ? lea : h.people[turn.who % h.people.length];
  const verb = verbs[turn.verb % verbs.length];
  await verb(h, who, turn);
}

export type Verb = (h: History, who: Person, turn: Turn) => Promise<void>;

async function stepsOf(h: History, practice: string): Promise<{ version: number; steps: any[] }> {
  return await h.t.ask(h.people[0], 'practices.open', { practice });
}

const verbs: Verb[] = [
  async (h, who, { a, b }) => {
    const home = b % 4 === 0 ? h.further : h.home;
    const made = await ask(h, who, 'notes.share', {
      body: `Note ${a} of ${who.name}.`,
      home,
      confidential: a % 4 === 0,
      hazard: b % 5 === 0,
    });
    if (made !== null) h.notes.push(made.id);
  },
  async (h, who, { a, b, c }) => {
    const notes = [of(h.notes, a), of(h.notes, b)].filter((each) => each !== undefined);
    const made = await ask(h, who, 'practices.begin', {
      title: `Practice ${a}`,
      risk: c % 4 === 0 ? 'medium' : 'low',
      steps: [{ body: 'First.', core: b % 2 === 0, why: c % 3 === 0 ? '' : 'It works.' }, { body: 'Then.' }],
      home: c % 5 === 0 ? h.further : h.home,
      notes: a % 3 === 0 ? [] : notes,
    });
    if (made !== null) h.practices.push(made.id);
  },
  async (h, who, { a, b }) => {
    const practice = of(h.practices, a);
    const outcome = (['worked', 'worked', 'worked', 'worked', 'partly', 'failed'] as const)[b % 6];
    if (practice !== undefined) await ask(h, who, 'practices.use', { practice, outcome });
    await h.t.settled();
  },
  async (h, _who, { a }) => {
    // Everybody tries it: else chance would seldom bring one up.
    const practice = of(h.practices, a);
    if (practice !== undefined)
      for (const each of h.people.slice(0, 5)) await ask(h, each, 'practices.use', { practice, outcome: 'worked' });
    await h.t.settled();
  },
  async (h, who, { a, b }) => {
    const note = of(h.notes, a);
    if (note !== undefined) await ask(h, who, 'notes.acknowledge', { note, words: `Seen ${b}.` });
  },
  async (h, who, { a, b }) => {
    const note = of(h.notes, a);
    if (note === undefined) return;
    const seen = await h.t.ask(who, 'notes.open', { note }).catch(() => ({ version: 1 }));
    await ask(h, who, 'notes.close', {
      note,
      seen_version: seen.version,
      reason: b % 7 === 0 ? ' ' : `Because of ${b}.`,
    });
  },
  async (h, who, { a }) => {
    const note = of(h.notes, a);
    const author = h.told.find((each) => each.ask === 'notes.share' && each.answer?.id === note)?.who ?? who;
    if (note !== undefined)
      await ask(h, a % 4 === 0 ? who : author, 'notes.reopen', { note, reason: 'It is not over.' });
  },
  async (h, who, { a, b, c }) => {
    const [practice, note] = [of(h.practices, a), of(h.notes, b)];
    if (practice === undefined || note === undefined) return;
    const { steps } = await stepsOf(h, practice);
    await ask(h, who, 'practices.link', {
      practice,
      note,
      step: steps[c % 2]?.id ?? steps[0].id,
      relation: (['contradicts', 'contradicts', 'confirms', 'asks'] as const)[c % 4],
    });
  },
  async (h, who, { a, b }) => {
    const practice = of(h.practices, a);
    const made =
      practice === undefined ? null : await ask(h, who, 'practices.challenge', { practice, words: `Not so ${b}.` });
    if (made !== null) h.challenges.push(made.id);
  },
  async (h, who, { a }) => {
    const challenge = of(await openChallenges(h, h.practices), a);
    if (challenge !== undefined) await ask(h, who, 'practices.reply', { challenge, reply: 'It is so.' });
  },
  async (h, who, { a, b, c }) => {
    const practice = of(h.practices, a);
    if (practice === undefined) return;
    const { version, steps } = await stepsOf(h, practice);
    const wishes = steps.map(({ id, body, core, why }) => ({
      id,
      body: `${body}${b % 2 === 0 ? ' Slowly.' : ''}`,
      core,
      why,
    }));
    await ask(h, who, 'practices.change', {
      practice,
      seen_version: version,
      change_kind: (['editorial', 'clarifying', 'behavioural', 'safety'] as const)[c % 4],
      steps: wishes,
    });
  },
  async (h, who, { a }) => {
    const practice = of(h.practices, a);
    if (practice === undefined) return;
    const { version } = await stepsOf(h, practice);
    await ask(h, who, 'practices.validate', { practice, seen_version: version });
  },
  async (h, _who, { a }) => {
    h.t.clock.pass((a % 3) * 3);
    await h.t.settled();
    await h.t.house.tick();
  },
  async (h, who, { a, b }) => {
    const practice = of(h.practices, a);
    if (practice === undefined) return;
    const { version } = await stepsOf(h, practice);
    await ask(h, who, 'practices.establish', {
      practice,
      seen_version: version,
      owner: h.people[b % 5].person,
      scope: 'Here',
      strength: 'should',
      effective_on: '2026-06-01',
      reason: `It works ${b}.`,
    });
  },
  async (h, who, { a, b, c }) => {
    const [practice, successor] = [of(h.practices, a), of(h.practices, b)];
    if (practice === undefined || c % 2 > 0) return;
    const { version } = await stepsOf(h, practice);
    await ask(h, who, 'practices.retire', {
      practice,
      seen_version: version,
      reason: `Over ${c}.`,
      ...(b % 4 === 0 ? {} : { successor }),
    });
  },
  async (h, who, { a, b }) => {
    const practice = of(h.practices, b);
    const quote = practice === undefined ? '' : `![[p/${practice}#${(await stepsOf(h, practice)).steps[a % 2].id}]]`;
    const course = of(h.courses, a) ?? (await ask(h, who, 'courses.begin', { title: 'Course', home: h.home }))?.id;
    if (course === undefined) return;
    if (!h.courses.includes(course)) h.courses.push(course);
    const made = await ask(h, who, 'courses.addUnit', { course, title: 'Unit', body: `Text.\n\n${quote}` });
    if (made !== null) h.units.push(made.id);
  },
  async (h, who, { a }) => {
    const item = of([...h.notes, ...h.practices, ...h.courses], a);
    if (item === undefined) return;
    await h.placing(h, item, async () => {
      await ask(h, who, 'communities.place', { item, community: h.further });
    });
  },
  async (h, who, { a }) => {
    const practice = of(h.practices, a);
    if (practice !== undefined && a % 5 === 0) await ask(h, who, 'practices.declareInterest', { practice });
  },
  async (h, who, { a, b }) => {
    const [note, into] = [of(h.notes, a), of(h.notes, b)];
    if (note === undefined || into === undefined) return;
    const { version } = await h.t.ask(who, 'notes.open', { note }).catch(() => ({ version: 1 }));
    await ask(h, who, 'notes.merge', { note, into, seen_version: version });
  },
  async (h, who, { a, b }) => {
    const note = of(h.notes, a);
    if (note !== undefined) await ask(h, who, 'notes.answer', { note, words: `Like this ${b}.` });
  },
  async (h, who, { a, b }) => {
    const note = of(h.notes, a);
    if (note === undefined) return;
    await ask(h, who, 'hazards.flag', { note });
    for (const each of [h.people[b % 6], h.people[(b + 1) % 6], h.people[(b + 2) % 6]])
      await ask(h, each, 'hazards.read', { note, plausible: b % 5 > 0, words: '' });
  },
  async (h, who, { a, b }) => {
    const [practice, note] = [of(h.practices, a), of(h.notes, b)];
    if (practice === undefined) return;
    const until = new Date(h.t.clock.now().getTime() + 86_400_000);
    await ask(h, who, 'hazards.hold', { practice, reason: 'Wait.', until, ...(b % 3 === 0 ? { note } : {}) });
  },
];

async function openChallenges(h: History, practices: string[]): Promise<string[]> {
  const rows = await h.t.base.read
    .selectFrom('challenges')
    .select('id')
    .where('replied_at', 'is', null)
    .where('practice_id', 'in', ['', ...practices])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
