import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../ground/sql.ts';
import { arrange, isUsable } from '../lore/variations/variation.ts';
import { type BookLine, linesOf, statesFrom } from './history/book.ts';
import { type History, live, type Told, turns } from './history/history.ts';
import { ripen, varying } from './history/varying.ts';
import { openTestHouse, type TestHouse } from './house.ts';

/*
 * "What must always hold" (PRODUCT.md) for what hangs on a practice: variations, proposals and answers, over random
 * histories lived through the gate. What holds for notes and practices themselves stands in properties.test.ts.
 */
const seed = Number(process.env.HISTORY_SEED ?? randomInt(2 ** 31));
const histories = 8;

let t: TestHouse;
const lived: History[] = [];
const books: BookLine[][] = [];
beforeAll(async () => {
  console.log(`The histories of this run: HISTORY_SEED=${seed}`);
  t = await openTestHouse();
  for (const list of fc.sample(turns, { seed, numRuns: histories })) {
    // Everything twice: what has to be validated first needs a longer life.
    const twice = [...list, ...list.map((turn) => ({ ...turn, verb: turn.verb + 7, a: turn.a + 1 }))];
    const h = await live(t, twice, undefined, varying);
    await ripen(h);
    lived.push(h);
  }
  for (const h of lived) books.push(await linesOf(t, [...h.notes, ...h.practices, ...proposalsOf(h)]));
}, 240_000);
afterAll(() => t.close());

const said = `(HISTORY_SEED=${seed})`;
const proposalsOf = (h: History): string[] =>
  h.told.filter((each) => each.ask === 'proposals.make' && each.answer !== null).map((each) => each.answer.id);
const done = (ask: string): Told[] =>
  lived.flatMap((h) => h.told.filter((each) => each.ask === ask && each.refusal === null));
const all = books;
const variationLines = (book: BookLine[]) => book.filter((line) => line.what.startsWith('variation.'));

test('the histories were worth living: each thing that matters happened in one of them', () => {
  for (const ask of [
    'variations.begin',
    'variations.approve',
    'variations.map',
    'variations.establish',
    'variations.end',
    'proposals.make',
    'proposals.decide',
    'answers.give',
    'asks.take',
  ]) {
    expect(done(ask).length, `${ask} ${said}`).toBeGreaterThan(0);
  }
  const happened = new Set(all.flat().map((line) => line.what));
  for (const what of ['variation.validated', 'variation.asked', 'variation.to_check', 'answer.asked'])
    expect(happened.has(what), `${what} ${said}`).toBe(true);
});

