// What crafted mails become that are sent over the wire to a whole house: the table of docs/reference/mail.md.

import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, openBase } from '../ground/base.ts';
import { newId } from '../ground/clock.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { openFiles } from '../ground/files.ts';
import { openIndex } from '../ground/index.ts';
import { openHouse } from '../lore/house.ts';
import { secretAt } from '../lore/letters/addresses.ts';
import { addressOf } from '../lore/letters/letter.ts';
import { writePerson } from '../lore/people/queries.ts';
import type { DB } from '../tables/types.ts';
import { corpus } from '../test/mails/corpus.ts';
import { runCorpus } from '../test/mails/run.ts';
import { domain, fakeMailer, fakeServer } from '../test/mails/stage.ts';
import { ownHome } from '../test/own-home.ts';
import { keepResults } from './results.ts';

const root = join(import.meta.dirname, '..');
const home = await ownHome('mail');
const embedded = await startEmbedded({ home });
const base = await openBase<DB>(embedded.url);
await migrate(base, join(root, 'tables'));
let passed_ms = 0;
const clock = { now: () => new Date(Date.now() + passed_ms), bytes: randomBytes };
const files = openFiles(home);
const index = openIndex(join(home, 'index'));
const house = openHouse({ base, clock, files, index, mailer: fakeMailer(fakeServer()) });
await base.write
  .insertInto('organisation')
  .values({ name: 'Nordvarme', seal_key: 'a key', set_up_at: clock.now() })
  .execute();
const somebody = async (name: string) => {
  const id = newId(clock);
  await writePerson(base.write, { id, name, email: `${id}@example.org`, at: clock.now() });
  return { person: id, admin: false, epoch: 0, scopes: null, session: null, guest: false };
};
const people = {
  lea: await somebody('Lea'),
  omar: await somebody('Omar'),
  sven: await somebody('Sven'),
  mallory: await somebody('Mallory'),
};
const begun = performance.now();
const outcomes = await runCorpus({
  house,
  base,
  people,
  ask: (as, name, input = {}) => house.ask(as, name, input),
  replyTo: async (entries) => {
    const making = { db: base.write, now: clock.now(), newId: () => newId(clock) };
    const wish = { person: people.lea.person, purpose: 'reply' as const, subject: newId(clock), about: { entries } };
    return addressOf('reply', await secretAt(making, wish), domain);
  },
  wait: (minutes) => {
    passed_ms += minutes * 60_000;
  },
});
const took_s = (performance.now() - begun) / 1000;
await house.close();
await index.close();
await base.close();
await embedded.stop();
await rm(home, { recursive: true, force: true });

const wrong = outcomes.filter(({ faults }) => faults.length > 0);
const isSpoofed = ({ name }: { name: string }) => name.startsWith('spoofed');
const lost = outcomes.filter(
  ({ ends }, at) => corpus[at].expected.state === 'landed' && !ends.some((end) => end === 'landed'),
);
const doubled = outcomes.filter(({ ends }) => ends.filter((end) => end === 'landed').length > 1);
const taken = outcomes.filter((each) => isSpoofed(each) && each.ends.some((end) => end === 'landed'));
const rows = outcomes.map(({ name, code, ends, faults }) => {
  return `| ${name} | ${code} | ${ends.join(', ')} | ${faults.length === 0 ? 'as it should' : faults.join('; ').replaceAll('|', '\\|')} |`;
});
await writeFile(
  join(root, 'docs/reference/mail.md'),
  `<!-- Written by npm run bench mail -->
# What crafted mails become

${outcomes.length} mails, each sent over a real SMTP or LMTP conversation to a whole house with a small world of names
(\`test/mails/corpus.ts\`): **${lost.length} lost, ${doubled.length} doubled, ${taken.length} of a false sender taken**.

Answer: what the other server heard. Ends: what became of it. *Dropped*: nobody is written to. *Refused*: its sender, whose
address was proved, reads why, once a day at most.

| mail | answer | ends | |
|---|---|---|---|
${rows.join('\n')}
`,
);
for (const { name, code, ends, faults } of outcomes)
  console.log(name.padEnd(56), code, ends.join(', '), faults.join('; '));
keepResults('mail', [
  { name: 'mails', value: outcomes.length, unit: '', aim: '30' },
  { name: 'lost', value: lost.length, unit: '', aim: '0' },
  { name: 'doubled', value: doubled.length, unit: '', aim: '0' },
  { name: 'of a false sender taken', value: taken.length, unit: '', aim: '0' },
  { name: 'not as they should', value: wrong.length, unit: '', aim: '0' },
  { name: 'all of them', value: Math.round(took_s * 10) / 10, unit: 's' },
]);
process.exit(wrong.length === 0 ? 0 : 1);
