import { expect } from 'vitest';
import { openTestHouse, type TestHouse } from './house.ts';

export type Person = Awaited<ReturnType<TestHouse['person']>>;

/** A house in which Lea keeps a closed community with Mika, Jo and Ruth in it, and Olga one of her own. */
export async function openQuestionStage() {
  const t = await openTestHouse();
  const names = ['Lea', 'Mika', 'Jo', 'Ruth', 'Olga'];
  const [lea, mika, jo, ruth, olga] = (await Promise.all(names.map((name) => t.person(name)))) as Person[];
  const begin = async (as: Person, name: string): Promise<string> =>
    (await t.ask(as, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id;
  const home = await begin(lea, 'Field');
  for (const { person } of [mika, jo, ruth]) await t.ask(lea, 'communities.setMember', { community: home, person });
  const far = await begin(olga, 'Far');
  return {
    t,
    lea,
    mika,
    jo,
    ruth,
    olga,
    home,
    far,
    ask: async (as: Person, more = {}): Promise<string> => {
      t.clock.pass(1 / 1440);
      return (await t.ask(as, 'questions.ask', { title: 'Why does the X20 seal crack?', home, ...more })).id;
    },
    answer: async (as: Person, question: string, body: string): Promise<string> => {
      t.clock.pass(1 / 1440);
      return (await t.ask(as, 'questions.answer', { question, body })).id;
    },
    open: (as: Person, question: string) => t.ask(as, 'questions.open', { question }),
    refused: (asked: Promise<unknown>, reason: string) => expect(asked).rejects.toMatchObject({ reason }),
    told: async (as: Person, item: string): Promise<string[]> => {
      await t.settled();
      const { items } = await t.ask(as, 'notices.list', { limit: 100 });
      return items.filter((each: any) => each.item.id === item).map((each: any) => each.kind);
    },
  };
}
