import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { quotes_deep_max, sectionOf, targetOf, whyNotQuote } from './quote.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, olga] = [await t.person('Lea'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
});
afterAll(() => t.close());

test('a section goes up to the next heading as high, and headings in code are none', () => {
  const text =
    '# All\n\nIn.\n\n## Seals **in** `the` [cold](/w/x)\n\nWarm.\n\n```\n## Seals\n```\n\n### Deeper\n\nDeep.\n\nUnder\n-----\n\nOut.\n\n## Deeper\n\nAgain.';
  expect(sectionOf(text, 'seals-in-the-cold')).toEqual({
    title: 'Seals in the cold',
    markdown: 'Warm.\n\n```\n## Seals\n```\n\n### Deeper\n\nDeep.',
  });
  expect(sectionOf(text, 'deeper-1')?.markdown).toBe('Again.');
  expect(sectionOf(text, 'under')?.markdown).toBe('Out.');
  expect(sectionOf(text, 'seals')).toBeNull();
});

test('nothing quotes itself, however deep, and three deep is the end', () => {
  expect(whyNotQuote('/w/aaaaaaaa#x', ['w/bbbbbbbb', '/w/aaaaaaaa'])).toContain('itself');
  expect(
    whyNotQuote(
      '/w/aaaaaaaa',
      Array.from({ length: quotes_deep_max }, (_, n) => `/w/other${n}000`),
    ),
  ).toContain('deep');
  expect(whyNotQuote('/w/aaaaaaaa', ['/w/bbbbbbbb'])).toBeNull();
  expect(targetOf('https://example.org')).toBeNull();
});

test('a page, a section of it, a step: as the one who reads may read them', async () => {
  const { id } = await t.ask(lea, 'pages.begin', { title: 'Seals', body: 'Top.\n\n## Cold\n\nWarm it.', home });
  const quote = (as: Person, target: string, more: object = {}) => t.ask(as, 'quotes.open', { target, ...more });
  expect(await quote(lea, `/w/${id}`)).toMatchObject({ title: 'Seals', markdown: 'Top.\n\n## Cold\n\nWarm it.' });
  expect(await quote(lea, `/w/${id}#cold`)).toMatchObject({
    part: 'Cold',
    href: `/w/${id}#cold`,
    markdown: 'Warm it.',
    number: 1,
  });
  await expect(quote(lea, `/w/${id}#gone`)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(quote(lea, `/w/${id}`, { within: `/w/${id}#cold` })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(quote(lea, 'nothing')).rejects.toMatchObject({ reason: 'invalid' });
  const refusals = await Promise.all(
    [`/w/${id}`, '/w/absent0000000'].map((target) => quote(olga, target).catch((fault) => fault)),
  );
  expect(refusals[0]).toEqual(refusals[1]);
});

test('a quoted step says since when it reads like this, and what varies it', async () => {
  const { id: practice } = await t.ask(lea, 'practices.begin', {
    title: 'Press the seal',
    steps: [{ body: 'Look at it.' }, { body: 'Press it in.' }],
    home,
  });
  const { steps } = await t.ask(lea, 'practices.open', { practice });
  const begun = t.clock.now();
  t.clock.pass(3);
  const change = (seen_version: number, first: string, second: string) =>
    t.ask(lea, 'practices.change', {
      practice,
      seen_version,
      change_kind: 'clarifying',
      steps: [
        { id: steps[0].id, body: first },
        { id: steps[1].id, body: second },
      ],
    });
  await change(1, 'Look at it well.', 'Press it in.');
  await t.ask(lea, 'variations.begin', {
    practice,
    step: steps[1].id,
    op: 'replace',
    body: 'Warm it first.',
    when: [{ facet: 'ambient_c', op: '<', value: -10 }],
  });
  const second = await t.ask(lea, 'quotes.open', { target: `/p/${practice}#step-2` });
  expect(second).toMatchObject({ title: 'Press the seal', part: '2', number: 2, at: begun });
  expect(second.markdown).toBe('Press it in.\n\n- **2a** · Outside temperature < -10 °C · Warm it first.');
  expect(await t.ask(lea, 'quotes.open', { target: `/p/${practice}#${steps[0].id}` })).toMatchObject({
    markdown: 'Look at it well.',
    at: t.clock.now(),
  });
  expect((await t.ask(lea, 'quotes.open', { target: `/p/${practice}` })).markdown).toBe(
    '1. Look at it well.\n2. Press it in.',
  );
  await expect(t.ask(lea, 'quotes.open', { target: `/p/${practice}#step-9` })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(olga, 'quotes.open', { target: `/p/${practice}#step-1` })).rejects.toMatchObject({
    reason: 'unknown',
  });
});
