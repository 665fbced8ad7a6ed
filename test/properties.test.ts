import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../ground/sql.ts';
import { afterWorkingDays } from '../lore/communities/calendar.ts';
import { linesOf, statesFrom } from './history/book.ts';
import { type History, live, type Told, turns } from './history/history.ts';
import { once } from './history/once.ts';
import { openTestHouse, type TestHouse } from './house.ts';

/*
 * "What must always hold" (PRODUCT.md), over random histories lived through the gate. 5 waits for variations: it
 * cannot be asked yet. 8 and 13 are held by test/crawl as well.
 */
const seed = Number(process.env.HISTORY_SEED ?? randomInt(2 ** 31));
const histories = 15;

let t: TestHouse;
const lived: History[] = [];
beforeAll(async () => {
  console.log(`The histories of this run: HISTORY_SEED=${seed}`);
  t = await openTestHouse();
  for (const list of fc.sample(turns, { seed, numRuns: histories })) {
    const h = await live(t, list, keepReaders);
    await once(h);
    lived.push(h);
  }
}, 180_000);
afterAll(() => t.close());

const said = `(HISTORY_SEED=${seed})`;
const all = <T>(of: (h: History) => T[]): T[] => lived.flatMap(of);
const done = (ask: string): Told[] => all((h) => h.told.filter((each) => each.ask === ask && each.refusal === null));

/** 12: whoever could read an item before it was shared further is asked again after. */
let kept = 0;
async function keepReaders(h: History, item: string, place: () => Promise<void>): Promise<void> {
  const look = async () => {
    const may = await Promise.all(
      h.people.map((person) =>
        h.t.ask(person, 'access.audience', { item }).then(
          () => person.name,
          () => null,
        ),
      ),
    );
    return may.filter((each) => each !== null);
  };
  const before = await look();
  await place();
  expect(await look(), said).toEqual(expect.arrayContaining(before));
  if (h.told.at(-1)?.refusal === null) kept++;
}

test('the histories were worth living: each thing that matters happened in one of them', () => {
  for (const ask of [
    'notes.close',
    'notes.reopen',
    'notes.merge',
    'notes.answer',
    'hazards.read',
    'hazards.hold',
    'practices.begin',
    'practices.establish',
    'practices.retire',
    'practices.link',
    'practices.reply',
    'courses.addUnit',
    'communities.place',
  ]) {
    expect(done(ask).length, `${ask} ${said}`).toBeGreaterThan(0);
  }
});

test('1: no move without an actor, a right, a reason where one is needed, and evidence', async () => {
  for (const h of lived) {
    for (const { what, actor_id, about } of await linesOf(t, [...h.notes, ...h.practices])) {
      // The author of a confidential note stays unnamed when they link it themselves.
      if (what.startsWith('practice.') && what !== 'practice.linked' && about.by_rule !== true)
        expect(actor_id, `${what} ${said}`).not.toBeNull();
      if (what === 'note.closed' || what === 'practice.established' || what === 'practice.retired')
        expect(about.reason.trim(), `${what} ${said}`).not.toBe('');
      if (what === 'practice.validated') {
        expect(about.evidence.length, said).toBeGreaterThanOrEqual(2);
        expect(about.rule, said).toMatch(/^validation-\d+ (low|medium|high)$/);
      }
    }
    for (const { ask, input, refusal } of h.told) {
      if (['notes.close', 'practices.establish', 'practices.retire'].includes(ask) && input.reason.trim() === '')
        expect(refusal?.reason, said).toBe('invalid');
    }
  }
  const lea = (told: Told) => told.who.name === 'Lea';
  const isOwner = async (told: Told) =>
    (await t.base.read
      .selectFrom('establishments')
      .select('owner_id')
      .where('practice_id', '=', told.input.practice)
      .where('owner_id', '=', told.who.person)
      .executeTakeFirst()) !== undefined;
  const isSteward = async (told: Told, item: string) =>
    (
      await sql`select from items i join memberships m on m.community_id = i.home_id and m.role = 'steward' where i.id = ${item} and m.person_id = ${told.who.person}`.execute(
        t.base.read,
      )
    ).rows.length > 0;
  for (const ask of ['practices.establish', 'practices.retire', 'practices.validate']) {
    for (const told of done(ask))
      expect(
        lea(told) || (await isSteward(told, told.input.practice)) || (await isOwner(told)),
        `${told.who.name} did ${ask} ${said}`,
      ).toBe(true);
  }
});

