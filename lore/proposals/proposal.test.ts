import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decide,
  home,
  ines,
  jo,
  lea,
  make,
  mika,
  olga,
  omar,
  open,
  openStage,
  other,
  owned,
  type Person,
  practice,
  refused,
  share,
  step,
  t,
  toldOf,
  unit,
} from '../../test/proposal-stage.ts';
import { decideBy, type Target, whyNotAbout, whyNotSoDecided, whyNotSoImplemented } from './proposal.ts';

beforeAll(openStage);
afterAll(() => t.close());

describe('the rules alone', () => {
  const calendar = { working_days: [1, 2, 3, 4, 5], days_off: [] as string[] };
  const monday = new Date('2026-05-04T09:00:00Z');

  test('thirty days to decide, and days off do not count', () => {
    expect(decideBy(monday, calendar)).toBe('2026-06-03');
    expect(decideBy(new Date('2026-05-08T09:00:00Z'), calendar), 'the thirtieth is a Sunday').toBe('2026-06-05');
    expect(decideBy(monday, { ...calendar, days_off: ['2026-05-14', '2026-05-25'] })).toBe('2026-06-05');
    expect(decideBy(monday, { ...calendar, days_off: ['2026-05-10'] }), 'a Sunday was none anyway').toBe('2026-06-03');
    expect(decideBy(monday, { working_days: [], days_off: [] })).toBe('2026-06-03');
  });

  test('it says what it is about', () => {
    const about = (target: Target, extra: object = {}) => whyNotAbout({ target, target_words: '', ...extra });
    expect(about('practice')).toContain('which practice');
    expect(about('practice', { practice: 'p', step: 's', variation: 'v' })).toBeNull();
    expect(about('unit')).toContain('which unit');
    expect(about('unit', { unit: 'u' })).toBeNull();
    expect(about('practice', { practice: 'p', unit: 'u' })).toContain('Only a change of a unit');
    expect(about('tool')).toContain('which tool');
    expect(about('tool', { target_words: 'The press' })).toBeNull();
    expect(about('tool', { target_words: 'The press', practice: 'p', step: 's' })).toBeNull();
    expect(about('tool', { target_words: 'The press', step: 's' })).toContain('belongs to a practice');
  });

  test('a decision says what belongs to it, and nothing else', () => {
    const said = (extra: object) => whyNotSoDecided({ decision: 'Accepted', ...extra }, '2026-05-04');
    expect(said({})).toBeNull();
    expect(said({ implementer: 'x', implement_by: '2026-05-04' })).toBeNull();
    expect(said({ implement_by: '2026-05-03' })).toContain('has passed');
    expect(said({ review_on: '2026-06-01' })).toContain('Only what is deferred');
    expect(said({ decision: 'Deferred' })).toContain('on which day');
    expect(said({ decision: 'Deferred', review_on: '2026-06-01' })).toBeNull();
    expect(said({ decision: 'Deferred', review_on: '2026-05-03' })).toContain('has passed');
    expect(said({ decision: 'Declined', implementer: 'x' })).toContain('Only what is accepted');
  });

  test('an implementation names an established version that is newer', () => {
    const said = (extra: object) =>
      whyNotSoImplemented({
        target: 'practice',
        hasPractice: true,
        number: 2,
        establishedAt: monday,
        madeAt: monday,
        effective_on: '2026-05-04',
        check_kind: 'uses',
        ...extra,
      });
    expect(said({})).toBeNull();
    expect(said({ number: undefined })).toContain('which established version');
    expect(said({ establishedAt: null })).toBe('Version 2 is not established.');
    expect(said({ establishedAt: new Date(monday.getTime() - 1) })).toBe('Version 2 is older than this proposal.');
    expect(said({ effective_on: '2026-05-03' })).toContain('before it was proposed');
    expect(said({ target: 'tool' })).toContain('Only a change of a practice');
    const tool = { target: 'tool', number: undefined, establishedAt: null };
    expect(said(tool)).toBeNull();
    expect(said({ ...tool, hasPractice: false })).toContain('nothing to count');
    expect(said({ ...tool, hasPractice: false, check_kind: 'measure' })).toBeNull();
  });
});

