import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const paragraph =
  'The seal held until the third start in the cold, and nobody had written down which of the two it was. ';
const people = 50_000;

/** Writes a dump of about so many bytes: questions with three answers each, comments, votes, two wordings of every text. */
export async function writeLargeDump(folder: string, bytes: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const body = `&lt;p&gt;${paragraph.repeat(8)}&lt;/p&gt;`;
  const questions = Math.max(1, Math.round(bytes / (4 * (body.length + 2 * paragraph.length * 8 + 1_400))));
  const day = (n: number) => new Date(Date.UTC(2012, 0, 1) + n * 60_000).toISOString().slice(0, -1);
  const posts = questions * 4;
  const owner = (n: number) => 1 + ((n * 7) % people);
  await write(folder, 'Posts', posts, (n) => {
    const isQuestion = n % 4 === 1;
    const about = isQuestion
      ? `PostTypeId="1" Title="Which seal is it (${n})?" Tags="|seals|cold|" AcceptedAnswerId="${n + 1}"`
      : `PostTypeId="2" ParentId="${n - ((n - 1) % 4)}"`;
    return `<row Id="${n}" ${about} CreationDate="${day(n)}" Score="1" OwnerUserId="${owner(n)}" Body="${body}" />`;
  });
  await write(folder, 'PostHistory', posts * 2, (n) => {
    const post = Math.ceil(n / 2);
    return `<row Id="${n}" PostHistoryTypeId="${n % 2 === 1 ? 2 : 5}" PostId="${post}" RevisionGUID="g${n}" CreationDate="${day(post + (n % 2))}" UserId="${owner(n)}" Text="${paragraph.repeat(8)}" />`;
  });
  await write(folder, 'Comments', posts * 2, (n) => {
    const post = 1 + ((n * 31) % posts);
    return `<row Id="${n}" PostId="${post}" Text="${paragraph}" CreationDate="${day(post + 1)}" UserId="${owner(n)}" />`;
  });
  await write(folder, 'Votes', posts * 4, (n) => `<row Id="${n}" PostId="${1 + (n % posts)}" VoteTypeId="2" />`);
  await write(folder, 'Users', people, (n) => `<row Id="${n}" DisplayName="Somebody ${n}" />`);
  return questions;
}

async function write(folder: string, name: string, rows: number, row: (n: number) => string): Promise<void> {
  const file = createWriteStream(join(folder, `${name}.xml`));
  const root = name.toLowerCase();
  file.write(`<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n`);
  for (let n = 1; n <= rows; n++) if (!file.write(`  ${row(n)}\n`)) await once(file, 'drain');
  file.end(`</${root}>\n`);
  await once(file, 'close');
}