test('2: an author never validates their own, alone or by counting', async () => {
  // What happened at the same moment as the validation may have come after it.
  for (const h of lived) {
    const { rows } = await sql<{
      practice_id: string;
      validated_by: string | null;
      people: string[];
      authors: string[];
      interested: string[];
    }>`
      select v.practice_id, v.validated_by, array(select person_id from uses where id = any(v.evidence)) as people,
        array(select written_by from practice_versions where practice_id = v.practice_id and number <= v.number
          union select i.author_id from practice_sources s join items i on i.id = s.note_id
            where s.practice_id = v.practice_id and s.at < v.at and i.author_id is not null
          union select i.author_id from practice_sources s join note_merges m on m.into_id = s.note_id join items i on i.id = m.note_id
            where s.practice_id = v.practice_id and s.at < v.at and m.at < v.at and i.author_id is not null
            -- Merged there itself: one that came along with another note did so later than its own day says.
            and exists (select from happenings hp where hp.item_id = m.note_id and hp.what = 'note.merged'
              and hp.about ->> 'into' = m.into_id)) as authors,
        array(select person_id from declared_interests where practice_id = v.practice_id and at < v.at) as interested
      from validations v where v.practice_id = any(${h.practices})`.execute(t.base.read);
    for (const { people, authors, interested, validated_by } of rows) {
      expect(new Set(people).size, `each counts once ${said}`).toBe(people.length);
      for (const each of [...people, validated_by]) expect([...authors, ...interested], said).not.toContain(each);
    }
  }
});

test('3: what was established is as it was, and no statement can change it', async () => {
  for (const h of lived) {
    const established = h.told.filter((each) => each.ask === 'practices.establish' && each.refusal === null);
    for (const { input, answer } of established) {
      const of = { practice: input.practice, number: answer.number };
      const page = await t.ask(h.people[0], 'practices.open', of);
      const { rows } = await sql<{ established: boolean; steps: string[] }>`
        select v.established, array(select body from version_steps s where (s.practice_id, s.number) = (v.practice_id, v.number) order by position) as steps
        from practice_versions v where v.practice_id = ${of.practice} and v.number = ${of.number}`.execute(t.base.read);
      expect(rows[0].established, said).toBe(true);
      expect(page.steps.map((step: { body: string }) => step.body)).toEqual(rows[0].steps);
      expect(page.establishment.reason).toBe(input.reason);
      for (const statement of [
        sql`update practice_versions set title = 'x' where practice_id = ${of.practice} and number = ${of.number}`,
        sql`delete from version_steps where practice_id = ${of.practice} and number = ${of.number}`,
        sql`update version_steps set body = 'x' where practice_id = ${of.practice} and number = ${of.number}`,
        sql`update version_steps set number = 77 where practice_id = ${of.practice} and number = ${of.number}`,
        sql`insert into version_steps (practice_id, number, position, step_id, body) select practice_id, number, 150, step_id, 'x' from version_steps where practice_id = ${of.practice} and number = ${of.number} limit 1`,
      ]) {
        await expect(statement.execute(t.base.write), said).rejects.toThrow();
      }
    }
  }
});

test('4: whoever contributed reads the reason for which it was closed or retired', async () => {
  for (const h of lived) {
    for (const note of h.notes) {
      const shared = h.told.find((each) => each.ask === 'notes.share' && each.answer?.id === note) as Told;
      const lines = await linesOf(t, [note]);
      const last = lines.findLast((each) => each.what === 'note.closed' || each.what === 'note.reopened');
      const seen = await t.ask(shared.who, 'notes.mine', { limit: 100 });
      const mine = seen.items.find((each: { id: string }) => each.id === note);
      expect(mine?.closed_reason ?? null, said).toBe(last?.what === 'note.closed' ? last.about.reason : null);
    }
    for (const { input } of h.told.filter((each) => each.ask === 'practices.retire' && each.refusal === null)) {
      const { sources, champion } = await t.ask(h.people[0], 'practices.open', { practice: input.practice });
      const contributors = [champion.id, ...sources.flatMap((each: any) => each.author?.id ?? [])];
      for (const person of h.people.filter((each) => contributors.includes(each.person) && readsHome(h, each))) {
        const page = await t.ask(person, 'practices.open', { practice: input.practice }).catch(() => null);
        if (page !== null) expect(page.retirement.reason, said).toBe(input.reason);
      }
    }
  }
});
const readsHome = (h: History, person: { person: string }) =>
  h.people.slice(0, 4).some((each) => each.person === person.person);

