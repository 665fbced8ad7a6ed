import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { sectionOf, snooze_days_max, whyNotConsole, whyNotSnooze } from './console-line.ts';

test('what nobody answers for waits for whoever looks; what somebody else does, for others', () => {
  expect(sectionOf('note unread', null, 'me')).toBe('notes');
  expect(sectionOf('challenge', 'other', 'me')).toBe('challenged');
  expect(sectionOf('decision', null, 'me')).toBe('mine');
  expect(sectionOf('decision', 'me', 'me')).toBe('mine');
  expect(sectionOf('decision', 'other', 'me')).toBe('others');
  expect([whyNotConsole('facilitator'), whyNotConsole('steward')]).toEqual([null, null]);
  expect(whyNotConsole('member')).toMatch(/looks after/);
  const now = new Date('2026-05-04T09:00:00Z');
  expect(whyNotSnooze('2026-05-04', now)).toMatch(/still ahead/);
  expect(whyNotSnooze('2026-05-05', now)).toBeNull();
  const last = new Date(now.getTime() + snooze_days_max * 86_400_000).toISOString().slice(0, 10);
  expect(whyNotSnooze(last, now)).toBeNull();
  expect(whyNotSnooze(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10), now)).toMatch(/at most/);
});

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let ruth: Person;
let home: string;
let other: string;
const join = (person: Person, community = home) =>
  t.ask(lea, 'communities.setMember', { community, person: person.person });
const lines = async (as = lea) =>
  (await t.ask(as, 'readings.console', { community: home })).sections.flatMap((each: any) =>
    each.lines.map((line: any) => ({ section: each.name, ...line })),
  );
const ofKind = async (kind: string) => (await lines()).filter((line: { kind: string }) => line.kind === kind);

beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, ruth] = await Promise.all(['Lea', 'Mika', 'Jo', 'Ruth'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  other = (await t.ask(lea, 'communities.begin', { name: 'Frost', kind: 'practice', openness: 'closed' })).id;
  for (const each of [mika, jo, ruth]) await join(each);
});
afterAll(() => t.close());

test('only who looks after it sees its console; outside it is not there', async () => {
  await expect(t.ask(mika, 'readings.console', { community: home })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(await t.person('Out'), 'readings.console', { community: home })).rejects.toMatchObject({
    reason: 'unknown',
  });
  expect((await t.ask(lea, 'readings.console', { community: home })).measures).toEqual({
    answered: null,
    connections: null,
    across: { help: null, across: null, unknown: null },
  });
  expect(await lines()).toEqual([]);
});

test('questions by age, and gone once answered; asked again and again they want more', async () => {
  const ask = async (title: string) => (await t.ask(mika, 'questions.ask', { title, home })).id as string;
  const first = await ask('How long?');
  t.clock.pass(1);
  const second = await ask('How warm?');
  const ids = async (kind: string) => (await ofKind(kind)).map((line: any) => line.item.id);
  expect(await ids('question unanswered')).toEqual([first, second]);
  await t.ask(jo, 'questions.answer', { question: first, body: 'Ten minutes.' });
  expect(await ids('question unanswered')).toEqual([second]);
  for (const title of ['How long then?', 'How long now?']) {
    await t.ask(lea, 'questions.duplicate', { question: await ask(title), original: first });
  }
  expect(await ofKind('question repeated')).toMatchObject([{ item: { id: first }, repeats: 2 }]);
  expect(await ids('question unanswered'), 'repetitions wait for nobody').toEqual([second]);
});

test('who came and has said nothing for three weeks, until they say something', async () => {
  const names = async () => (await ofKind('newcomer')).map((line: any) => line.person.name);
  t.clock.pass(19);
  expect(await names()).toEqual([]);
  t.clock.pass(1);
  expect(await names(), 'Mika asked, Jo answered').toEqual(['Ruth']);
  const note = await t.ask(lea, 'notes.share', {
    body: 'Welcome, @ruth. What do you do? Write to lea@example.org.',
    home,
  });
  await t.settled();
  expect((await t.ask(ruth, 'notices.list')).items).toMatchObject([{ kind: 'mentioned', item: { id: note.id } }]);
  await t.ask(ruth, 'discussions.comment', { item: note.id, body: 'I seal things.' });
  expect(await names()).toEqual([]);
  const silent = await t.person('Silent');
  await join(silent);
  t.clock.pass(91);
  expect(await names(), 'longer ago it was their wish').toEqual([]);
});

