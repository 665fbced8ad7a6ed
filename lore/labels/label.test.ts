import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { cleanLabel, distinctLabels, label_letters_max, labelKey, labels_per_item_max, whyNotLabels } from './label.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let sam: Person;
let home: string;
let open: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  sam = await t.person('Sam', { admin: true });
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  open = (await t.ask(lea, 'communities.begin', { name: 'Open', kind: 'practice' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const begin = async (title: string, more: object = {}) => {
  t.clock.pass(0.01);
  return (await t.ask(lea, 'pages.begin', { title, home, ...more })).id as string;
};
const set = (as: Person, item: string, ...labels: string[]) => t.ask(as, 'labels.set', { item, labels });
const namesOf = async (item: string) =>
  (await t.ask(lea, 'labels.ofItem', { item })).items.map((each: { name: string }) => each.name);
const tags = async (as: Person, more: object = {}) =>
  (await t.ask(as, 'labels.list', more)).items.map((each: { name: string; items: number }) => [each.name, each.items]);
const under = async (as: Person, tag: string, more: object = {}) =>
  (await t.ask(as, 'labels.open', { tag, ...more })).items.map((each: { id: string }) => each.id);
const refused = (reason: string) => ({ reason });

test('a label is the same however it is written, and has bounds', () => {
  expect(cleanLabel('  # Door   seal ')).toBe('Door seal');
  expect(labelKey('#Kälte')).toBe('kälte');
  expect(distinctLabels(['Seal', 'seal', '#SEAL', 'x20'])).toEqual([
    { key: 'seal', name: 'Seal', sort: 'seal' },
    { key: 'x20', name: 'x20', sort: 'x20' },
  ]);
  expect(whyNotLabels(['x'.repeat(label_letters_max)])).toBeNull();
  expect(whyNotLabels(['x'.repeat(label_letters_max + 1)])).toContain('letters');
  expect(whyNotLabels([' # '])).toContain('word');
  expect(whyNotLabels(['a,b'])).toContain('comma');
  const many = Array.from({ length: labels_per_item_max + 1 }, (_, n) => `label ${n}`);
  expect(whyNotLabels(many)).toContain('30 labels');
  expect(whyNotLabels([...many.slice(1), 'LABEL 1'])).toBeNull();
});

test('members of its home label it; who may only read sees why not, and who may not read learns nothing', async () => {
  const page = await begin('Seals', { also: [open] });
  expect((await set(jo, page, 'Seal', 'Cold work')).items.map((each: { name: string }) => each.name).sort()).toEqual([
    'Cold work',
    'Seal',
  ]);
  // As first written.
  await set(lea, page, 'SEAL', 'x20');
  expect(await namesOf(page)).toEqual(['Seal', 'x20']);
  expect((await t.ask(olga, 'labels.ofItem', { item: page })).why_not.set).toContain('members of its home');
  await expect(set(olga, page, 'mine')).rejects.toMatchObject(refused('forbidden'));
  await expect(set(lea, page, 'a,b')).rejects.toMatchObject(refused('invalid'));
  await expect(set(lea, page, ...Array.from({ length: 31 }, (_, n) => `l${n}`))).rejects.toMatchObject(
    refused('invalid'),
  );
  expect(await namesOf(page)).toEqual(['Seal', 'x20']);
  const hidden = await begin('Hidden');
  for (const item of [hidden, 'absent0000000a']) {
    await expect(set(olga, item, 'x')).rejects.toMatchObject({
      message: 'There is no such item, or it is not shared with you.',
    });
    await expect(t.ask(olga, 'labels.ofItem', { item })).rejects.toMatchObject(refused('unknown'));
  }
  await t.ask(lea, 'trash.archive', { item: hidden });
  await expect(set(lea, hidden, 'x')).rejects.toMatchObject({ message: expect.stringContaining('archived') });
});

test('a label is counted, listed and opened by what one may read, and else is not there', async () => {
  const [secret, told] = [await begin('Secret'), await begin('Told', { also: [open] })];
  await set(lea, secret, 'Zeta', 'Only here');
  await set(lea, told, 'zeta');
  expect(await tags(jo, { q: 'zeta' })).toEqual([['Zeta', 2]]);
  expect(await tags(olga, { q: 'zeta' })).toEqual([['Zeta', 1]]);
  expect(await tags(olga, { q: 'only' })).toEqual([]);
  expect(await under(jo, 'ZETA')).toEqual([told, secret]);
  expect(await under(olga, 'zeta')).toEqual([told]);
  expect(await under(jo, 'zeta', { community: open })).toEqual([told]);
  expect(await under(jo, 'zeta', { kind: 'note' })).toEqual([]);
  for (const tag of ['only here', 'never written'])
    await expect(under(olga, tag)).rejects.toMatchObject({
      message: 'There is no such label, or it is not shared with you.',
    });
  await t.ask(lea, 'trash.archive', { item: secret });
  expect(await tags(jo, { q: 'zeta' })).toEqual([['Zeta', 1]]);
  await t.ask(lea, 'trash.unarchive', { item: secret });
  await t.ask(lea, 'trash.trash', { item: secret });
  expect(await under(jo, 'zeta')).toEqual([told]);
});

test('the list goes on page by page, by name and by use; what begins so stands before what holds it', async () => {
  const [one, two] = [await begin('One'), await begin('Two')];
  await set(lea, one, 'pq', 'rpq', 'pqb', 'Äpq');
  await set(lea, two, 'rpq', 'pqb');
  const names = async (by: string) => {
    const found: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await t.ask(lea, 'labels.list', { q: 'pq', by, limit: 1, ...(after && { after }) });
      found.push(...page.items.map((each: { name: string }) => each.name));
      if (page.next === null) return found;
      after = page.next;
    }
  };
  expect(await names('name')).toEqual(['Äpq', 'pq', 'pqb', 'rpq']);
  expect(await names('use')).toEqual(['pqb', 'pq', 'rpq', 'Äpq']);
  // What an import or a person typed is no pattern.
  expect(await tags(lea, { q: '%' })).toEqual([]);
});

test('a tag in the text is a label, and goes with it; in code it is none', async () => {
  const page = await begin('Text', {
    body: 'We use #Kelvin and `#notatag`.\n\n# A heading\n\n[x](/w/a#anchor) #kelvin/scale',
  });
  await set(lea, page, 'by hand');
  await t.settled();
  expect((await namesOf(page)).sort()).toEqual(['Kelvin', 'by hand', 'kelvin/scale']);
  const { version } = await t.ask(lea, 'pages.open', { page });
  await t.ask(lea, 'pages.write', { page, seen_version: version, body: 'We use #kelvin no more: #celsius.' });
  await t.settled();
  expect((await namesOf(page)).sort()).toEqual(['Kelvin', 'by hand', 'celsius']);
  const find = async (q: string) =>
    (await t.ask(lea, 'search.find', { q })).items.map((each: { id: string }) => each.id);
  expect(await find('#celsius'), 'asked for by its label').toEqual([page]);
  expect(await find('hand')).toContain(page);
  expect(await find('#celsius use')).toEqual([page]);
  expect(await find('#kelvin/scale')).toEqual([]);
});

test('who runs the place renames and merges; the former name leads on', async () => {
  const [one, two] = [await begin('R1', { also: [open] }), await begin('R2', { also: [open] })];
  await set(lea, one, 'Defekt');
  await set(lea, two, 'Fault');
  await expect(t.ask(lea, 'labels.rename', { tag: 'defekt', name: 'Fault' })).rejects.toMatchObject(
    refused('forbidden'),
  );
  await expect(t.ask(sam, 'labels.rename', { tag: 'defekt', name: 'fault' })).rejects.toMatchObject({
    message: 'There is a label Fault already. Say that the two shall become one.',
  });
  expect(await t.ask(sam, 'labels.rename', { tag: 'defekt', name: 'fault', merge: true })).toEqual({
    key: 'fault',
    name: 'Fault',
  });
  expect(await namesOf(one)).toEqual(['Fault']);
  expect((await under(olga, 'Defekt')).sort()).toEqual([one, two].sort());
  // Written again under the former name it counts under the present one.
  const three = await begin('R3', { also: [open], body: '#defekt' });
  await t.settled();
  expect(await namesOf(three)).toEqual(['Fault']);
  await t.ask(sam, 'labels.rename', { tag: 'fault', name: 'FAULT' });
  expect(await namesOf(one)).toEqual(['FAULT']);
  // And back again.
  await t.ask(sam, 'labels.rename', { tag: 'fault', name: 'Defekt' });
  expect(await namesOf(one)).toEqual(['Defekt']);
  expect((await under(olga, 'fault')).length).toBe(3);
  await expect(t.ask(sam, 'labels.rename', { tag: 'only here', name: 'x' })).rejects.toMatchObject(refused('unknown'));
});

test('a confidential author labels their note, and nothing tells that it was them', async () => {
  const { id } = await t.ask(lea, 'notes.share', { body: 'It leaks.', home: open, confidential: true });
  await set(lea, id, 'leak');
  const { rows } = await t.base.read.executeQuery<any>(
    (await import('kysely')).CompiledQuery.raw('select actor_id from happenings where item_id = $1', [id]),
  );
  expect(rows.map((row) => row.actor_id)).toEqual(rows.map(() => null));
});