test('6: each contradiction reaches who keeps the practice and every designer who teaches that step', async () => {
  for (const h of lived) {
    for (const line of await linesOf(t, h.practices)) {
      if (line.what !== 'practice.linked' || line.about.relation !== 'contradicts') continue;
      const { rows: keepers } = await sql<{ id: string }>`
        select m.person_id as id from items i join memberships m on m.community_id = i.home_id and m.role = 'steward' where i.id = ${line.item_id}`.execute(
        t.base.read,
      );
      const { rows: designers } = await sql<{ id: string }>`
        select distinct d.person_id as id from bindings b join units u on u.id = b.unit_id join designers d on d.course_id = u.course_id
        join happenings p on p.what = 'unit.published' and p.about ->> 'unit' = u.id and p.id < ${line.id}
        where b.practice_id = ${line.item_id} and b.step_id = ${line.about.step}`.execute(t.base.read);
      const { rows: told } = await sql<{
        person_id: string;
        kind: string;
      }>`select person_id, kind from notices where happening_id = ${line.id}`.execute(t.base.read);
      const toldOf = (kind: string) => told.filter((each) => each.kind === kind).map((each) => each.person_id);
      for (const { id } of keepers) if (id !== line.actor_id) expect(toldOf('contradicted'), said).toContain(id);
      for (const { id } of designers)
        if (id !== line.actor_id) expect(toldOf('contradicted where taught'), said).toContain(id);
    }
  }
});

test('7: lineage has no circle, and is walked from a sentence of a unit back to the notes', async () => {
  for (const h of lived) {
    const { rows } = await sql<{
      practice_id: string;
      successor_id: string | null;
    }>`select practice_id, successor_id from retirements where practice_id = any(${h.practices})`.execute(t.base.read);
    const next = new Map(rows.map((row) => [row.practice_id, row.successor_id]));
    for (const first of next.keys()) {
      const seen = new Set<string>();
      for (let at: string | null | undefined = first; at != null; at = next.get(at)) {
        expect(seen.has(at), `practices that succeed each other in a circle ${said}`).toBe(false);
        seen.add(at);
      }
    }
    for (const unit of h.units) {
      const { parts } = await t.ask(h.people[0], 'courses.openUnit', { unit });
      for (const { step } of parts) {
        if (step == null) continue;
        const practice = await t.ask(h.people[0], 'practices.open', { practice: step.practice_id });
        for (const source of practice.sources) {
          const back = await t.ask(h.people[0], 'practices.ofNote', { note: source.id });
          expect(
            back.items.map((each: { id: string }) => each.id),
            said,
          ).toContain(step.practice_id);
        }
      }
    }
  }
});

test('8: no answer and no line of the book names who wrote a confidential note', async () => {
  for (const h of lived) {
    for (const { who, answer } of h.told.filter(
      (each) => each.ask === 'notes.share' && each.answer !== null && each.input.confidential,
    )) {
      for (const line of await linesOf(t, [answer.id])) {
        if (line.what === 'note.shared' || line.what === 'note.reopened') expect(line.actor_id, said).toBeNull();
        expect(JSON.stringify(line.about), said).not.toContain(who.person);
      }
      for (const other of h.people.filter((each) => each !== who)) {
        const seen = await t.ask(other, 'notes.open', { note: answer.id }).catch(() => null);
        if (seen !== null) expect(seen.author, said).toBeNull();
        if (seen !== null) expect(seen.mine, said).toBe(false);
      }
    }
  }
});

