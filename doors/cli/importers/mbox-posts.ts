import { comment_letters_max } from '../../../lore/discussions/discussion.ts';
import type { ImportRecord, PersonRecord } from '../../../lore/imports/record.ts';
import { body_letters_max } from '../../../lore/questions/question.ts';
import type { Loss } from './importer.ts';
import type { Mail } from './mbox-mails.ts';
import { isQuestion, titleOf } from './mbox-threads.ts';
import { Tally } from './tally.ts';
import { cutTo } from './text.ts';

/** A mail with the thread that it stands in. */
export type Letter = { n: number; thread: number; key: string; mail: Mail };
export type Said = { n: number; key: string; mail: Mail & { at: Date }; by: PersonRecord };
type Counts = { questions: number; pages: number; replies: number; files: number };

const title_letters_max = 300;

/**
 * A thread. One whose first mail asks is a question: what others say to it are answers, what is said to an answer, or by
 * the asker, are comments. Any other is a page below its year, with comments.
 */
export function* threadRecords(
  source: string,
  home: string,
  thread: Said[],
  years: Set<number>,
  counts: Counts,
): Generator<ImportRecord | Loss> {
  const [first, ...rest] = [...thread].sort((a, b) => a.mail.at.getTime() - b.mail.at.getTime() || a.n - b.n);
  const origin = (key: string) => `${source}:mails/${key}`.slice(0, 600);
  const top = origin(first.key);
  const tally = new Tally(`mails/${first.key}`);
  const title = cutTo(titleOf(first.mail.subject) || 'Without a subject', title_letters_max);
  const asked = isQuestion(first.mail);
  const about = { origin: top, home, author: first.by.origin, at: first.mail.at, title };
  const body = cutTo(first.mail.body, body_letters_max, (why) => tally.lose('text', why));
  if (asked) {
    counts.questions++;
    yield { kind: 'question', ...about, body };
  } else {
    counts.pages++;
    const year = first.mail.at.getUTCFullYear();
    const above = `${source}:/year/${year}`;
    if (!years.has(year)) {
      const at = new Date(Date.UTC(year, 0, 1));
      yield {
        kind: 'page',
        origin: above,
        home,
        author: null,
        at,
        title: String(year),
        body: '',
        position: Math.max(0, 3000 - year),
      };
    }
    years.add(year);
    yield { kind: 'page', ...about, body, parent: above, position: Math.floor(dayOfYear(first.mail.at)) };
  }
  // Which answer each mail stands under, and whether it is a comment that can be answered itself.
  const answerOf = new Map<string, string | null>([[first.key, null]]);
  const comments = new Set<string>();
  for (const { key, mail, by } of rest) {
    const to = mail.answers.find((id) => answerOf.has(id)) ?? first.key;
    const under = answerOf.get(to) ?? null;
    counts.replies++;
    if (mail.body === '') {
      tally.lose('comment', 'A mail in which there is nothing but what it quotes did not come.');
      continue;
    }
    const said = { origin: origin(key), on: top, author: by.origin, at: mail.at };
    if (asked && to === first.key && by.origin !== first.by.origin) {
      answerOf.set(key, origin(key));
      yield { kind: 'answer', ...said, body: cutTo(mail.body, body_letters_max, (why) => tally.lose('text', why)) };
      continue;
    }
    answerOf.set(key, under);
    comments.add(key);
    yield {
      kind: 'comment',
      ...said,
      ...(under === null ? {} : { answer: under }),
      ...(comments.has(to) ? { reply_to: origin(to) } : {}),
      body: cutTo(mail.body, comment_letters_max, (why) => tally.lose('text', why)),
    };
  }
  const files = thread.reduce((sum, { mail }) => sum + mail.files, 0);
  counts.files += files;
  if (files > 0) tally.lose('file', `${files} attachments of its mails did not come.`);
  yield* tally.losses();
}

const dayOfYear = (at: Date): number => (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000;