test('1: no move of a variation or a proposal without actor, right, reason and evidence', () => {
  for (const line of all.flat()) {
    const { what, about, actor_id } = line;
    if (/^(variation|proposal|answer)\./.test(what) && about.by_rule !== true)
      expect(actor_id, `${what} ${said}`).not.toBeNull();
    if (['variation.approved', 'variation.ended', 'proposal.decided'].includes(what))
      expect(about.reason.trim(), `${what} ${said}`).not.toBe('');
    if (what === 'variation.validated') {
      expect(about.evidence.length, said).toBeGreaterThanOrEqual(2);
      expect(about.rule, said).toMatch(/^validation-\d+ (low|medium|high)$/);
    }
    if (what === 'variation.approved') expect(about.until, said).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  for (const h of lived)
    for (const { ask, input, refusal } of h.told)
      if (ask === 'proposals.decide' && input.reason.trim() === '') expect(refusal?.reason, said).toBe('invalid');
});

test('2: the author of a variation, or of its note, never counts for it', async () => {
  const { rows } = await sql<{ people: string[]; made_by: string; author: string | null; validated_by: string | null }>`
    select array(select person_id from uses where id = any(v.evidence)) as people, x.made_by, i.author_id as author, v.validated_by
    from validations v join variations x on x.id = v.variation_id left join items i on i.id = x.note_id`.execute(
    t.base.read,
  );
  expect(rows.length, said).toBeGreaterThan(0);
  for (const { people, made_by, author, validated_by } of rows) {
    expect(new Set(people).size, said).toBe(people.length);
    for (const each of [...people, validated_by]) {
      expect(each, said).not.toBe(made_by);
      if (author !== null) expect(each, said).not.toBe(author);
    }
  }
});

test('evidence for a variation was told where its condition held', async () => {
  const { rows } = await sql<{ conditions: { value: number }[]; context: { ambient_c?: number } }>`
    select x.conditions, u.context from validations v join variations x on x.id = v.variation_id
    join uses u on u.id = any(v.evidence) where x.conditions <> '[]'`.execute(t.base.read);
  for (const { conditions, context } of rows)
    for (const { value } of conditions) expect(context.ambient_c, said).toBeLessThan(value);
});

test('3: what a version took in stays as it was that day', async () => {
  const { rows } = await sql<{ practice_id: string; number: number; snapshot: { body: string } }>`
    select practice_id, number, snapshot from version_variations where practice_id = any(${lived.flatMap((h) => h.practices)})`.execute(
    t.base.read,
  );
  expect(rows.length, said).toBeGreaterThan(0);
  for (const { practice_id, number, snapshot } of rows) {
    expect(snapshot.body, said).toMatch(/^Otherwise/);
    for (const statement of [
      sql`update version_variations set snapshot = '{}' where practice_id = ${practice_id} and number = ${number}`,
      sql`delete from version_variations where practice_id = ${practice_id} and number = ${number}`,
    ])
      await expect(statement.execute(t.base.write), said).rejects.toThrow('immutable');
  }
});

test('4: whoever contributed to a proposal reads why it was decided as it was', async () => {
  let read = 0;
  for (const [n, h] of lived.entries()) {
    for (const line of all[n].filter((each) => each.what === 'proposal.decided')) {
      const contributors = await sql<{ id: string }>`
        select champion_id as id from proposals where item_id = ${line.item_id}
        union select i.author_id from proposal_notes pn join items i on i.id = pn.note_id
          where pn.proposal_id = ${line.item_id} and i.author_id is not null`.execute(t.base.read);
      for (const { id } of contributors.rows) {
        if (id === line.actor_id) continue;
        const { rows } = await sql<{ about: { reason: string } }>`
          select about from notices where happening_id = ${line.id} and person_id = ${id}`.execute(t.base.read);
        expect(
          rows.map((row) => row.about.reason),
          `${h.people.find((p) => p.person === id)?.name} ${said}`,
        ).toContain(line.about.reason);
        read++;
      }
    }
  }
  expect(read, said).toBeGreaterThan(0);
});

test('5: a deviation of a core step is never for use without the owner and a day that has not passed', async () => {
  let deviations = 0;
  for (const h of lived) {
    for (const practice of h.practices) {
      const page = await t.ask(h.people[0], 'practices.open', { practice });
      for (const each of page.variations.filter((v: any) => v.deviation)) {
        deviations++;
        for (const days of [-400, -1, 0, 1, 30, 89, 90, 91, 400]) {
          const today = new Date(t.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
          const facts = { ambient_c: -30 };
          const here = { facts, facets: page.facets, communities: each.places, today };
          const may = each.state !== 'Retired' && each.approved && each.until !== null && today <= each.until;
          expect(isUsable(each, today), said).toBe(may);
          const { shown, inserted, maybe, folded } = arrange([each], here);
          const offered = [shown, ...inserted, ...maybe.map((m) => m.variation), ...folded].filter((v) => v !== null);
          expect(offered.length > 0, said).toBe(may);
        }
        const yes = all.flat().find((line) => line.what === 'variation.approved' && line.about.variation === each.id);
        expect(each.approved, said).toBe(yes !== undefined);
      }
    }
  }
  expect(deviations, said).toBeGreaterThan(0);
});

test('7: a variation is walked back to its note, and a proposal to what it is made of', async () => {
  for (const h of lived) {
    for (const { input, answer } of h.told.filter((each) => each.ask === 'variations.begin' && each.answer !== null)) {
      if (input.note === undefined) continue;
      const page = await t.ask(h.people[0], 'practices.open', { practice: input.practice });
      const found = page.variations.find((each: any) => each.id === answer.id);
      const seen = await t.ask(h.people[0], 'notes.open', { note: input.note }).then(
        () => true,
        () => false,
      );
      expect(found.note, said).toBe(seen ? input.note : null);
    }
  }
});

test('10: the state of every variation, proposal and answer can be worked out from the book alone', async () => {
  for (const [n, h] of lived.entries()) {
    const worked = statesFrom(all[n]);
    const { rows } = await sql<{ id: string; state: string }>`
      select id, state from variations where practice_id = any(${h.practices})
      union all select id, state from items where id = any(${proposalsOf(h)})`.execute(t.base.read);
    for (const { id, state } of rows) expect(worked.get(id), `${id} ${said}`).toBe(state);
    const given = all[n].filter((line) => line.what === 'answer.given');
    const answers = await sql<{ n: number }>`
      select count(*) as n from answers where practice_id = any(${h.practices})`.execute(t.base.read);
    expect(given.length, said).toBe(answers.rows[0].n);
    // A variation moves on step by step: nothing is established that was not validated first.
    const moves = Map.groupBy(
      variationLines(all[n]).filter((line) => typeof line.about.state === 'string'),
      (line) => line.about.variation,
    );
    for (const lines of moves.values()) {
      const states = lines.map((line) => line.about.state);
      expect(
        ['Emergent', 'Validated', 'Established', 'Retired'].filter((state) => states.includes(state)),
        said,
      ).toEqual(states);
      if (states.includes('Established')) expect(states, said).toContain('Validated');
    }
  }
});

test('13: what hangs on a hidden practice answers like what is not there', async () => {
  for (const h of lived) {
    const olga = h.people[5];
    for (const practice of h.practices) {
      const readable = await t.ask(olga, 'practices.open', { practice }).then(
        () => true,
        () => false,
      );
      if (readable) continue;
      const { rows } = await sql<{ id: string }>`select id from variations where practice_id = ${practice}`.execute(
        t.base.read,
      );
      for (const { id } of rows) {
        const say = (variation: string) =>
          t
            .ask(olga, 'variations.end', { variation, seen_version: 1, reason: 'x' })
            .catch((refusal) => refusal.message);
        expect(await say(id), said).toBe(await say('absent0000000a'));
      }
    }
  }
});
