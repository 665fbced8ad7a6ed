import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { comment_letters_max } from '../../lore/discussions/discussion.ts';
import { files_per_item_max } from '../../lore/files/file.ts';
import type { House } from '../../lore/house.ts';
import { answersTo, plainSubject } from '../../lore/letters/letter.ts';
import { fromText } from '../../lore/reports/from-text.ts';
import type { Viewer } from '../../lore/route.ts';
import type { Parsed } from './parse.ts';

/** What a mail says, for whom, and where it is to go. */
export type Landing = {
  house: House;
  as: Viewer & { person: string };
  mail: Parsed;
  written: string;
  /** By what it is known again: asking twice with it is asking once. */
  key: string;
  /** Message-IDs by which a conversation is known, as keys. */
  threads: string[];
};
export type Landed = { item: string; comment?: string };
/** Why not, by the word for it: the sender reads the sentence for it in their language. */
export class NotTaken extends Error {}
const notTaken = (why: string): never => {
  throw new NotTaken(why);
};

const files_max = 2 * files_per_item_max;
const quoted_letters_max = 4_000;
const title_letters_max = 160;

export const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 40);

/** A note: the first line may be the subject, when the text does not say it itself. */
export async function note(landing: Landing): Promise<Landed> {
  const { mail, written } = landing;
  const subject = plainSubject(mail.subject);
  const body = [subject, written]
    .filter((part, at) => part !== '' && (at > 0 || !written.includes(subject)))
    .join('\n\n');
  if (body === '' && mail.files.length === 0) notTaken('empty');
  const home = await homeOf(landing);
  const { first, rest } = await files(landing);
  const { id } = await ask(landing, 'notes.share', { body: body || mail.files[0].name, home, files: first });
  return await withFiles(landing, { item: id }, rest);
}

/** A question: its title is the subject, else its first line. */
export async function question(landing: Landing): Promise<Landed> {
  const { mail, written } = landing;
  const [line = '', ...below] = written.split('\n');
  const subject = plainSubject(mail.subject);
  const title = (subject || line).slice(0, title_letters_max).trim();
  if (title === '') notTaken('empty');
  const body = subject === '' && line.length <= title_letters_max ? below.join('\n').trim() : written;
  const home = await homeOf(landing);
  const { first, rest } = await files(landing);
  const { id } = await ask(landing, 'questions.ask', { title, body, home, files: first });
  return await withFiles(landing, { item: id }, rest);
}

/** A report of this week, by its headings or the numbers of its prompts. */
export async function report(landing: Landing): Promise<Landed> {
  if (landing.written === '') notTaken('empty');
  const home = await homeOf(landing);
  const { first, rest } = await files(landing);
  const { id } = await ask(landing, 'reports.write', { lines: fromText(landing.written), home });
  return await withFiles(landing, { item: id }, [...first, ...rest]);
}

/** `answers`: it is a question put to them, and what they say is an answer. */
type Entry = { item: string; comment: string | null; answers?: boolean };

/** An answer to a mail of ours: to its one thing, or, begun with a number, to one of several. */
export async function reply(landing: Landing, entries: Entry[]): Promise<Landed> {
  const { mail, written } = landing;
  if (written === '' && mail.files.length === 0) notTaken('empty');
  const said = answersTo(written, entries.length);
  if (said === null) return notTaken('which one');
  const taken = await files(landing);
  let landed: Landed | null = null;
  for (const { entry, text } of said) {
    const to = entries[entry - 1];
    const here = landed === null ? [...taken.first, ...taken.rest] : [];
    const body = text || here.map((_, at) => mail.files[at].name).join(', ');
    const made = await comment(landing, to, body, `${entry}`);
    landed ??= await withFiles(landing, { item: to.item, comment: made }, here);
  }
  return landed ?? notTaken('empty');
}

/** A mail of a conversation: below what is there of it, else a thread of its own, with what came before quoted. */
export async function talk(landing: Landing, item: string, earlier: string): Promise<Landed> {
  const { house, mail, written, threads } = landing;
  if (written === '' && mail.files.length === 0) notTaken('empty');
  const taken = await files(landing);
  const began = await house.postbox.threadOf(item, threads);
  const subject = plainSubject(mail.subject);
  const words = written || mail.files.map(({ name }) => name).join(', ');
  const head =
    began === null && subject !== '' && !words.includes(subject) ? `**${subject.replace(/[*\\]/g, '')}**\n\n` : '';
  const quoted =
    began === null && earlier !== '' ? `\n\n${earlier.slice(0, quoted_letters_max).replace(/^/gm, '> ')}` : '';
  const made = await comment(landing, { item, comment: began }, `${head}${words}${quoted}`, 'talk');
  return await withFiles(landing, { item, comment: made }, [...taken.first, ...taken.rest]);
}

async function comment(
  landing: Landing,
  { item, comment: to, answers }: Entry,
  body: string,
  part: string,
): Promise<string> {
  if (answers === true) return (await ask(landing, 'questions.answer', { question: item, body }, part)).id;
  const input = { item, body: body.slice(0, comment_letters_max) };
  if (to === null) return (await ask(landing, 'discussions.comment', input, part)).id;
  try {
    return (await ask(landing, 'discussions.comment', { ...input, reply_to: to }, `${part} below`)).id;
  } catch (fault) {
    // What it answers was taken back, or stands elsewhere: then it is said of the item, if that may be read.
    if (!['unknown', 'conflict'].includes((fault as { reason?: string }).reason ?? '')) throw fault;
    return (await ask(landing, 'discussions.comment', input, part)).id;
  }
}

async function homeOf({ house, as }: Landing): Promise<string> {
  return (await house.postbox.homeOf(as.person)) ?? notTaken('no home');
}

async function files(landing: Landing): Promise<{ first: string[]; rest: string[] }> {
  const { house, as, mail, key } = landing;
  if (mail.files.length > files_max) notTaken('too many files');
  const ids: string[] = [];
  for (const [at, { name, mime, content, alt }] of mail.files.entries()) {
    const take = async (mime: string, part: string) => {
      const bytes = { stream: Readable.from([Buffer.from(content)]), mime, name };
      return (await house.ask(as, 'files.take', { name, alt }, { key: keyOf(key, part, String(at)), bytes }))
        .id as string;
    };
    ids.push(
      await take(mime, 'file').catch((fault) => {
        // A picture that is damaged is a file all the same: what was sent is not lost for its sake.
        if ((fault as { reason?: string }).reason !== 'invalid') throw fault;
        return take('application/octet-stream', 'plain file');
      }),
    );
  }
  return { first: ids.slice(0, files_per_item_max), rest: ids.slice(files_per_item_max) };
}

async function withFiles(landing: Landing, landed: Landed, ids: string[]): Promise<Landed> {
  for (let at = 0; at < ids.length; at += files_per_item_max) {
    const some = ids.slice(at, at + files_per_item_max);
    await ask(landing, 'files.add', { item: landed.item, files: some }, `files ${at}`);
  }
  return landed;
}

const ask = ({ house, as, key }: Landing, name: string, input: object, part = ''): Promise<any> =>
  house.ask(as, name, input, { key: keyOf(key, name, part) });
