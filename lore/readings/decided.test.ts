import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { publish_working_days } from './console-line.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let home: string;
const decided = async (as = lea) => await t.ask(as, 'readings.decided', { community: home });
beforeAll(async () => {
  t = await openTestHouse();
  t.clock.set(new Date('2026-05-04T09:00:00Z'));
  [lea, mika] = await Promise.all(['Lea', 'Mika'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});
afterAll(() => t.close());

test('what was agreed and nobody published after two working days is listed, and on the console, until it is', async () => {
  const { id, version } = await t.ask(mika, 'proposals.make', {
    title: 'Buy better seals',
    target: 'tool',
    target_words: 'Seals',
    change: 'Buy the soft ones.',
    home,
  });
  await t.ask(lea, 'proposals.decide', {
    proposal: id,
    seen_version: version,
    decision: 'Accepted',
    reason: 'Yes.',
    implementer: mika.person,
    implement_by: '2026-06-01',
  });
  expect((await decided()).unpublished).toEqual([]);
  t.clock.pass(publish_working_days);
  expect((await decided()).unpublished, 'on the last of its days').toEqual([]);
  t.clock.pass(1);
  expect((await decided(mika)).unpublished).toMatchObject([
    { item: { id, title: 'Buy better seals' }, implement_by: '2026-06-01', implementer: { name: 'Mika' } },
  ]);
  const console = await t.ask(lea, 'readings.console', { community: home });
  const line = console.sections.flatMap(({ lines }: any) => lines).find((each: any) => each.due?.item.id === id);
  expect(line).toMatchObject({ kind: 'to implement', unpublished: true });
  await t.ask(mika, 'proposals.implement', {
    proposal: id,
    words: 'Bought.',
    effective_on: '2026-05-07',
    check_kind: 'measure',
  });
  const { unpublished, pace } = await decided();
  expect(unpublished).toEqual([]);
  expect(pace).toMatchObject({ at_once: 0, proposals: 1, proposal_days: 3 });
  await expect(t.ask(await t.person('Out'), 'readings.decided', { community: home })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('how long questions wait', async () => {
  const first = (await t.ask(mika, 'questions.ask', { title: 'How long?', home })).id;
  t.clock.pass(4);
  await t.ask(mika, 'questions.ask', { title: 'How warm?', home });
  expect((await decided()).pace).toMatchObject({ open_questions: 2, question_days: 2, oldest_question_days: 4 });
  await t.ask(lea, 'questions.answer', { question: first, body: 'So.' });
  expect((await decided()).pace).toMatchObject({ open_questions: 1, oldest_question_days: 0 });
});
