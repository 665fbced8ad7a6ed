import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { nobody, openTestHouse, type TestHouse } from '../../test/house.ts';
import { outcomeOf } from '../decisions/decision.ts';
import { factsOf } from '../facets/facet.ts';
import { gather } from '../practices/grounds.ts';
import { needed, whyNotValidate } from '../practices/validation.ts';
import { linesAfter } from '../records/queries.ts';
import type { FollowerContext, Viewer } from '../route.ts';
import { groundsOf } from '../variations/grounds.ts';
import { variationsOf } from '../variations/queries.ts';
import { cast, demo_handles, type Handle } from './cast.ts';
import { ruled } from './timeline.ts';

let t: TestHouse;
const ids = new Map<string, string>();
beforeAll(async () => {
  t = await openTestHouse({ setUp: false, following: false });
  await t.ask(nobody, 'setup.exploreDemo', { code: 'a test may come in' });
  const rows = await t.base.read.selectFrom('people').select(['id', 'handle']).execute();
  for (const { id, handle } of rows) ids.set(handle, id);
}, 120_000);
afterAll(() => t.close());

const be = (handle: Handle): Viewer => ({
  person: ids.get(handle) as string,
  admin: handle === 'sam',
  epoch: 0,
  scopes: null,
  session: null,
  guest: false,
});
const count = async (what: ReturnType<typeof sql<{ n: number }>>) => (await what.execute(t.base.read)).rows[0].n;

test('the eight stand at the door, and one click lets a visitor in as one of them', async () => {
  const door = await t.ask(nobody, 'setup.doorstep');
  expect(door).toMatchObject({ ready: true, demo: true });
  expect(door.demo_people.map((each: { handle: string }) => each.handle)).toEqual([...demo_handles]);
  expect(door.demo_people.map((each: { name: string }) => each.name)).toEqual(cast.map(({ name }) => name));
  const { person } = await t.ask(nobody, 'people.enterDemo', { person: ids.get('jo'), agent: '' });
  expect(person).toBe(ids.get('jo'));
  const { rows } = await sql<{ handle: string }>`select handle from people where admin`.execute(t.base.read);
  expect(rows).toEqual([{ handle: 'sam' }]);
});

test('it is of the size of a company, with two years behind it', async () => {
  const n = (name: string) => count(sql`select count(*) as n from ${sql.ref(name)}`);
  const between = async (name: string, low: number, high: number) => {
    const found = await n(name);
    expect(`${name} ${found >= low && found <= high ? 'in' : `${found} out of`} ${low}–${high}`).toBe(
      `${name} in ${low}–${high}`,
    );
  };
  await between('people', 200, 240);
  await between('communities', 12, 16);
  await between('notes', 300, 450);
  await between('uses', 550, 720);
  await between('practices', 27, 32);
  await between('pages', 28, 40);
  await between('courses', 3, 4);
  await between('comments', 200, 500);
  expect(await count(sql`select count(distinct body) as n from notes`)).toBeGreaterThan(240);
  expect(await count(sql`select count(distinct kind) as n from communities`)).toBe(5);
  expect(await count(sql`select count(*) as n from communities where openness = 'closed'`)).toBe(3);
  expect(await count(sql`select count(distinct language) as n from notes`)).toBeGreaterThanOrEqual(4);
});