test('experts who were asked as often as anybody may be, without a number', async () => {
  for (let n = 0; n < 5; n++) {
    const question = (await t.ask(mika, 'questions.ask', { title: `Pump ${n}?`, home })).id;
    await t.ask(mika, 'labels.set', { item: question, labels: ['pumps'] });
    await t.ask(mika, 'expertise.invite', { question, person: jo.person });
    expect((await ofKind('asked often')).length).toBe(n < 4 ? 0 : 1);
  }
  const [line] = await ofKind('asked often');
  expect(line).toMatchObject({ section: 'experts', person: { name: 'Jo' }, topic: 'pumps', repeats: null });
  t.clock.pass(8);
  expect(await ofKind('asked often')).toEqual([]);
});

test('two communities on one subject: five labels, and three people or items in common', async () => {
  const note = async (community: string, label: string) => {
    const { id } = await t.ask(lea, 'notes.share', { body: `Of ${label}.`, home: community });
    await t.ask(lea, 'labels.set', { item: id, labels: [label] });
  };
  const labels = ['ice', 'seals', 'frost', 'oil', 'wind'];
  for (const label of labels) await note(home, label);
  for (const label of labels.slice(0, 4)) await note(other, label);
  for (const each of [mika, jo]) await join(each, other);
  expect(await ofKind('same subject')).toEqual([]);
  await note(other, 'wind');
  expect(await ofKind('same subject')).toMatchObject([{ community: { name: 'Frost', people: 3, items: 0 } }]);
  await t.ask(lea, 'communities.removeMember', { community: other, person: jo.person });
  expect(await ofKind('same subject')).toEqual([]);
});