test('10: every state can be worked out again from the book alone', async () => {
  for (const h of lived) {
    const items = [...h.notes, ...h.practices];
    const worked = statesFrom(await linesOf(t, items));
    const rows = await t.base.read
      .selectFrom('items')
      .select(['id', 'kind', 'state'])
      .where('id', 'in', ['', ...items])
      .execute();
    for (const { id, kind, state } of rows) expect(worked.get(id), `${kind} ${id} ${said}`).toBe(state);
  }
});

test('11: a clock runs on working days only', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
  const isWorking = (day: Date, working: number[]) => working.includes(day.getUTCDay() === 0 ? 7 : day.getUTCDay());
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 40 }),
      days,
      (from, count, working) => {
        const due = afterWorkingDays(from, count, { working_days: working, days_off: [] });
        let passed = 0;
        for (const day = new Date(from); day < due; ) {
          day.setUTCDate(day.getUTCDate() + 1);
          if (isWorking(day, working)) passed++;
        }
        expect(passed).toBe(count);
        if (count > 0) expect(isWorking(due, working)).toBe(true);
      },
    ),
    { seed },
  );
});

test('12: sharing to one more community takes no reader away', async () => {
  // Held while the histories were lived, in keepReaders.
  expect(kept, said).toBeGreaterThan(0);
});

test('13: hidden and absent answer alike', async () => {
  for (const h of lived) {
    const olga = h.people[5];
    for (const [name, field, ids] of [
      ['notes.open', 'note', h.notes],
      ['practices.open', 'practice', h.practices],
      ['courses.open', 'course', h.courses],
      ['courses.openUnit', 'unit', h.units],
    ] as const) {
      const absent = await t.ask(olga, name, { [field]: 'absent0000000a' }).catch((refusal) => refusal.message);
      for (const id of ids)
        expect(await t.ask(olga, name, { [field]: id }).catch((refusal) => refusal.message), `${name} ${said}`).toBe(
          absent,
        );
    }
  }
});

test('an alert goes out when two found it plausible who did not write it, and to nobody who may not read it', async () => {
  let alerted = 0;
  for (const h of lived) {
    for (const note of h.notes) {
      const lines = (await linesOf(t, [note])).filter((each) => each.what.startsWith('hazard.'));
      const author = h.told.find((each) => each.ask === 'notes.share' && each.answer?.id === note)?.who.person;
      const yes = lines.filter((each) => each.what === 'hazard.read' && each.about.plausible);
      expect(
        lines.filter((each) => each.what === 'hazard.read').map((each) => each.actor_id),
        said,
      ).not.toContain(author);
      const alerts = lines.filter((each) => each.what === 'hazard.alerted');
      expect(alerts.length, said).toBe(yes.length >= 2 ? 1 : 0);
      for (const { about } of alerts) {
        const told = await t.base.read
          .selectFrom('alert_receipts')
          .select('person_id')
          .where('alert_id', '=', about.alert)
          .execute();
        expect(told.length, said).toBe(about.told);
        for (const each of h.people.filter((person) => told.some((row) => row.person_id === person.person)))
          expect((await t.ask(each, 'notes.open', { note })).hazard, said).toBe(true);
        alerted++;
      }
    }
  }
  expect(alerted, said).toBeGreaterThan(0);
});

test('9: who is removed is named nowhere, and every count of evidence is what it was', async () => {
  const sam = await t.person('Sam', { admin: true });
  await t.settled();
  for (const h of lived) {
    const [lea, jo, mika] = h.people;
    const counts = () =>
      Promise.all(
        h.practices.map(async (practice) => {
          const page = await t.ask(lea, 'practices.open', { practice });
          return [page.state, page.arithmetic, page.uses_total, page.challenges.length, page.sources.length];
        }),
      );
    const before = await counts();
    for (const each of [jo, mika]) await t.ask(sam, 'people.remove', { person: each.person });
    await t.settled();
    expect(await counts(), said).toEqual(before);
    for (const practice of h.practices) {
      const page = JSON.stringify(await t.ask(lea, 'practices.open', { practice }));
      for (const each of [jo, mika]) if (page.includes(each.person)) expect(page, said).toContain('Former colleague');
      expect(page, said).not.toMatch(/"name":"(Jo|Mika)"/);
    }
  }
});
