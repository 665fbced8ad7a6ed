import type { Base } from '../../ground/base.ts';
import type { House } from '../../lore/house.ts';
import { addressOf } from '../../lore/letters/letter.ts';
import type { Viewer } from '../../lore/route.ts';
import type { DB } from '../../tables/types.ts';
import { type Crafted, corpus, rawOf } from './corpus.ts';
import { signed } from './craft.ts';
import { domain, openMails } from './stage.ts';

type Person = Viewer & { person: string };
type Ask = (as: Person, name: string, input?: object) => Promise<any>;
export type World = {
  house: House;
  base: Base<DB>;
  ask: Ask;
  people: Record<'lea' | 'omar' | 'sven' | 'mallory', Person>;
  /** An address of Lea's for answers to these, as a mail to her bears. */
  replyTo(entries: { item: string; comment: string | null }[]): Promise<string>;
  /** Lets time pass. */
  wait(minutes: number): void;
};
export type Outcome = { name: string; code: number; ends: string[]; faults: string[] };

const emails = {
  lea: 'lea@example.org',
  omar: 'omar@example.org',
  sven: 'sven@plain.example',
  mallory: 'mallory@evil.example',
  stranger: 'stranger@evil.example',
};

/** Sends every mail of the corpus over the wire and looks at what became of it. */
export async function runCorpus(world: World): Promise<Outcome[]> {
  const { house, base, ask, people } = world;
  for (const name of ['lea', 'omar', 'sven', 'mallory'] as const)
    await base.write.updateTable('people').set({ email: emails[name] }).where('id', '=', people[name].person).execute();
  const field = (await ask(people.lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  for (const each of [people.sven, people.omar]) await ask(each, 'communities.join', { community: field });
  const board = (await ask(people.omar, 'communities.begin', { name: 'Board', kind: 'circle', openness: 'closed' })).id;
  await ask(people.omar, 'communities.setMember', { community: board, person: people.lea.person, role: 'member' });
  const about = (await ask(people.omar, 'notes.share', { body: 'About the seal.', home: field })).id;
  const second = (await ask(people.omar, 'notes.share', { body: 'Who has a torch?', home: field })).id;
  const secret = (await ask(people.omar, 'notes.share', { body: 'For the board.', home: board })).id;
  const made = async (as: Person, of: string) => (await ask(as, 'letters.renew', { of })).address as string;
  const addresses: Record<Crafted['to'], string> = {
    note: await made(people.lea, 'note'),
    ask: await made(people.lea, 'ask'),
    report: await made(people.lea, 'report'),
    reply: await world.replyTo([{ item: about, comment: null }]),
    digest: await world.replyTo([
      { item: about, comment: null },
      { item: second, comment: null },
    ]),
    lost: await world.replyTo([{ item: secret, comment: null }]),
    talk: (await ask(people.lea, 'letters.talk', { item: about })).address,
    'of omar': await made(people.omar, 'note'),
    'of nobody': addressOf('note', 'a'.repeat(32), domain),
    elsewhere: 'somebody@elsewhere.example',
  };
  const svens = await made(people.sven, 'note');
  await ask(people.omar, 'communities.removeMember', { community: board, person: people.lea.person });

  const mails = await openMails(house, base);
  const seen = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const [at, crafted] of corpus.entries()) {
    const from = emails[crafted.from ?? 'lea'];
    let raw = rawOf(crafted, from, at);
    if (crafted.sign !== 'none')
      raw = await signed(raw, crafted.sign === 'evil.example' ? crafted.sign : (from.split('@')[1] as string));
    if (crafted.sign === 'then changed') raw = Buffer.concat([raw, Buffer.from('And more.\r\n')]);
    const address = crafted.from === 'sven' ? svens : addresses[crafted.to];
    const mail = {
      from: crafted.envelope ?? from,
      recipients: [crafted.upper ? address.toUpperCase() : address],
      raw,
      ...(crafted.lmtp ? { lmtp: true } : {}),
    };
    mails.names.fails = crafted.names ?? 0;
    const times = Array.from({ length: crafted.times ?? 1 });
    const codes = crafted.atOnce
      ? await Promise.all(times.map(() => mails.deliver(mail)))
      : await times.reduce<Promise<number[]>>(
          async (all) => [...(await all), await mails.deliver(mail)],
          Promise.resolve([]),
        );
    if (crafted.atOnce) await mails.lookTwice();
    await mails.look();
    // Who finds that the same is just being asked tries again later.
    for (let n = 0; n < 4 && (crafted.names !== undefined || crafted.atOnce); n++) {
      mails.names.fails = 0;
      world.wait(60);
      await mails.look();
    }
    const came = await mails.came(seen);
    for (const { id } of came) seen.add(id);
    outcomes.push({
      name: crafted.name,
      code: codes[codes.length - 1],
      ends: came.map(({ state, why }) => (why ? `${state}: ${why}` : state)),
      faults: await faultsOf(world, crafted, codes, came),
    });
  }
  await mails.close();
  return outcomes;
}

type Came = Awaited<ReturnType<Awaited<ReturnType<typeof openMails>>['came']>>;

async function faultsOf(
  world: World,
  { expected, times = 1 }: Crafted,
  codes: number[],
  came: Came,
): Promise<string[]> {
  const { code = 250, state, why, has = [], not = [], files } = expected;
  const faults = codes.filter((each) => each !== code).map((each) => `the server said ${each}, not ${code}`);
  if (state === undefined) return came.length === 0 ? faults : [...faults, 'something was kept'];
  if (came.length !== times) faults.push(`${came.length} were kept, not ${times}`);
  const last = came.find((each) => each.state === state);
  if (last === undefined)
    return [...faults, `it ended as ${came.map((each) => `${each.state} ${each.why} ${each.says}`)}, not ${state}`];
  if (why !== undefined && last.why !== why) faults.push(`it was ${last.state} as "${last.why}", not "${why}"`);
  const landed = came.filter((each) => each.state === 'landed');
  if (state === 'double' && landed.length !== 1) faults.push(`${landed.length} landed`);
  const words = await Promise.all(landed.map((each) => wordsAt(world, each.item_id as string, each.comment_id)));
  const all = words.map((each) => each.text).join('\n');
  for (const each of has) if (!all.includes(each)) faults.push(`"${each}" is missing in ${JSON.stringify(all)}`);
  for (const each of not) if (all.includes(each)) faults.push(`"${each}" stands in ${JSON.stringify(all)}`);
  if (files !== undefined && words[0]?.files !== files) faults.push(`${words[0]?.files} files, not ${files}`);
  return faults;
}

/** What stands where a mail landed. */
async function wordsAt({ base: { read } }: World, item: string, comment: string | null) {
  const files = (await read.selectFrom('files').select('id').where('item_id', '=', item).execute()).length;
  const bodies =
    comment !== null
      ? await read.selectFrom('comments').select('body').where('id', '=', comment).execute()
      : [
          ...(await read.selectFrom('notes').select('body').where('item_id', '=', item).execute()),
          ...(await read
            .selectFrom('notes')
            .innerJoin('report_lines', 'report_lines.note_id', 'notes.item_id')
            .select('notes.body')
            .where('report_id', '=', item)
            .execute()),
          ...(await read
            .selectFrom('questions')
            .innerJoin('items', 'items.id', 'questions.item_id')
            .select((e) => e.fn<string>('concat_ws', [e.val('\n'), 'items.title', 'questions.body']).as('body'))
            .where('questions.item_id', '=', item)
            .execute()),
        ];
  return { text: bodies.map(({ body }) => body).join('\n'), files };
}
