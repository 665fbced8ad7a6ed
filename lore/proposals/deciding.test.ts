import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import {
  decide,
  home,
  ines,
  jo,
  lea,
  make,
  mika,
  noticesOf,
  olga,
  omar,
  open,
  openStage,
  other,
  type Person,
  practice,
  refused,
  share,
  statesByTheBook,
  t,
  toldOf,
  unit,
} from '../../test/proposal-stage.ts';

beforeAll(openStage);
afterAll(() => t.close());

describe('deciding', () => {
  test('the owner of what it changes decides, with a reason; nobody else', async () => {
    const id = await make(mika);
    await expect(decide(lea, id, 'Accepted')).rejects.toMatchObject(refused('forbidden', 'The owner of the practice'));
    await expect(decide(mika, id, 'Accepted')).rejects.toMatchObject(refused('forbidden'));
    await expect(decide(olga, id, 'Accepted')).rejects.toMatchObject(refused('unknown'));
    await expect(decide(omar, id, 'Accepted', { reason: '  ' })).rejects.toMatchObject(refused('invalid'));
    await expect(decide(omar, id, 'Deferred')).rejects.toMatchObject(refused('invalid', 'on which day'));
    expect((await open(id, omar)).why_not.decide).toBeNull();
    expect((await open(id, lea)).why_not.decide).toContain('The owner');
    await decide(omar, id, 'Accepted', { implementer: jo.person, implement_by: '2026-06-01' });
    expect(await open(id)).toMatchObject({
      state: 'Accepted',
      decisions: [{ decision: 'Accepted', reason: 'Accepted for a reason.', by: { name: 'Omar' } }],
      implementer: { name: 'Jo' },
      implement_by: '2026-06-01',
    });
    await expect(decide(omar, id, 'Declined')).rejects.toMatchObject(refused('conflict', 'accepted already'));
    expect(await toldOf(mika, id)).toEqual(['proposal accepted']);
    expect(await toldOf(jo, id)).toEqual(['proposal to implement']);
  });

  test('of a unit its designer, of anything else a steward, of a practice without an owner too', async () => {
    const own = { practice: undefined, step: undefined };
    const ofUnit = await make(mika, { ...own, target: 'unit', unit });
    await expect(decide(lea, ofUnit, 'Accepted')).rejects.toMatchObject(refused('forbidden', 'A designer'));
    await decide(ines, ofUnit, 'Declined');
    const ofTool = await make(mika, { ...own, target: 'organisation', target_words: 'Shifts', home });
    await expect(decide(omar, ofTool, 'Accepted')).rejects.toMatchObject(refused('forbidden', 'A steward'));
    await decide(lea, ofTool, 'Accepted');
    const steps = [{ body: 'Do it.' }];
    const { id: young } = await t.ask(jo, 'practices.begin', { title: 'Young', steps, home });
    const ofYoung = await make(mika, { practice: young, step: undefined });
    expect((await open(ofYoung)).before).toBe('Young');
    await expect(decide(omar, ofYoung, 'Accepted')).rejects.toMatchObject(refused('forbidden', 'no owner yet'));
    await decide(lea, ofYoung, 'Accepted');
  });

  test('what is deferred is decided again, and waits from its day on', async () => {
    const id = await make(mika);
    const waiting = async (as: Person) =>
      (await t.ask(as, 'proposals.list', { waiting: 'me', limit: 100 })).items.map((each: { id: string }) => each.id);
    expect(await waiting(omar)).toContain(id);
    expect(await waiting(lea)).not.toContain(id);
    const counts = await t.ask(omar, 'proposals.counts');
    expect(counts.waiting).toBe((await waiting(omar)).length);
    expect((await t.ask(lea, 'proposals.counts')).Identified).toBe(counts.Identified);
    const day = new Date(t.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    await decide(omar, id, 'Deferred', { review_on: day });
    expect(await waiting(omar)).not.toContain(id);
    expect(await toldOf(mika, id)).toEqual(['proposal deferred']);
    t.clock.pass(2);
    expect(await waiting(omar)).toContain(id);
    await decide(omar, id, 'Accepted');
    expect((await open(id)).decisions.map((each: any) => each.decision)).toEqual(['Accepted', 'Deferred']);
  });

  test('what is declined is argued once more, by its champion, once; every reason stays', async () => {
    const id = await make(mika);
    const again = (as: Person) => t.ask(as, 'proposals.reopen', { proposal: id, reason: 'It cracked again.' });
    await expect(again(mika)).rejects.toMatchObject(refused('conflict', 'Only what was declined'));
    await decide(omar, id, 'Declined');
    await expect(decide(omar, id, 'Accepted')).rejects.toMatchObject(refused('conflict', 'once more'));
    await expect(again(jo)).rejects.toMatchObject(refused('forbidden'));
    await expect(again(olga)).rejects.toMatchObject(refused('unknown'));
    await again(mika);
    expect(await open(id)).toMatchObject({
      state: 'Identified',
      reopening: { reason: 'It cracked again.' },
      decisions: [{ decision: 'Declined', reason: 'Declined for a reason.' }],
    });
    expect(await toldOf(omar, id)).toEqual(['proposal waits', 'proposal waits']);
    await decide(omar, id, 'Declined', { reason: 'Still not.' });
    await expect(again(mika)).rejects.toMatchObject(refused('conflict', 'already'));
    expect((await open(id)).decisions.map((each: any) => each.reason)).toEqual([
      'Still not.',
      'Declined for a reason.',
    ]);
  });

  test('who is to do it must be able to read it', async () => {
    const id = await make(mika);
    await expect(decide(omar, id, 'Accepted', { implementer: olga.person })).rejects.toMatchObject(
      refused('conflict', 'cannot read it'),
    );
    await expect(decide(omar, id, 'Accepted', { implementer: 'absent0000000a' })).rejects.toMatchObject(
      refused('unknown', 'no such person'),
    );
    expect((await open(id)).state, 'nothing half-written').toBe('Identified');
  });

  test('it is late when thirty days have passed', async () => {
    const id = await make(mika);
    t.clock.pass(33);
    expect(await open(id)).toMatchObject({ overdue: true });
    const { items } = await t.ask(lea, 'proposals.list', { practice, state: 'Identified', champion: mika.person });
    expect(items.find((each: { id: string }) => each.id === id)).toMatchObject({
      overdue: true,
      practice: { id: practice },
      champion: { name: 'Mika' },
    });
  });
});

describe('who contributed reads the reason', () => {
  test('at their own note, even where the proposal is not shared with them', async () => {
    const both = await share(olga, { home: other });
    const second = await share(olga, { home: other, body: 'And a second time.' });
    const id = await make(mika, { notes: [both, second] });
    await decide(omar, id, 'Declined', { reason: 'We change the seal instead.' });
    await expect(open(id, olga)).rejects.toMatchObject(refused('unknown'));
    const notices = (await noticesOf(olga)).filter((each) => each.about.proposal === id);
    expect(notices).toMatchObject([
      {
        kind: 'proposal declined',
        item: { id: both, kind: 'note' },
        from: { name: 'Omar' },
        about: { reason: 'We change the seal instead.' },
      },
      { kind: 'proposed', item: { id: both } },
    ]);
    const of = (as: Person) => t.ask(as, 'proposals.ofNote', { note: both });
    expect((await of(olga)).items).toMatchObject([
      { id: null, title: null, state: 'Declined', decision: 'Declined', reason: 'We change the seal instead.' },
    ]);
    expect((await of(mika)).items).toMatchObject([{ id, title: 'Warm the seal first', decision: 'Declined' }]);
    await expect(of(jo)).rejects.toMatchObject(refused('unknown', 'no such note'));
    expect((await open(id, omar)).notes, 'and Omar does not learn of their note').toEqual([]);
    expect((await open(id, omar)).contributors).toMatchObject([{ name: 'Mika' }]);
  });

  test('a confidential author asks for it, and is named nowhere', async () => {
    const note = await share(jo, { confidential: true });
    await expect(make(jo, { notes: [note] })).rejects.toMatchObject(refused('conflict', 'confidentially'));
    const id = await make(mika, { notes: [note] });
    await decide(omar, id, 'Declined', { reason: 'Not now.' });
    expect((await t.ask(jo, 'proposals.ofNote', { note })).items).toMatchObject([{ id, reason: 'Not now.' }]);
    expect(await open(id)).toMatchObject({ notes: [{ id: note, author: null }], contributors: [{ name: 'Mika' }] });
    expect(await toldOf(jo, id)).toEqual([]);
    const { rows } = await sql<{ actor_id: string | null; about: object }>`
      select actor_id, about from happenings where about::text like ${`%${note}%`} or item_id = ${note}`.execute(
      t.base.read,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(JSON.stringify(row)).not.toContain(jo.person);
  });

  test('what is not shared with a reader of the proposal stays hidden in it', async () => {
    const id = await make(mika, { home: other, also: [home] });
    expect(await open(id, olga)).toMatchObject({ target_seen: false, practice: null, step: null, before: null });
    const listed = (await t.ask(olga, 'proposals.list')).items.find((each: { id: string }) => each.id === id);
    expect(listed).toMatchObject({ practice: null, home: 'Elsewhere' });
    expect((await t.ask(olga, 'proposals.list', { practice })).items).toEqual([]);
    const ids = async (as: Person, community: string) =>
      (await t.ask(as, 'notices.communityStream', { community })).items.map((each: { id: string }) => each.id);
    expect(await ids(olga, other)).toContain(id);
    expect(await ids(jo, home)).toContain(id);
    await t.settled();
    const find = async (as: Person, q: string) =>
      (await t.ask(as, 'search.find', { q, kinds: 'proposal' })).items.map((each: { id: string }) => each.id);
    expect(await find(olga, 'warm the seal')).toContain(id);
    expect(await find(olga, 'press')).toContain(id);
  });
});

test('every state can be worked out again from the book alone', async () => {
  expect(await statesByTheBook()).toEqual(expect.arrayContaining(['Identified', 'Accepted', 'Declined']));
});
