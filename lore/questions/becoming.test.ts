import { afterAll, expect, test } from 'vitest';
import { openQuestionStage, type Person } from '../../test/question-stage.ts';

const { t, lea, mika, jo, ruth, olga, home, far, ask, answer, open, refused, told } = await openQuestionStage();
afterAll(() => t.close());

test('the asker credits who led there', async () => {
  const q = await ask(jo);
  const said = (await t.ask(ruth, 'discussions.comment', { item: q, body: 'How cold was it?' })).id;
  const mine = (await t.ask(jo, 'discussions.comment', { item: q, body: 'Minus twenty.' })).id;
  const a = await answer(mika, q, 'Warm it?');
  const elsewhere = await ask(jo);
  await refused(t.ask(mika, 'questions.guide', { question: q, said }), 'forbidden');
  await refused(t.ask(jo, 'questions.guide', { question: q, said: mine }), 'conflict');
  await refused(t.ask(jo, 'questions.guide', { question: elsewhere, said }), 'unknown');
  await refused(t.ask(jo, 'questions.guide', { question: elsewhere, said: a }), 'unknown');
  for (const each of [said, said, a]) await t.ask(jo, 'questions.guide', { question: q, said: each });
  expect((await open(mika, q)).guidance).toMatchObject([
    { said, is_answer: false, person: { name: 'Ruth' } },
    { said: a, is_answer: true, person: { name: 'Mika' } },
  ]);
  await t.ask(jo, 'questions.unguide', { question: q, said: a });
  expect((await open(mika, q)).guidance).toHaveLength(1);
  expect(await told(ruth, q)).toContain('guided');
});

test('duplicates are linked by members of the home, never in a circle, and hidden is as absent', async () => {
  const [a, b, c] = [await ask(jo), await ask(jo), await ask(jo)];
  const hidden = await ask(olga, { home: far });
  await refused(t.ask(jo, 'questions.duplicate', { question: a, original: hidden }), 'unknown');
  await refused(t.ask(jo, 'questions.duplicate', { question: a, original: a }), 'conflict');
  await t.ask(mika, 'questions.duplicate', { question: a, original: b });
  await refused(t.ask(mika, 'questions.duplicate', { question: a, original: c }), 'conflict');
  await t.ask(mika, 'questions.duplicate', { question: b, original: c });
  await refused(t.ask(mika, 'questions.duplicate', { question: c, original: a }), 'conflict');
  expect((await open(jo, a)).duplicate_of).toMatchObject({ id: b });
  expect((await open(jo, b)).duplicates).toMatchObject([{ id: a }]);
  await t.ask(mika, 'questions.notDuplicate', { question: b });
  expect((await open(jo, c)).duplicates).toEqual([]);
  await refused(t.ask(mika, 'questions.notDuplicate', { question: b }), 'conflict');
  // Who is in both links to one that others may not read: to them it leads nowhere.
  await t.ask(olga, 'communities.setMember', { community: far, person: ruth.person });
  await t.ask(ruth, 'questions.duplicate', { question: c, original: hidden });
  expect((await open(ruth, c)).duplicate_of).toMatchObject({ id: hidden });
  const seen = await open(jo, c);
  expect(seen.duplicate_of).toBe(null);
  expect(JSON.stringify(seen)).not.toContain(hidden);
  expect((await open(olga, hidden)).duplicates).toEqual([]);
  expect(await told(jo, c)).not.toContain('question repeated');
  expect(JSON.stringify(await t.ask(jo, 'notices.list', { limit: 100 }))).not.toContain(hidden);
});

test('it becomes a practice and a note, and all who had part are credited and told', async () => {
  const q = await ask(jo);
  const said = (await t.ask(lea, 'discussions.comment', { item: q, body: 'How cold was it?' })).id;
  const a = await answer(mika, q, '1. Warm it.\n2. Press it in.');
  await answer(ruth, q, 'No idea.');
  await t.ask(jo, 'questions.accept', { answer: a });
  await t.ask(jo, 'questions.guide', { question: q, said });
  const practice = { title: 'Warm the seal', steps: [{ body: 'Warm it.' }, { body: 'Press it in.' }], home };
  await refused(
    t.ask(ruth, 'questions.makePractice', { question: q, ...practice, answers: ['absent0000000a'] }),
    'unknown',
  );
  await refused(
    t.ask(ruth, 'questions.makePractice', { question: q, ...practice, home: far, also: ['absent0000000a'] }),
    'unknown',
  );
  expect((await open(jo, q)).practices).toEqual([]);
  const made = await t.ask(ruth, 'questions.makePractice', { question: q, ...practice });
  const note = await t.ask(ruth, 'questions.makeNote', { question: q, answer: a, body: 'It was the cold.', home });
  const shown = await open(jo, q);
  expect(shown.practices).toMatchObject([{ id: made.id, title: 'Warm the seal', state: 'Emergent' }]);
  expect(shown.notes).toMatchObject([{ id: note.id }]);
  const parts = (list: any[]) => list.map(({ name, role }) => `${name} ${role}`);
  const of = await t.ask(lea, 'questions.ofItem', { item: made.id });
  expect(of.items).toMatchObject([{ id: q, state: 'Solved' }]);
  expect(parts(of.items[0].people)).toEqual(['Jo asked', 'Mika answered', 'Lea guided']);
  for (const each of [jo, mika, lea])
    expect(await told(each, q)).toEqual(expect.arrayContaining(['question became practice', 'question became note']));
  expect(await told(ruth, q)).not.toContain('question became practice');
  // What was made of it keeps it: an asker does not take other people's words away.
  await refused(t.ask(jo, 'trash.trash', { item: q }), 'forbidden');
  const answered = await ask(jo);
  await answer(mika, answered, 'So.');
  await refused(t.ask(jo, 'trash.trash', { item: answered }), 'forbidden');
  await t.ask(lea, 'trash.trash', { item: answered });
  await refused(open(jo, answered), 'unknown');
  // Elsewhere the practice stands without the question.
  await t.ask(olga, 'communities.setMember', { community: far, person: ruth.person });
  await t.ask(ruth, 'communities.place', { item: made.id, community: far });
  expect((await t.ask(olga, 'questions.ofItem', { item: made.id })).items).toEqual([]);
  // And so they are of what becomes of it.
  await t.ask(lea, 'practices.retire', { practice: made.id, seen_version: 1, reason: 'There are new seals.' });
  for (const each of [jo, mika, ruth]) expect(await told(each, made.id)).toContain('retired');
});

