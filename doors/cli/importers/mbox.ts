import { lstat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord } from '../../../lore/imports/record.ts';
import { counted } from './counted.ts';
import { type Importer, type ImportOptions, type Loss, loss } from './importer.ts';
import { type Mail, mailsIn, readMail } from './mbox-mails.ts';
import { type Letter, threadRecords } from './mbox-posts.ts';
import { type Head, keyOf, threadsOf } from './mbox-threads.ts';
import { sourceName } from './source-name.ts';
import { Spool } from './spool.ts';
import { cutTo, plainText } from './text.ts';

const name_letters_max = 120;
const mails_max = 1_000_000;
const threads_a_heap = 200;
const first_heap = 0;
const waiting_heap = 1_000_000;
const mails_a_heap = 5_000;

/** The archive of a mailing list, as Mailman, Google Groups and mail programs export it. */
export const mbox: Importer = {
  says: '<list.mbox> …  The archive of a mailing list: questions with answers, other threads as pages',
  open: async (paths, options) => {
    const spool = await Spool.begin<Letter>();
    try {
      const read = await readAll(
        paths.map((path) => resolve(path)),
        spool,
      );
      if (read.heads.length === 0) throw new Error('There is no mail in it. Nothing was imported.');
      const fileName = basename(paths[0]).replace(/\.(mbox|mbx|txt)$/i, '');
      const source = `mbox:${sourceName(options.name ?? fileName, 'list')}`;
      const threads = await sorted(spool, read.heads);
      const name = cutTo(plainText(options.community ?? options.name ?? fileName) || 'Letters', name_letters_max);
      return {
        source,
        says: `${name}: ${counted(read.heads.length, 'mail')} in ${counted(threads, 'thread')}`,
        close: () => spool.close(),
        records: () => records(spool, source, name, read.doubles, options),
      };
    } catch (fault) {
      await spool.close();
      throw fault;
    }
  },
};

async function readAll(paths: string[], spool: Spool<Letter>): Promise<{ heads: Head[]; doubles: number }> {
  const heads: Head[] = [];
  const keys = new Set<string>();
  let doubles = 0;
  for (const path of paths) {
    const there = await lstat(path).catch(() => null);
    if (there === null || !there.isFile()) throw new Error(`${basename(path)} is no file. Name the mbox itself.`);
    for await (const raw of mailsIn(path)) {
      const mail = await readMail(raw);
      const key = keyOf(mail);
      if (keys.has(key)) {
        doubles++;
        continue;
      }
      if (heads.length >= mails_max) throw new Error(`It holds more than ${mails_max} mails. Import it in parts.`);
      keys.add(key);
      const n = heads.length;
      heads.push({ n, key, answers: mail.answers, subject: mail.subject });
      await spool.put(waiting_heap + Math.floor(n / mails_a_heap), { n, thread: -1, key, mail });
    }
  }
  return { heads, doubles };
}

/** Brings the mails of a thread together; returns how many threads there are. */
async function sorted(spool: Spool<Letter>, heads: Head[]): Promise<number> {
  const threads = threadsOf(heads);
  const order = new Map([...new Set(threads.values())].sort((a, b) => a - b).map((thread, at) => [thread, at]));
  for (const heap of spool.heaps.filter((each) => each >= waiting_heap)) {
    for (const letter of await spool.take(heap)) {
      const thread = threads.get(letter.n) ?? letter.n;
      const at = first_heap + Math.floor((order.get(thread) ?? 0) / threads_a_heap);
      await spool.put(at, { ...letter, thread });
    }
  }
  return order.size;
}

async function* records(
  spool: Spool<Letter>,
  source: string,
  name: string,
  doubles: number,
  options: ImportOptions,
): AsyncGenerator<ImportRecord | Loss> {
  const home = `${source}:/community`;
  const purpose = `What was written to ${options.name ?? name}, each under the name of its author.`;
  yield { kind: 'community', origin: home, name, community_kind: 'practice', purpose };
  const people = new Set<string>();
  const years = new Set<number>();
  const personOf = ({ name: called, email }: Mail) => ({
    kind: 'person' as const,
    // Origins stand where everybody can read them: no address of anybody does.
    origin: `${source}:people/${namedId(email ?? `name ${called.toLowerCase()}`)}`,
    name: called,
    ...(email === null ? {} : { email }),
  });
  const counts = { questions: 0, pages: 0, replies: 0, files: 0 };
  // A mail without a date stands where the one before it does.
  let last = new Date(0);
  for (const heap of spool.heaps.filter((each) => each < waiting_heap)) {
    const threads = Map.groupBy(await spool.take(heap), ({ thread }) => thread);
    for (const letters of threads.values()) {
      const mails = letters.map(({ n, key, mail }) => {
        if (mail.at !== null) last = new Date(mail.at);
        return { n, key, mail: { ...mail, at: last }, by: personOf(mail) };
      });
      for (const { by } of mails) {
        if (!people.has(by.origin)) yield by;
        people.add(by.origin);
      }
      yield* threadRecords(source, home, mails, years, counts);
    }
  }
  const said = [
    counted(counts.questions, 'question'),
    `${counted(counts.pages, 'other thread')} as pages`,
    `${counts.replies.toLocaleString('en')} ${counts.replies === 1 ? 'reply' : 'replies'}`,
    ...(doubles > 0 ? [`${counted(doubles, 'mail')} a second time (left)`] : []),
    ...(counts.files > 0 ? [`${counted(counts.files, 'attachment')} (left)`] : []),
  ];
  yield loss('objects', 'mails', `${said.join(', ')}.`);
}
