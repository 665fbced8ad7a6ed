import { afterAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { linesOf, statesFrom } from '../../test/history/book.ts';
import { openQuestionStage } from '../../test/question-stage.ts';
import { stale_after_days } from './question.ts';

const { t, lea, mika, jo, ruth, olga, home, far, ask, answer, open, refused, told } = await openQuestionStage();
afterAll(() => t.close());

test('a title is enough; who may not read it neither sees, answers nor votes', async () => {
  const q = await ask(jo);
  expect(await open(mika, q)).toMatchObject({
    state: 'Open',
    author: { name: 'Jo' },
    body: '',
    votes: 0,
    mine: false,
  });
  await refused(t.ask(jo, 'questions.ask', { title: ' ', home }), 'invalid');
  await refused(t.ask(olga, 'questions.ask', { title: 'Here?', home }), 'unknown');
  for (const [name, input] of [
    ['questions.open', {}],
    ['questions.answer', { body: 'x' }],
    ['questions.vote', { value: 1 }],
    ['questions.wordings', {}],
    ['questions.answers', {}],
    ['questions.makeNote', { body: 'x', home: far }],
  ] as const)
    await refused(t.ask(olga, name, { question: q, ...input }), 'unknown');
  const a = await answer(mika, q, 'It is the cold.');
  for (const [name, input] of [
    ['questions.voteAnswer', { value: 1 }],
    ['questions.accept', {}],
    ['questions.reword', { body: 'x', seen_version: 1 }],
    ['questions.takeBack', {}],
    ['questions.answerWordings', {}],
  ] as const)
    await refused(t.ask(olga, name, { answer: a, ...input }), 'unknown');
  expect((await t.ask(olga, 'questions.list', {})).items).toEqual([]);
  expect((await t.ask(olga, 'questions.similar', { text: 'X20 seal crack' })).questions).toEqual([]);
  expect(await t.ask(olga, 'questions.counts', {})).toEqual({ Open: 0, Answered: 0, Solved: 0, Stale: 0 });
  // Restricted to those who are in all its communities.
  await t.ask(lea, 'communities.setMember', { community: home, person: olga.person });
  await t.ask(olga, 'communities.setMember', { community: far, person: jo.person });
  const both = await ask(jo, { also: [far] });
  await t.ask(jo, 'communities.restrict', { item: both, reason: 'Not yet.' });
  await refused(open(mika, both), 'unknown');
  expect((await open(olga, both)).id).toBe(both);
  await t.ask(lea, 'communities.removeMember', { community: home, person: olga.person });
  await refused(open(olga, both), 'unknown');
});

test('answers move it on and back; several are accepted; clarifying does not stop the clock', async () => {
  const q = await ask(jo);
  await t.ask(mika, 'discussions.comment', { item: q, body: 'Which batch?' });
  expect(await open(jo, q)).toMatchObject({ state: 'Open', answered_at: null });
  const first = await answer(mika, q, 'Warm it.');
  const at = t.clock.now();
  const second = await answer(ruth, q, 'Grease it.');
  const own = await answer(jo, q, 'I found it: both.');
  expect(await open(jo, q)).toMatchObject({ state: 'Answered', answered_at: at, answers_count: 3 });
  await refused(t.ask(mika, 'questions.accept', { answer: first }), 'forbidden');
  await t.ask(jo, 'questions.accept', { answer: second });
  await t.ask(jo, 'questions.accept', { answer: second });
  await t.ask(lea, 'questions.accept', { answer: own });
  const solved = await open(jo, q);
  expect(solved).toMatchObject({ state: 'Solved' });
  expect(solved.answers.items.map((each: any) => each.id)).toEqual([second, own, first]);
  expect(solved.answers.items[1].accepted.by.name).toBe('Lea');
  await t.ask(jo, 'questions.unaccept', { answer: second });
  await t.ask(jo, 'questions.unaccept', { answer: own });
  expect((await open(jo, q)).state).toBe('Answered');
  // Nobody built on it: it is gone; the clock is that of the next.
  await refused(t.ask(ruth, 'questions.takeBack', { answer: first }), 'forbidden');
  await t.ask(mika, 'questions.takeBack', { answer: first });
  await t.ask(ruth, 'discussions.comment', { item: q, body: 'With which grease?', anchor: `answer:${second}` });
  await t.ask(jo, 'questions.accept', { answer: second });
  await t.ask(ruth, 'questions.takeBack', { answer: second });
  await t.ask(jo, 'questions.takeBack', { answer: own });
  const after = await open(jo, q);
  expect(after).toMatchObject({ state: 'Open', answered_at: null, solved_at: null, answers_count: 0 });
  expect(after.answers.items).toMatchObject([{ id: second, taken_back: true, body: '', author: null, accepted: null }]);
  for (const [name, more] of [
    ['questions.accept', {}],
    ['questions.voteAnswer', { value: 1 }],
  ] as const)
    await refused(t.ask(jo, name, { answer: second, ...more }), 'conflict');
  // The book alone tells its state.
  expect(statesFrom(await linesOf(t, [q])).get(q)).toBe('Open');
});

test('one vote of each person, about what others wrote; only the text knows its sum', async () => {
  const q = await ask(jo);
  const a = await answer(mika, q, 'Warm it.');
  const b = await answer(ruth, q, 'Grease it.');
  await refused(t.ask(jo, 'questions.vote', { question: q, value: 1 }), 'forbidden');
  await refused(t.ask(mika, 'questions.voteAnswer', { answer: a, value: 1 }), 'forbidden');
  await refused(t.ask(jo, 'questions.voteAnswer', { answer: a, value: 2 }), 'invalid');
  expect(await t.ask(lea, 'questions.vote', { question: q, value: 1 })).toEqual({ votes: 1, my_vote: 1 });
  await t.ask(jo, 'questions.voteAnswer', { answer: b, value: 1 });
  await t.ask(jo, 'questions.voteAnswer', { answer: b, value: 1 });
  await t.ask(lea, 'questions.voteAnswer', { answer: b, value: 1 });
  expect((await open(jo, q)).answers.items).toMatchObject([
    { id: b, votes: 2, my_vote: 1 },
    { id: a, votes: 0 },
  ]);
  expect(await t.ask(lea, 'questions.voteAnswer', { answer: b, value: -1 })).toEqual({ votes: 0, my_vote: -1 });
  expect(await t.ask(lea, 'questions.unvoteAnswer', { answer: b })).toEqual({ votes: 1, my_vote: 0 });
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(h)::text as line from happenings h where h.item_id = ${q} and h.what = 'question.voted'`.execute(
    t.base.read,
  );
  expect(rows.length).toBeGreaterThan(4);
  for (const { line } of rows) for (const each of [lea, jo]) expect(line).not.toContain(each.person);
});

test('nobody can be asked what all texts of a person got', async () => {
  // Votes stand in no other answer than those of texts: whatever shows a person must not sum them up.
  const shows = [...t.house.routes.values()].filter((r) => /"(my_)?votes?"/.test(JSON.stringify(shapeOf(r.output))));
  expect(
    shows
      .map((r) => r.name)
      .filter((name) => !name.startsWith('decisions.'))
      .sort(),
  ).toEqual([
    'questions.answers',
    'questions.list',
    'questions.open',
    'questions.unvote',
    'questions.unvoteAnswer',
    'questions.vote',
    'questions.voteAnswer',
  ]);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from information_schema.columns where table_name = 'people' and column_name like '%vote%'`.execute(
    t.base.read,
  );
  expect(rows[0].n).toBe(0);
});

test('a long silence makes it stale, any new word opens it again', async () => {
  const q = await ask(jo);
  const answered = await ask(jo);
  await answer(mika, answered, 'So.');
  t.clock.pass(stale_after_days - 0.01);
  await t.house.tick();
  expect((await open(jo, q)).state).toBe('Open');
  t.clock.pass(0.02);
  await t.house.tick();
  await t.house.tick();
  expect((await open(jo, q)).state).toBe('Stale');
  expect((await open(jo, answered)).state).toBe('Answered');
  expect(await told(jo, q)).toContain('question stale');
  await t.ask(mika, 'discussions.comment', { item: q, body: 'Does it still?' });
  await t.settled();
  expect((await open(jo, q)).state).toBe('Open');
  t.clock.pass(stale_after_days + 1);
  await t.house.tick();
  expect((await open(jo, q)).state).toBe('Stale');
  await t.ask(jo, 'questions.change', { question: q, seen_version: 1, body: 'It does.' });
  expect((await open(jo, q)).state).toBe('Open');
  t.clock.pass(stale_after_days + 1);
  await t.house.tick();
  await answer(mika, q, 'At last.');
  expect((await open(jo, q)).state).toBe('Answered');
  const lines = await linesOf(t, [q]);
  expect(statesFrom(lines).get(q)).toBe('Answered');
  expect(lines.filter(({ what }) => what === 'question.went_stale')).toHaveLength(3);
});

test('a question and an answer are reworded, and the earlier wordings can be read', async () => {
  const q = await ask(jo, { body: 'It cracks.', context: { place: 'Kiruna' } });
  const a = await answer(mika, q, 'Warm it.');
  const wish = { question: q, seen_version: 1, title: 'Why does it crack?', expected: 'It holds.' };
  await refused(t.ask(mika, 'questions.change', wish), 'forbidden');
  expect(await t.ask(jo, 'questions.change', wish)).toEqual({ version: 2 });
  // An answer that comes meanwhile does not stop who rewords; another wording does.
  await answer(ruth, q, 'Grease it.');
  await refused(t.ask(jo, 'questions.change', wish), 'stale');
  await t.ask(lea, 'questions.change', { question: q, seen_version: 2, tried: 'Another seal.' });
  expect(await open(mika, q)).toMatchObject({
    title: 'Why does it crack?',
    body: 'It cracks.',
    expected: 'It holds.',
    tried: 'Another seal.',
    context: { place: 'Kiruna' },
    version: 3,
    editor: { name: 'Lea' },
  });
  const { items } = await t.ask(mika, 'questions.wordings', { question: q });
  expect(items).toMatchObject([
    { number: 2, title: 'Why does it crack?', tried: '', by: { name: 'Jo' } },
    { number: 1, title: 'Why does the X20 seal crack?', expected: '' },
  ]);
  await refused(t.ask(jo, 'questions.reword', { answer: a, seen_version: 1, body: 'No.' }), 'forbidden');
  await t.ask(mika, 'questions.reword', { answer: a, seen_version: 1, body: 'Warm it first.' });
  await refused(t.ask(mika, 'questions.reword', { answer: a, seen_version: 1, body: 'Late.' }), 'stale');
  expect((await t.ask(jo, 'questions.answerWordings', { answer: a })).items).toMatchObject([
    { number: 1, body: 'Warm it.', by: { name: 'Mika' } },
  ]);
});

function shapeOf(type: any, depth = 0): unknown {
  const def = type?.def ?? type?._zod?.def;
  if (def === undefined || depth > 9) return null;
  if (def.type === 'object')
    return Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, shapeOf(each, depth + 1)]));
  return shapeOf(def.element ?? def.innerType ?? def.out, depth + 1);
}