test('nothing happens in the future, and the book is in the order of time', async () => {
  const { rows } = await sql<{ late: number; astray: number; first: Date }>`
    select count(*) filter (where at > ${t.clock.now()}) as late, count(*) filter (where at < before) as astray, min(at) as first
    from (select at, lag(at) over (order by id) as before from happenings) h`.execute(t.base.read);
  expect(rows[0]).toMatchObject({ late: 0, astray: 0 });
  const days = (t.clock.now().getTime() - rows[0].first.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(720);
  const later = await sql<{ n: number }>`select
    (select count(*) from items where made_at > ${t.clock.now()} or changed_at > ${t.clock.now()})
    + (select count(*) from uses where used_at > ${t.clock.now()}) as n`.execute(t.base.read);
  expect(later.rows[0].n).toBe(0);
});

test('notes stand in each state that there is a way to, and confidential ones name nobody', async () => {
  const { rows } = await sql<{ state: string }>`
    select distinct state from items where kind = 'note' order by state`.execute(t.base.read);
  expect(rows.map((row) => row.state)).toEqual(['Acknowledged', 'Answered', 'Closed', 'Linked', 'Merged', 'Shared']);
  const sealed = await sql<{ notes: number; named: number }>`
    select count(distinct i.id) as notes, count(h.actor_id) as named
    from items i join happenings h on h.item_id = i.id and h.what = 'note.shared'
    where i.seal is not null and i.author_id is null`.execute(t.base.read);
  expect(sealed.rows[0].notes).toBeGreaterThanOrEqual(2);
  expect(sealed.rows[0].named).toBe(0);
  expect(await count(sql`select count(*) as n from notes where hazard`)).toBeGreaterThanOrEqual(4);
});

test('every practice is where the rule and the book say', async () => {
  const { rows } = await sql<any>`
    select i.id, i.title, i.state, pr.risk, pr.number, pr.established_number,
      (select h.about ->> 'state' from happenings h where h.item_id = i.id and h.what like 'practice.%' and h.about ? 'state'
        order by h.id desc limit 1) as told,
      exists (select from validations v where v.practice_id = i.id) as validated,
      exists (select from establishments e where e.practice_id = i.id and e.number = pr.established_number) as established,
      exists (select from retirements r where r.practice_id = i.id) as retired
    from items i join practices pr on pr.item_id = i.id`.execute(t.base.read);
  for (const row of rows) {
    const { grounds } = await gather({ db: t.base.read }, row);
    const ripe = whyNotValidate(grounds, t.clock.now()) === null;
    expect(row.told, row.title).toBe(row.state);
    if (row.state === 'Emergent' && row.risk === 'low') expect(ripe, row.title).toBe(false);
    if (row.state === 'Validated') expect(row, row.title).toMatchObject({ validated: true, established_number: null });
    if (row.state === 'Established') expect(row, row.title).toMatchObject({ validated: true, established: true });
    expect(row.retired, row.title).toBe(row.state === 'Retired');
  }
  expect(new Set(rows.map((row) => row.state)).size).toBe(4);
  const sums = await sql<any>`select arithmetic, evidence, rule from validations`.execute(t.base.read);
  for (const { arithmetic, evidence, rule } of sums.rows) {
    const { worked, of } = needed[rule.split(' ')[1] as keyof typeof needed].share;
    expect(arithmetic.worked * of).toBeGreaterThanOrEqual(evidence.length * worked);
  }
});

test('followers who read the book afterwards find everything done', async () => {
  const before = await reached();
  await t.base.write.transaction().execute(async (db) => {
    const context = { db, clock: t.clock, index: t.index, record: async () => {} } as unknown as FollowerContext;
    const lines = await linesAfter(db, { xid: '0', id: 0 }, 100_000);
    for (const follower of ruled) await follower.follow(lines, context);
  });
  await t.house.tick();
  expect(await reached()).toEqual(before);
});

test('Lea: unread notes, two of them overdue', async () => {
  const { items } = await t.ask(be('lea'), 'communities.list', { mine: 'true', limit: 100 });
  const waiting = [];
  for (const { id } of items) waiting.push(...(await t.ask(be('lea'), 'notes.unread', { community: id })).items);
  expect(waiting.length).toBeGreaterThanOrEqual(5);
  expect(waiting.filter((each) => each.overdue)).toHaveLength(2);
});

test('Omar: a challenge of his own practice waits for his answer', async () => {
  const x20 = await openPractice('Commission the X20 heat pump');
  expect(x20).toMatchObject({ state: 'Established', owner: { handle: 'omar' }, number: 5 });
  expect(x20.steps).toHaveLength(5);
  const open = x20.challenges.filter((each: { reply: string | null }) => each.reply === null);
  expect(open).toMatchObject([{ by: { name: 'Ingrid Tvedt' }, why_not_reply: null, step: x20.steps[3].id }]);
  expect(
    x20.challenges.some((each: { by_rule: boolean; reply: string | null }) => each.by_rule && each.reply !== null),
  ).toBe(true);
});

test('Ines: units that are out of date by a behavioural change, and what the field says beside them', async () => {
  const { tasks, signal } = await t.ask(be('ines'), 'courses.inbox');
  expect(tasks).toHaveLength(2);
  for (const task of tasks)
    expect(task).toMatchObject({ change_kind: 'behavioural', practice: 'Flush and fill a brine loop', verdict: null });
  expect(signal.map((each: { unit: string }) => each.unit)).toContain('First start');
});

test('Jo: enrolled in a course with open units, one of which has changed', async () => {
  const { items } = await t.ask(be('jo'), 'courses.list');
  const basics = items.find((each: { title: string }) => each.title === 'X20 basics');
  expect(basics).toMatchObject({ enrolled: true, units: 6, stale: 1 });
  expect(basics.done).toBeGreaterThan(0);
  expect(basics.done).toBeLessThan(6);
});

test('step 3 of the X20: what the cold does to it, and what helps', async () => {
  const x20 = await openPractice('Commission the X20 heat pump');
  const at = (position: number) =>
    x20.variations.filter((each: { step: string }) => each.step === x20.steps[position - 1].id);
  const [warm] = at(3);
  expect(warm).toMatchObject({ letter: 'a', state: 'Validated', by: { handle: 'lea' }, saying: { verdict: 'helps' } });
  expect(warm.table).toMatchObject({
    inside: { with: { worked: 7, failed: 1 }, base: { worked: 3, partly: 1, failed: 5 } },
    outside: { base: { worked: 10, failed: 0 } },
  });
  expect(warm.note_title).toContain('Seal cracks');
  expect(warm.asked.asked).toBeGreaterThanOrEqual(15);
  expect(warm.asked.answered).toBeGreaterThanOrEqual(10);
  expect(warm.asked.answered).toBeLessThan(warm.asked.asked);
  expect(at(5)).toMatchObject([{ conditions: [{ facet: 'asset_model', value: ['X10'] }], state: 'Emergent' }]);
  expect(at(2)).toMatchObject([{ conditions: [], why_not: { map: null } }]);
  expect(at(2)[0].stated).not.toBe('');
  expect(at(4)).toMatchObject([{ deviation: true, approved: false, usable: false, why_not: { approve: null } }]);
  const { rows } = await sql<any>`select practice_id, risk, i.state, number, established_number
    from variations v join practices pr on pr.item_id = v.practice_id join items i on i.id = pr.item_id`.execute(
    t.base.read,
  );
  for (const { practice_id: id, ...row } of rows) {
    for (const variation of (await variationsOf(t.base.read, id)).filter((each) => each.state === 'Emergent')) {
      const grounds = await groundsOf({ db: t.base.read }, { ...row, id }, variation);
      expect(whyNotValidate(grounds, t.clock.now()), variation.body).not.toBeNull();
    }
  }
});

test('a handover with a variation in it: twelve communities are asked, most answer', async () => {
  const handover = await openPractice('Hand over at the unit in ten minutes');
  expect(handover).toMatchObject({ state: 'Established', number: 3, owner: { handle: 'katrin-albers' } });
  expect(handover.variations).toMatchObject([{ state: 'Established' }]);
  const { rows } =
    await sql<any>`select c.name, w.due_on < ${t.clock.now()}::date as late, a.answer, a.why, a.value, a.variation_id
    from answer_requests w join communities c on c.id = w.community_id
    left join answers a on a.practice_id = w.practice_id and a.number = w.number and a.community_id = w.community_id
    where w.practice_id = ${handover.id} and w.number = 3`.execute(t.base.read);
  const given = (answer: string | null) => rows.filter((row) => row.answer === answer);
  expect(rows).toHaveLength(12);
  const counts = ['adopted', 'already do', 'adapted', 'on hold', 'not applicable', null].map(
    (each) => given(each).length,
  );
  expect(counts).toEqual([3, 1, 1, 1, 3, 3]);
  for (const { why } of given('not applicable')) expect(why).not.toBe('');
  expect(given('adapted')[0].variation_id).toBe(handover.variations[0].id);
  expect(rows.filter((row) => row.value !== null)).toHaveLength(2);
  expect(given(null).filter((row) => row.late)).toMatchObject([{ name: 'Kiruna depot' }]);
});

test('proposals stand wherever one can, one of them by rule and waiting for Omar', async () => {
  const { rows } = await sql<any>`select i.title, i.state, po.rule, po.outcome, po.not_shown_at,
    (select reason from proposal_decisions d where d.proposal_id = i.id order by d.at desc limit 1) as reason,
    (select h.about ->> 'state' from happenings h where h.item_id = i.id and h.about ? 'state' order by h.id desc limit 1) as told
    from proposals po join items i on i.id = po.item_id`.execute(t.base.read);
  for (const row of rows) {
    expect(row.told, row.title).toBe(row.state);
    if (row.state !== 'Identified') expect(row.reason, row.title).not.toBe('');
  }
  const those = (state: string) => rows.filter((row) => row.state === state);
  expect(new Set(rows.map((row) => row.state))).toEqual(
    new Set(['Identified', 'Accepted', 'Declined', 'Implemented', 'Learned']),
  );
  expect(those('Identified').filter((row) => row.rule === 'narrow')).toHaveLength(1);
  expect(those('Learned')).toMatchObject([{ outcome: { kind: 'contradictions', shown: true } }]);
  expect(those('Implemented').filter((row) => row.not_shown_at !== null)).toHaveLength(1);
  const { counts } = await t.ask(be('omar'), 'readings.dues');
  expect(counts).toContainEqual({ kind: 'proposal', n: 2 });
});

test('two publish, one of them coaches, and Fault finding decides by vote', async () => {
  const rights = await sql<any>`select p.handle, c.name, r.kind from rights r join people p on p.id = r.person_id
    join communities c on c.id = r.community_id order by 1, 3`.execute(t.base.read);
  expect(rights.rows.map((row) => Object.values(row).join(' '))).toEqual([
    'mika Cold climate publisher',
    'samuel-berg Commissioning coach',
    'samuel-berg Commissioning publisher',
  ]);
  const board = await openPractice('Replace the X10 control board');
  expect(board).toMatchObject({ state: 'Established', owner: { handle: 'aino-virtanen' } });
  const { rows } =
    await sql<any>`select d.id, d.outcome, d.mode, d.opened_by as opener, d.closes_on::text as "closesOn",
    (select about from happenings h where h.what = 'decision.closed' and h.about ->> 'decision' = d.id) as about,
    (select json_agg(json_build_object('person', v.person_id, 'voice', v.voice, 'reason', v.reason,
      'withdrawn', v.withdrawn_at is not null)) from voices v where v.decision_id = d.id) as given
    from decisions d order by d.at`.execute(t.base.read);
  expect(rows.map((row) => row.outcome)).toEqual(['agreed', null]);
  const { mode, given, about, opener, closesOn } = rows[0];
  expect(outcomeOf(mode, given, { members: about.members, opener, closesOn, today: '9999-01-01' }).outcome).toBe(
    'agreed',
  );
  expect(about.minority).toHaveLength(2);
  await t.ask(be('ruth'), 'decisions.voice', { decision: rows[1].id, voice: 'for', reason: '' });
});

test('each danger was read by two and told, but for one of this week; one hold was lifted, one stands', async () => {
  const { rows } = await sql<any>`select i.title, n.hazard_judged_at is not null as judged,
    (select count(*) from hazard_readings r where r.note_id = i.id) as readers,
    (select count(*) from alert_receipts r join alerts a on a.id = r.alert_id where a.note_id = i.id) as told,
    (select count(acknowledged_at) from alert_receipts r join alerts a on a.id = r.alert_id where a.note_id = i.id) as noted
    from notes n join items i on i.id = n.item_id where n.hazard_at is not null`.execute(t.base.read);
  const waiting = rows.filter((row) => !row.judged);
  expect(waiting).toMatchObject([{ readers: 1, told: 0 }]);
  expect(waiting[0].title).toContain('Canister');
  for (const row of rows.filter((each) => each.judged)) {
    expect(row.readers, row.title).toBe(2);
    expect(row.told, row.title).toBeGreaterThan(0);
  }
  expect(rows.some((row) => row.noted > 0 && row.noted < row.told)).toBe(true);
  const holds =
    await sql<any>`select i.title, h.lifted_at is not null as lifted, h.lifted_reason, h.until_at > ${t.clock.now()} as lasts
    from holds h join items i on i.id = h.practice_id order by h.at`.execute(t.base.read);
  expect(holds.rows).toMatchObject([
    { title: 'Retrofit the A7 drain heater with the long tail', lifted: true },
    { title: 'Work alone on a roof in winter', lifted: false, lasts: true },
  ]);
  expect(holds.rows[0].lifted_reason).not.toBe('');
});

test('two notes of one evening are one, and a question has its answer', async () => {
  const merges = await sql<any>`select p.handle from note_merges m join items i on i.id = m.note_id
    join people p on p.id = i.author_id`.execute(t.base.read);
  expect(merges.rows).toEqual([{ handle: 'jo' }]);
  expect(await count(sql`select count(*) as n from items where kind = 'note' and state = 'Answered'`)).toBe(1);
});

test('a handful of things waits for Lea and for Omar, little of it too long', async () => {
  for (const handle of ['lea', 'omar'] as const) {
    const { items } = await t.ask(be(handle), 'readings.dues');
    expect(items.length, handle).toBeGreaterThanOrEqual(5);
    expect(items.length, handle).toBeLessThanOrEqual(20);
    expect(items.filter((each: { overdue: boolean }) => each.overdue).length, handle).toBeLessThanOrEqual(5);
  }
});

test('Mika: news with a reason, one thing put off, a job and a prompt to say something of, a practice to tell of', async () => {
  const ask = (name: string, input: object = {}) => t.ask(be('mika'), name, input);
  const { items: news } = await ask('notices.inbox', { part: 'news', limit: 100 });
  const reasons = news.flatMap((row: any) => row.latest.map((line: any) => line.because?.of));
  expect(new Set(reasons)).toEqual(new Set([undefined, 'person', 'label', 'community']));
  expect((await ask('notices.inbox', { show: 'snoozed' })).items).toHaveLength(1);
  const { items: asks } = await ask('asks.mine');
  expect(asks.map((each: any) => each.kind)).toContain('taken');
  expect((await ask('prompts.standing')).items.length).toBeGreaterThanOrEqual(1);
  const { items: cards } = await ask('jobs.cards');
  expect(cards).toMatchObject([{ done: false, review: { spoken: false } }]);
  expect((await ask('journal.list')).items).toHaveLength(4);
  expect((await ask('expertise.offers')).items).toMatchObject([{ person: { name: 'Oksana Lysenko' } }]);
  const { topics } = await t.ask(be('jo'), 'expertise.ofPerson', { person: ids.get('mika') });
  const named = topics.map((each: any) => each.topic);
  expect(named).toContain('seals');
  expect(named).not.toContain('drain heater');
});

test('what waits in Cold climate: a practice contradicted by three, an owner who left, one who knows alone, what is agreed', async () => {
  const { sections } = await t.ask(be('lea'), 'readings.console', { community: 'cold-climate' });
  const lines = (name: string) => sections.find((each: any) => each.name === name)?.lines ?? [];
  const rules = lines('risks').map((line: any) => line.risk.rule);
  expect([...new Set(rules)].sort()).toEqual(['contradicted', 'keeper left', 'single point']);
  expect(lines('others').filter((line: any) => line.unpublished)).toMatchObject([
    { item: null, due: { item: { title: 'Turn the fan at the hub, never at a blade' } } },
  ]);
  const starters = await t.ask(be('lea'), 'readings.console', { community: 'starters-14th-intake' });
  const prompts = starters.sections.find((each: any) => each.name === 'prompts').lines;
  expect(prompts).toMatchObject([{ prompt: { words: 'Which word did you hear that nobody explained?' } }]);
});

test('a cohort by rule with buddies, a circle with a guest, four quarters of a pulse and one that is open', async () => {
  const cohort = { community: 'starters-14th-intake', limit: 100 };
  const { items: starters } = await t.ask(be('lea'), 'cohorts.members', cohort);
  expect(starters.every((each: any) => each.by_rule)).toBe(true);
  expect(starters.filter((each: any) => each.buddy === null).length).toBeLessThan(3);
  expect(starters.find((each: any) => each.handle === 'jo').buddy).toMatchObject({ name: 'Aino Virtanen' });
  const { items: guests } = await t.ask(be('dana'), 'communities.guests', { community: 'team-leads-thursdays' });
  expect(guests).toMatchObject([{ name: 'Frida Holm', here: true }]);
  const pulse = await t.ask(be('dana'), 'pulse.results');
  expect(pulse.rounds).toHaveLength(4);
  expect(pulse.open).not.toBeNull();
  expect(pulse.communities.length).toBeGreaterThan(0);
});

test('a question became a practice, another came of being stuck; of those asked to answer one said no', async () => {
  expect(await count(sql`select count(*) as n from question_practices`)).toBe(1);
  expect(await count(sql`select count(*) as n from asks where question_id is not null`)).toBe(1);
  expect(await count(sql`select count(*) as n from invitations_to_answer where declined_at is not null`)).toBe(1);
  expect(await count(sql`select count(distinct week) as n from reports`)).toBe(4);
  expect(await count(sql`select count(*) as n from report_echoes`)).toBeGreaterThan(5);
});

test('Mika: the story waits for the visitor to finish it', async () => {
  const warm = await openPractice('Warm the X20 seal before pressing it in, below minus ten');
  expect(warm).toMatchObject({ state: 'Emergent', champion: { handle: 'mika' } });
  expect(warm.arithmetic).toMatchObject({ worked: 1, needed: { worked: 2 } });
  expect(warm.arithmetic.excluded.map((each: { why: string }) => each.why)).toEqual(['author']);
  expect(warm.sources).toHaveLength(1);
  const { items } = await t.ask(be('mika'), 'notes.mine');
  expect(items.find((each: { state: string }) => each.state === 'Shared').title).toContain('Again at step 3');

  await t.ask(be('jo'), 'practices.use', { practice: warm.id, outcome: 'worked', words: 'With the boat story.' });
  await t.house.tick();
  expect(await openPractice(warm.title)).toMatchObject({ state: 'Validated' });
});

async function reached() {
  const { rows } = await sql<object>`select
    (select count(*) from validations) as validations, (select count(*) from impact_tasks) as tasks,
    (select count(*) from impact_tasks where verdict is null) as open, (select count(*) from asks) as asks,
    (select count(*) from asks where told_at is null) as untold, (select count(*) from asks where answered_at is null) as unheard, (select count(*) from answer_requests) as requests, (select count(*) from proposals) as proposals,
    (select count(*) from decisions where outcome is null) as undecided, (select count(*) from variations where state = 'Emergent') as emergent, (select count(*) from happenings where what not in ('week.told', 'note.went')) as lines`.execute(
    t.base.read,
  );
  return rows[0];
}

async function openPractice(title: string) {
  const { id } = await t.base.read
    .selectFrom('items')
    .select('id')
    .where('title', '=', title)
    .where('kind', '=', 'practice')
    .executeTakeFirstOrThrow();
  return await t.ask(be('omar'), 'practices.open', { practice: id });
}

test('the models that the field names are the choices of which conditions speak', async () => {
  const { items } = await t.ask(be('mika'), 'facets.list');
  const facet = items.find((each: { name: string }) => each.name === 'asset_model');
  const { rows } = await sql<{ asset: string }>`
    select distinct context ->> 'asset' as asset from notes where context ? 'asset'`.execute(t.base.read);
  for (const { asset } of rows) expect(factsOf({ asset }, items).asset_model, asset).toBeDefined();
  expect(facet.choices).toContain('X20');
});
