import { createReadStream } from 'node:fs';
import PostalMime from 'postal-mime';
import { toMarkdown } from '../../../ground/html-to-markdown.ts';
import { writtenIn } from '../../../ground/mail-words.ts';
import { refuse } from '../../../ground/refusal.ts';
import { plainText } from './text.ts';

/** A mail of an archive, as it is kept here. */
export type Mail = {
  /** Without the angle brackets; null: it has none, and nobody can answer it by name. */
  id: string | null;
  /** What it answers, the nearest first. */
  answers: string[];
  name: string;
  email: string | null;
  at: Date | null;
  subject: string;
  /** What its author wrote, with what they quote before each answer, without a signature. */
  body: string;
  files: number;
};

const mail_bytes_max = 30_000_000;
const nesting_max = 40;
const header_bytes_max = 256 * 1024;
const references_max = 100;
const html_letters_max = 2_000_000;
const newline = 0x0a;
// `From dana@example.org Tue Mar  4 10:12:01 2014`: a line begins a mail where it has a year at its end.
const beginning = /^From \S.*\b\d{4}\s*(?:[+-]\d{4}|\(.{1,40}\)|[A-Z]{1,5})?\s*$/;

/** The mails of an mbox, one after the other, however long it is. */
export async function* mailsIn(path: string): AsyncGenerator<Buffer> {
  let lines: Buffer[] = [];
  let bytes = 0;
  let isAfterBlank = true;
  let isBegun = false;
  for await (const line of linesOf(path)) {
    if (isAfterBlank && line[0] === 0x46 && beginning.test(line.toString('latin1', 0, 300).trimEnd())) {
      if (isBegun) yield Buffer.concat(lines);
      [lines, bytes, isBegun] = [[], 0, true];
    } else if (isBegun) {
      // A line of a text that looked like the beginning of a mail was marked so, once or again.
      const kept = /^>+From /.test(line.toString('latin1', 0, 20)) ? line.subarray(1) : line;
      bytes += kept.length;
      if (bytes > mail_bytes_max)
        refuse('too_large', `A mail in the mbox has more than ${mail_bytes_max / 1e6} MB. Take it out.`);
      lines.push(kept);
    } else if (line.toString('latin1').trim() !== '')
      refuse('invalid', 'This is no mbox: it does not begin with a line “From …”, as mail programs export it.');
    isAfterBlank = line.length <= 2 && line.toString('latin1').trim() === '';
  }
  if (isBegun) yield Buffer.concat(lines);
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const all = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let from = 0;
    for (let end = all.indexOf(newline); end !== -1; end = all.indexOf(newline, from)) {
      yield all.subarray(from, end + 1);
      from = end + 1;
    }
    rest = Buffer.from(all.subarray(from));
    if (rest.length > mail_bytes_max) refuse('invalid', 'A line in the mbox has no end. It is damaged.');
  }
  if (rest.length > 0) yield rest;
}

export async function readMail(raw: Buffer): Promise<Mail> {
  const mail = await PostalMime.parse(new Uint8Array(raw), {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: nesting_max,
    maxHeadersSize: header_bytes_max,
  });
  const line = (text: string | undefined) => plainText(text ?? '').replace(/\s+/g, ' ');
  const subject = line(mail.subject);
  const text = mail.text?.trim() ? mail.text : toMarkdown((mail.html ?? '').slice(0, html_letters_max));
  const references = idsIn(mail.references).slice(-references_max).reverse();
  const [replied] = idsIn(mail.inReplyTo);
  const from = mail.from?.address;
  const email = from !== undefined && /^[^\s@<>]{1,64}@[^\s@<>]{1,180}$/.test(from) ? from.toLowerCase() : null;
  const at = new Date(mail.date ?? Number.NaN);
  return {
    id: idsIn(mail.messageId)[0] ?? null,
    answers: [...new Set([...(replied === undefined ? [] : [replied]), ...references])],
    name: nameOf(line(mail.from?.name), email),
    email,
    at: Number.isNaN(at.getTime()) || at.getTime() < 0 ? null : at,
    subject,
    // What is quoted and answered line by line stays: on a list that is how people talk.
    body: writtenIn(plainText(text), subject, { name: mail.from?.name, quoting: 'whole' }),
    files: mail.attachments.filter(({ related }) => related !== true).length,
  };
}

/** Archives write `dana at example.org`; what stands before the @ is a name of a kind, the rest is nobody's to see. */
function nameOf(name: string, email: string | null): string {
  const shown = name
    .replace(/^["']|["']$/g, '')
    .replace(/\s+via\s.*$/i, '')
    .replace(/\s*[<(]?\S+(@|\s+at\s+)\S+\.\S+[>)]?\s*$/, '')
    .trim();
  return shown.slice(0, 120) || (email?.split('@')[0] ?? '') || 'Somebody';
}

const idsIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/<([^<>\s]{3,250})>/g)].map(([, id]) => id);