test('who waits is told of answers; who answered of being accepted', async () => {
  const q = await ask(jo);
  await t.ask(ruth, 'discussions.comment', { item: q, body: 'Which batch?' });
  const a = await answer(mika, q, 'Warm it.');
  await t.ask(lea, 'discussions.comment', { item: q, body: 'How warm?', anchor: `answer:${a}` });
  await t.ask(jo, 'questions.accept', { answer: a });
  expect(await told(jo, q)).toEqual(expect.arrayContaining(['question answered', 'commented']));
  expect(await told(ruth, q)).toContain('question answered');
  expect((await told(mika, q)).sort()).toEqual(['answer accepted', 'commented']);
});

test('they are listed by state, place, label and what is mine, in three orders, page by page', async () => {
  const there = (await t.ask(lea, 'communities.begin', { name: 'List', kind: 'place', openness: 'closed' })).id;
  for (const { person } of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: there, person });
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push(await ask(jo, { title: `Question ${n} #valve`, home: there }));
  const a = await answer(mika, made[1], 'So.');
  await t.ask(jo, 'questions.accept', { answer: a });
  await t.ask(lea, 'questions.vote', { question: made[3], value: 1 });
  await t.ask(mika, 'questions.vote', { question: made[0], value: -1 });
  await t.settled();
  const ids = async (as: Person, more: object) => {
    const found: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: any = await t.ask(as, 'questions.list', {
        community: there,
        limit: 2,
        ...more,
        ...(after ? { after } : {}),
      });
      found.push(...page.items.map((each: any) => each.id));
      after = page.next;
    }
    return found.map((id) => made.indexOf(id));
  };
  expect(await ids(jo, {})).toEqual([4, 3, 2, 1, 0]);
  expect(await ids(jo, { order: 'waiting' })).toEqual([0, 2, 3, 4]);
  expect(await ids(jo, { order: 'votes' })).toEqual([3, 4, 2, 1, 0]);
  expect(await ids(jo, { state: 'Solved' })).toEqual([1]);
  expect(await ids(jo, { tag: '#Valve', state: 'Open' })).toEqual([4, 3, 2, 0]);
  expect(await ids(jo, { tag: 'none' })).toEqual([]);
  expect(await ids(mika, { mine: 'answered' })).toEqual([1]);
  expect(await ids(mika, { mine: 'asked' })).toEqual([]);
  expect(await t.ask(mika, 'questions.counts', { community: there })).toEqual({
    Open: 4,
    Answered: 0,
    Solved: 1,
    Stale: 0,
  });
  await refused(t.ask(olga, 'questions.list', { community: there }), 'unknown');
  const { items } = await t.ask(mika, 'notices.communityStream', { community: there });
  expect(items.find((each: any) => each.id === made[1])).toMatchObject({ kind: 'question', answers: 1, accepted: 1 });
});

test('what may answer it already is found while it is written, judged for who asks', async () => {
  const q = await ask(jo, { title: 'How is the Zephyr valve bled in winter?' });
  const note = (await t.ask(mika, 'notes.share', { body: 'The Zephyr valve is bled from below.', home })).id;
  await t.settled();
  const found = await t.ask(mika, 'questions.similar', { text: 'My zephyr valve does not bleed' });
  expect(found.questions[0]).toMatchObject({ id: q, answers: 0, state: 'Open' });
  expect(found.others.map((each: any) => each.id)).toContain(note);
  expect(
    (await t.ask(mika, 'questions.similar', { text: 'zephyr valve', question: q })).questions.map(
      (each: any) => each.id,
    ),
  ).not.toContain(q);
  expect(await t.ask(olga, 'questions.similar', { text: 'zephyr valve' })).toEqual({ questions: [], others: [] });
  expect((await t.ask(mika, 'search.find', { q: 'zephyr', kinds: 'question' })).items).toMatchObject([
    { id: q, kind: 'question' },
  ]);
  // An answer is found too, at its question.
  await answer(ruth, q, 'Use the quillwrench.');
  await t.settled();
  expect((await t.ask(mika, 'search.find', { q: 'quillwrench' })).items[0].id).toBe(q);
});