test('a prompt that drew nothing, until a turn draws something; put off with a reason it rests', async () => {
  const turn = { words: 'What surprised you?', weekday: 1, hour: 9, every_weeks: 1, time_zone: 'UTC' };
  const { id } = await t.ask(lea, 'prompts.schedule', { community: home, ...turn });
  const week = async () => {
    t.clock.pass(7);
    await t.house.tick();
  };
  await week();
  expect(await ofKind('prompt drew nothing'), 'it still stands').toEqual([]);
  await week();
  const [line] = await ofKind('prompt drew nothing');
  expect(line).toMatchObject({ section: 'prompts', prompt: { id, words: turn.words }, snoozed: null });

  const until_on = new Date(t.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const wish = { community: home, line: line.key, until_on, reason: 'Holidays.' };
  await expect(t.ask(mika, 'readings.snooze', wish)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(lea, 'readings.snooze', { ...wish, line: 'nothing' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(lea, 'readings.snooze', { ...wish, until_on: '2026-01-01' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await t.ask(lea, 'readings.snooze', wish);
  const snoozed = async () => (await ofKind('prompt drew nothing'))[0].snoozed;
  expect(await snoozed()).toMatchObject({ until_on, reason: 'Holidays.', by: { name: 'Lea' } });
  await t.ask(lea, 'readings.wake', { community: home, line: line.key });
  await expect(t.ask(lea, 'readings.wake', { community: home, line: line.key })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(lea, 'readings.snooze', wish);
  t.clock.pass(2);
  expect(await snoozed(), 'its day has come').toBeNull();

  const [{ id: posting }] = (await t.ask(mika, 'prompts.standing')).items;
  await t.ask(mika, 'prompts.answer', { posting, body: 'The seal held.' });
  await week();
  expect(await ofKind('prompt drew nothing')).toEqual([]);
});

test('unread notes and challenges stand there too, each with its day', async () => {
  const practice = (await t.ask(lea, 'practices.begin', { title: 'Seal it', steps: [{ body: 'Press.' }], home })).id;
  await t.ask(mika, 'practices.challenge', { practice, words: 'Is it?' });
  t.clock.pass(9);
  const all = await lines();
  expect(all.find((line: any) => line.kind === 'challenge')).toMatchObject({
    section: 'challenged',
    due: { item: { id: practice }, overdue: true },
  });
  expect(all.filter((line: any) => line.kind === 'note unread').length).toBeGreaterThan(0);
});

test('conversations answered and connections made: two numbers, hidden below five people, the second exchange counts', async () => {
  const place = (await t.ask(lea, 'communities.begin', { name: 'Talk', kind: 'practice', openness: 'open' })).id;
  const people = await Promise.all(['P0', 'P1', 'P2', 'P3', 'P4', 'P5'].map((name) => t.person(name)));
  for (const each of people) await join(each, place);
  const measures = async () => {
    const { across, ...two } = (await t.ask(lea, 'readings.console', { community: place })).measures;
    return two;
  };
  const exchange = async (asker: Person, helper: Person) => {
    const question = (await t.ask(asker, 'questions.ask', { title: 'How?', home: place })).id;
    const { id: answer } = await t.ask(helper, 'questions.answer', { question, body: 'So.' });
    await t.ask(asker, 'questions.accept', { answer });
  };
  await exchange(people[0], people[1]);
  await exchange(people[2], people[3]);
  expect(await measures(), 'four people').toEqual({ answered: null, connections: null });
  await exchange(people[4], people[5]);
  expect(await measures()).toEqual({ answered: 3, connections: null });
  await exchange(people[1], people[0]);
  await exchange(people[2], people[3]);
  expect(await measures(), 'four people are connected').toEqual({ answered: 5, connections: null });
  await exchange(people[5], people[4]);
  expect(await measures()).toEqual({ answered: 6, connections: 3 });
  t.clock.pass(29);
  expect(await measures()).toEqual({ answered: null, connections: null });
});

test('the share of help across units is what one counts by hand; too little of it is not shown', async () => {
  const place = (await t.ask(lea, 'communities.begin', { name: 'Units', kind: 'practice', openness: 'open' })).id;
  const teams = ['North', 'north ', 'South', 'South', 'West', ''];
  const people = await Promise.all(teams.map((team, n) => t.person(`U${n}`, { team })));
  for (const each of people) await join(each, place);
  const [north, alsoNorth, south, alsoSouth, west, none] = people;
  const across = async () => (await t.ask(lea, 'readings.console', { community: place })).measures.across;
  const answer = async (asker: Person, helper: Person, isAccepted = false) => {
    const question = (await t.ask(asker, 'questions.ask', { title: 'How?', home: place })).id;
    const { id } = await t.ask(helper, 'questions.answer', { question, body: 'So.' });
    if (isAccepted) await t.ask(asker, 'questions.accept', { answer: id });
  };
  const note = (await t.ask(north, 'notes.share', { body: 'It holds.', home: place })).id;
  const told = { title: 'Once', how_it_was: 'Loose.', what_was_done: 'Turned.', how_it_is: 'Fast.' };
  const story = (await t.ask(north, 'stories.tell', { item: note, ...told })).id;
  const retell = (as: Person) => t.ask(as, 'stories.retell', { story, place: 'Here' });

  await answer(north, alsoNorth, true); // within: however a unit is written
  await answer(south, west); // across
  await retell(south); // across
  await retell(alsoNorth); // within
  expect(await across(), 'four of them').toEqual({ help: null, across: null, unknown: null });
  const { id: report } = await t.ask(alsoSouth, 'reports.write', {
    home: place,
    lines: [{ prompt: 'worked', body: 'Two turns.' }],
  });
  const [line] = (await t.ask(north, 'reports.open', { report })).lines;
  await t.ask(north, 'reports.echo', { note: line.note.id }); // across
  await retell(none); // nobody knows
  expect(await across()).toEqual({ help: 5, across: 3, unknown: 1 });
  t.clock.pass(29);
  expect(await across()).toEqual({ help: null, across: null, unknown: null });
});