describe('making it', () => {
  test('from a note at a step: with the words as they stand, in the home of the practice', async () => {
    const note = await share(jo);
    const id = await make(mika, { notes: [note, note] });
    const page = await open(id, lea);
    expect(page).toMatchObject({
      state: 'Identified',
      target: 'practice',
      practice: { id: practice, title: 'Fit the seal' },
      step: { id: step, position: 2 },
      before: 'Press it in.',
      change: 'Warm it for ten minutes, then press it in.',
      champion: { name: 'Mika' },
      contributors: [{ name: 'Mika' }, { name: 'Jo' }],
      notes: [{ id: note, author: { name: 'Jo' }, state: 'Linked' }],
      placements: [{ id: home, home: true }],
      due_on: decideBy(t.clock.now(), { working_days: [1, 2, 3, 4, 5], days_off: [] }),
      overdue: false,
      decisions: [],
      implementation: null,
      check: null,
    });
    await expect(open(id, olga)).rejects.toMatchObject(refused('unknown', 'no such proposal'));
    expect(await toldOf(jo, id)).toEqual(['proposed']);
    expect(await toldOf(omar, id)).toEqual(['proposal waits']);
    expect(await toldOf(lea, id), 'the owner decides, not the steward').toEqual([]);
    expect((await t.ask(jo, 'proposals.ofPractice', { practice })).items).toContainEqual(
      expect.objectContaining({ id, state: 'Identified', step_id: step, champion: 'Mika', decided_at: null }),
    );
    await expect(t.ask(olga, 'proposals.ofPractice', { practice })).rejects.toMatchObject(refused('unknown'));
  });

  test('of a unit, and of what is neither', async () => {
    const id = await make(mika, { target: 'unit', unit, practice: undefined, step: undefined });
    expect(await open(id)).toMatchObject({ unit: { id: unit, title: 'Seals', course: 'Basics' }, before: 'Seals' });
    expect(await toldOf(ines, id)).toEqual(['proposal waits']);
    const tool = { target: 'tool', target_words: 'The press', practice: undefined, step: undefined };
    await expect(make(mika, tool)).rejects.toMatchObject(refused('invalid', 'in which of your communities'));
    const press = await make(mika, { ...tool, home });
    expect(await open(press)).toMatchObject({ target_words: 'The press', practice: null, step: null, before: '' });
    expect(await toldOf(lea, press)).toEqual(['proposal waits']);
  });

  test('not of what is not there or not shared, and not where one is not', async () => {
    const [secret, foreign] = [await share(olga, { home: other }), (await owned()).step];
    for (const [extra, what] of [
      [{ practice: 'absent0000000a' }, 'practice'],
      [{ step: foreign }, 'step'],
      [{ variation: 'absent0000000a' }, 'variation'],
      [{ target: 'unit', unit: 'absent0000000a' }, 'unit'],
      [{ notes: ['absent0000000a'] }, 'note'],
    ] as const) {
      await expect(make(jo, extra), what).rejects.toMatchObject(refused('unknown', `no such ${what}`));
    }
    await expect(make(jo, { notes: [secret] })).rejects.toMatchObject(refused('unknown', 'no such note'));
    await expect(make(jo, { home: other })).rejects.toMatchObject(refused('unknown', 'communities that you are in'));
    const wish = { title: 'Warm it', target: 'practice', practice, change: 'Warm it.' };
    await expect(t.ask(olga, 'proposals.make', wish)).rejects.toMatchObject(refused('unknown', 'no such practice'));
    await expect(t.ask(jo, 'proposals.make', { ...wish, change: ' ' })).rejects.toMatchObject(refused('invalid'));
    expect(await t.ask(jo, 'proposals.make', wish)).toMatchObject({ version: 1 });
    await expect(make(jo, { practice: undefined, step: undefined })).rejects.toMatchObject(refused('invalid'));
    await expect(make(mika, { home: other }), 'Omar is not there').rejects.toMatchObject(
      refused('conflict', 'Nobody who decides'),
    );
    expect(await make(mika, { home: other, also: [home] })).toBeTruthy();
  });

  test('of a variation, at its step; of a practice that is retired, no more', async () => {
    const { practice: id, step: at } = await owned();
    const { id: variation } = await t.ask(jo, 'variations.begin', {
      practice: id,
      step: at,
      op: 'replace',
      body: 'Warm it.',
      when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    });
    const proposal = await make(mika, { practice: id, step: undefined, variation });
    expect(await open(proposal)).toMatchObject({
      variation: { id: variation, letter: 'a', body: 'Warm it.', state: 'Emergent' },
      step: { id: at },
      before: 'Press it in.',
    });
    await expect(make(mika, { variation })).rejects.toMatchObject(refused('unknown', 'no such variation'));
    const { version: seen_version } = await t.ask(omar, 'practices.open', { practice: id });
    await t.ask(omar, 'practices.retire', { practice: id, seen_version, reason: 'There is a newer way.' });
    await expect(make(mika, { practice: id, step: at })).rejects.toMatchObject(refused('conflict', 'retired'));
  });

  test('its champion writes it until it is decided, from the version they saw', async () => {
    const id = await make(mika);
    const change = (as: Person, seen_version: number, extra: object = { change: 'Warm it for five minutes.' }) =>
      t.ask(as, 'proposals.change', { proposal: id, seen_version, ...extra });
    await expect(change(jo, 1)).rejects.toMatchObject(refused('forbidden', 'Its champion'));
    await expect(change(olga, 1)).rejects.toMatchObject(refused('unknown'));
    expect(await change(mika, 1)).toEqual({ version: 2 });
    await expect(change(mika, 1)).rejects.toMatchObject({
      reason: 'stale',
      details: { version: 2, now: { change: 'Warm it for five minutes.' } },
    });
    await change(mika, 2, { title: 'Warm it' });
    expect(await open(id)).toMatchObject({ title: 'Warm it', change: 'Warm it for five minutes.' });
    await expect(decide(omar, id, 'Accepted', { seen_version: 1 }), 'other words').rejects.toMatchObject({
      reason: 'stale',
    });
    await decide(omar, id, 'Accepted');
    await expect(change(mika, 4)).rejects.toMatchObject(refused('conflict', 'has been decided'));
    const tool = { target: 'policy', target_words: 'Two people', practice: undefined, step: undefined, home };
    const policy = await make(mika, tool);
    await expect(
      t.ask(mika, 'proposals.change', { proposal: policy, seen_version: 1, target_words: '' }),
    ).rejects.toMatchObject(refused('invalid', 'which policy'));
  });
});
