import { namedId } from '../../../ground/named-id.ts';
import type { Mail } from './mbox-mails.ts';

/** A mail without its words, which lie in the heap of its thread. */
export type Head = { n: number; key: string; answers: string[]; subject: string };

const depth_max = 500;

/**
 * Which thread each mail stands in: that of the nearest mail it names and that is here; one that names none but answers
 * (`Re: …`) stands in the thread of that subject. By its number; the number of a thread is that of its first mail.
 */
export function threadsOf(heads: Head[]): Map<number, number> {
  const byKey = new Map(heads.map((head) => [head.key, head]));
  const firstOf = new Map<string, number>();
  for (const { n, subject } of heads) {
    const key = topicOf(subject);
    if (key !== '' && !firstOf.has(key)) firstOf.set(key, n);
  }
  const parent = new Map<number, number>();
  for (const { n, answers, subject } of heads) {
    const named = answers.flatMap((id) => byKey.get(id) ?? []).find((each) => each.n !== n);
    if (named !== undefined) parent.set(n, named.n);
    else if (isAnswer(subject)) {
      const first = firstOf.get(topicOf(subject));
      if (first !== undefined && first < n) parent.set(n, first);
    }
  }
  const threads = new Map<number, number>();
  for (const { n } of heads) {
    const way = new Set<number>();
    let at = n;
    // Mails that name each other in a circle are a thread of which the lowest is the first.
    while (!way.has(at) && way.size < depth_max) {
      way.add(at);
      const next = threads.get(at) ?? parent.get(at);
      if (next === undefined || next === at) break;
      at = next;
    }
    const root = parent.has(at) && threads.get(at) === undefined ? Math.min(...way) : (threads.get(at) ?? at);
    for (const each of way) threads.set(each, root);
  }
  return threads;
}

const marks = /^\s*(?:(?:re|aw|sv|vs|antw|odp|ref|fwd?|wg)(?:\[\d+\])?\s*:|\[[^\]]{1,60}\])\s*/i;

export const isAnswer = (subject: string): boolean =>
  /^\s*(?:\[[^\]]{1,60}\]\s*)*(?:re|aw|sv|vs|antw|odp)(?:\[\d+\])?\s*:/i.test(subject);

/** A subject as a title: without `Re:` and the name of the list. */
export function titleOf(subject: string): string {
  let title = subject;
  for (let cut = title.replace(marks, ''); cut !== title; cut = title.replace(marks, '')) title = cut;
  return title.trim();
}
const topicOf = (subject: string): string => titleOf(subject).toLowerCase().replace(/\s+/g, ' ');

const asks =
  /^(how|what|why|when|where|who|which|is|are|does|do|can|could|should|would|has|have|any|wie|was|warum|wieso|wann|wo|wer|welche[rsn]?|kann|gibt es|hat|comment|pourquoi|quel(le)?s?|cómo|qué|por qué)\b/i;
const questions_max = 3;

/**
 * Whether a first mail asks: its subject ends with a question mark or begins with `[Q]`, `Question:` or a word that asks; or
 * what it says itself ends, but for a greeting and a name, with a question.
 */
export function isQuestion({ subject, body }: Pick<Mail, 'subject' | 'body'>): boolean {
  const title = titleOf(subject);
  if (/[?？]\s*$/.test(title) || /^\s*(?:\[[^\]]{1,60}\]\s*)*(?:question|frage|help)\b|\[q\]/i.test(subject))
    return true;
  const said = body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('>'));
  if (asks.test(title) && said.some((line) => /[?？]/.test(line))) return true;
  return said.slice(-questions_max).some((line) => /[?？]\s*$/.test(line));
}

/** The name of a mail: its Message-ID, else what it says and when. */
export const keyOf = (mail: Mail): string =>
  mail.id ?? `none ${namedId(`${mail.at?.toISOString() ?? ''} ${mail.name} ${mail.subject} ${mail.body}`)}`;
