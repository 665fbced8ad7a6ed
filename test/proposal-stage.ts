import { expect } from 'vitest';
import { sql } from '../ground/sql.ts';
import { openTestHouse, type TestHouse } from './house.ts';

export type Person = Awaited<ReturnType<TestHouse['person']>>;
export let t: TestHouse;
/** Lea looks after the home, Omar owns the practice, Ines designs the course, Mika and Jo work there; Olga does not. */
export let lea: Person;
export let omar: Person;
export let ines: Person;
export let mika: Person;
export let jo: Person;
export let olga: Person;
export let home: string;
export let other: string;
export let practice: string;
export let step: string;
export let unit: string;
/** A home in which a practice is owned and a course is taught, and another community beside it. */
export async function openStage(): Promise<void> {
  t = await openTestHouse();
  [lea, omar, ines] = [await t.person('Lea'), await t.person('Omar'), await t.person('Ines')];
  [mika, jo, olga] = [await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  const begin = (as: Person, name: string) =>
    t.ask(as, 'communities.begin', { name, kind: 'practice', openness: 'closed' });
  home = (await begin(lea, 'Field')).id;
  for (const { person } of [omar, ines, mika, jo])
    await t.ask(lea, 'communities.setMember', { community: home, person });
  other = (await begin(mika, 'Elsewhere')).id;
  await t.ask(mika, 'communities.setMember', { community: other, person: olga.person });
  ({ practice, step } = await owned());
  const course = (await t.ask(ines, 'courses.begin', { title: 'Basics', home })).id;
  unit = (await t.ask(ines, 'courses.addUnit', { course, title: 'Seals', body: '' })).id;
}

const versionOf = async (id: string) => (await t.ask(lea, 'practices.open', { practice: id })).version;

async function establish(id: string, as: Person = lea) {
  return await t.ask(as, 'practices.establish', {
    practice: id,
    seen_version: await versionOf(id),
    owner: omar.person,
    scope: 'Here',
    strength: 'should',
    effective_on: '2026-05-05',
    reason: 'It works.',
  });
}

/** A practice that Omar owns. Time and many hands would bring it there; here it is put there. */
export async function owned() {
  const steps = [{ body: 'Lock it.', core: true, why: 'Hands.' }, { body: 'Press it in.' }];
  const { id } = await t.ask(jo, 'practices.begin', { title: 'Fit the seal', steps, home });
  await sql`update items set state = 'Validated' where id = ${id}`.execute(t.base.write);
  await establish(id);
  const page = await t.ask(lea, 'practices.open', { practice: id });
  return { practice: id as string, step: page.steps[1].id as string };
}

/** The next version of it, with other words at the second step, established. */
export async function nextVersion(id: string): Promise<number> {
  const { steps, version } = await t.ask(lea, 'practices.open', { practice: id });
  const [lock, press] = steps;
  await t.ask(lea, 'practices.change', {
    practice: id,
    seen_version: version,
    change_kind: 'clarifying',
    steps: [
      { id: lock.id, body: lock.body, core: true, why: 'Hands.' },
      { id: press.id, body: `${press.body} Warm.` },
    ],
  });
  return (await establish(id, omar)).number;
}

/** Nothing happens at the same moment as something else: what came before stands before. */
const later = () => t.clock.pass(1 / 86_400);
export const make = async (as: Person, extra: object = {}) => {
  later();
  const wish = {
    title: 'Warm the seal first',
    target: 'practice',
    practice,
    step,
    cause: 'It cracks in the cold.',
    change: 'Warm it for ten minutes, then press it in.',
    ...extra,
  };
  return (await t.ask(as, 'proposals.make', wish)).id as string;
};
export const open = (proposal: string, as: Person = mika) => t.ask(as, 'proposals.open', { proposal });
export const decide = async (as: Person, proposal: string, decision: string, extra: object = {}) => {
  later();
  const { version } = await open(proposal, jo).catch(() => open(proposal));
  const wish = { proposal, seen_version: version, decision, reason: `${decision} for a reason.`, ...extra };
  return await t.ask(as, 'proposals.decide', wish);
};
export const share = async (as: Person, extra: object = {}) => {
  later();
  return (await t.ask(as, 'notes.share', { body: 'The seal cracks in the cold.', home, ...extra })).id as string;
};
export const refused = (reason: string, words = '') => ({ reason, message: expect.stringContaining(words) });
export const noticesOf = async (as: Person) => {
  await t.settled();
  return (await t.ask(as, 'notices.list', { limit: 100 })).items as any[];
};
/** What somebody was told of one proposal, wherever it stands. */
export const toldOf = async (as: Person, proposal: string) =>
  (await noticesOf(as))
    .filter((each) => each.item.id === proposal || each.about.proposal === proposal)
    .map((each) => each.kind)
    .reverse();

/** The states of all proposals; each stands in the book as it stands in its row. */
export async function statesByTheBook(): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string; told: string }>`
    select i.id, i.state, (select about ->> 'state' from happenings h
      where h.item_id = i.id and h.about ->> 'state' is not null order by h.id desc limit 1) as told
    from items i where i.kind = 'proposal'`.execute(t.base.read);
  for (const { id, state, told } of rows) expect(told, id).toBe(state);
  return [...new Set(rows.map((row) => row.state))];
}
