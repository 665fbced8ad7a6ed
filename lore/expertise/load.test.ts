import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { direct_questions_a_week_max, load_days } from './invitation.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let people: Person[];
let home: string;
let circle: string;
beforeAll(async () => {
  t = await openTestHouse();
  people = await Promise.all(Array.from({ length: 6 }, (_, n) => t.person(`P${n}`)));
  home = (await t.ask(people[0], 'communities.begin', { name: 'Open', kind: 'practice', openness: 'open' })).id;
  circle = (await t.ask(people[0], 'communities.begin', { name: 'Circle', kind: 'circle', openness: 'closed' })).id;
  for (const { person } of people.slice(1, 5))
    await t.ask(people[0], 'communities.setMember', { community: home, person });
  for (const { person } of people.slice(1, 3))
    await t.ask(people[0], 'communities.setMember', { community: circle, person });
});
afterAll(() => t.close());

const refused = ['forbidden', 'conflict', 'unknown'];

test('whoever invites whom, at once or one after the other, nobody is asked more often than a week holds', async () => {
  const move = fc.record({
    by: fc.nat(4),
    whom: fc.nat(5),
    question: fc.nat(7),
    hours: fc.nat(30),
    inCircle: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 12 }),
      async (rounds) => {
        const questions: { id: string; inCircle: boolean }[] = [];
        for (let n = 0; n < 8; n++) {
          const inCircle = n % 3 === 0;
          const { id } = await t.ask(people[1], 'questions.ask', {
            title: `What of ${n}?`,
            body: 'Who?',
            home: inCircle ? circle : home,
          });
          questions.push({ id, inCircle });
        }
        for (const round of rounds) {
          t.clock.pass(Math.max(...round.map(({ hours }) => hours)) / 24);
          await Promise.all(
            round.map(async ({ by, whom, question }) => {
              const wish = { question: questions[question].id, person: people[whom].person };
              await t
                .ask(people[by], 'expertise.invite', wish)
                .catch((fault) => expect(refused).toContain(fault.reason));
            }),
          );
          await t.house.tick();
        }
        const { rows: most } = await sql<{ n: number }>`
        select max(n)::int as n from (
          select (select count(*) from invitations_to_answer o where o.person_id = v.person_id and o.at <= v.at
            and o.at > v.at - ${load_days} * interval '1 day') as n from invitations_to_answer v) each`.execute(
          t.base.read,
        );
        expect(most[0].n ?? 0).toBeLessThanOrEqual(direct_questions_a_week_max);
        const { rows: strangers } = await sql`
        select from invitations_to_answer v join items q on q.id = v.question_id
        where q.home_id = ${circle} and not exists (
          select from memberships m where m.community_id = ${circle} and m.person_id = v.person_id)`.execute(
          t.base.read,
        );
        expect(strangers, 'nobody is asked what they may not read').toEqual([]);
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);
