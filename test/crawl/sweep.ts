import { Buffer } from 'node:buffer';
import { openDoc, readWords } from '../../ground/live-text.ts';
import type { Answer, Secret, TestApi } from '../http.ts';
import type { Crawled, Member } from './build.ts';
import type { Question } from './questions.ts';

export type Leak = { who: string; asked: string; saw: string };
export type Swept = {
  leaks: Leak[];
  /** The words that each person saw, and where the answers were that have no fault. */
  seen: Set<string>;
  answers: Map<string, Answer>;
  asked: number;
};

const at_once = 8;
const canary = /cnry[a-z0-9]{10}7/g;
// Pointers, which by promise may name what their reader cannot open: what a notice is about, what a unit's text quotes,
// what somebody asked to read.
const pointers = new Set(['about', 'body', 'text', 'wanted']);

/** Asks everything as one person, and holds every answer (body, headers, errors) against what they may see. */
export async function sweep(
  api: TestApi,
  w: Crawled,
  as: Secret,
  person: Member | null,
  questions: Question[],
): Promise<Swept> {
  const swept: Swept = { leaks: [], seen: new Set(), answers: new Map(), asked: 0 };
  const who = person?.name ?? 'nobody';
  const waiting = [...questions];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await api.send(as, next.name, next.input);
      judge(w, person, who, next, answer, swept);
      swept.answers.set(`${next.name} ${JSON.stringify(next.input)}`, answer);
      swept.asked++;
    }
  };
  await Promise.all(Array.from({ length: at_once }, worker));
  return swept;
}

function judge(
  w: Crawled,
  person: Member | null,
  who: string,
  { name, input }: Question,
  answer: Answer,
  swept: Swept,
): void {
  const asked = `${name} ${JSON.stringify(input)} (${answer.status})`;
  const state = name === 'pages.openLive' && answer.status < 300 ? textIn(answer.body.state) : '';
  const text = `${state}${answer.text}\n${JSON.stringify(answer.headers)}`;
  for (const [word] of text.matchAll(canary)) {
    const found = w.canaries.get(word);
    if (found === undefined) continue;
    swept.seen.add(word);
    if (!w.model.maySee(person?.id ?? null, found)) swept.leaks.push({ who, asked, saw: `${found.what} (${word})` });
  }
  if (answer.status >= 500) swept.leaks.push({ who, asked, saw: `a fault: ${answer.text}` });
  if (answer.status >= 400) return;
  for (const id of itemsIn(answer.body, w)) {
    // A confidential author finds their own notes for ever.
    if (name === 'notes.mine' && w.model.items.get(id)?.sealed === person?.id) continue;
    if (name === 'trash.list' && person !== null && w.model.items.get(id)?.trashedFor?.has(person.id)) continue;
    if (!w.model.mayRead(person?.id ?? null, id))
      swept.leaks.push({ who, asked, saw: `that there is ${w.model.items.get(id)?.kind} ${id}` });
  }
}

/** The words of a document that is written together: its bytes hide them from who only looks for words. */
function textIn(state: string): string {
  const { title, body } = readWords(openDoc([Buffer.from(state, 'base64')]));
  return `${title}\n${body}\n`;
}

/** Ids of items anywhere in an answer, but for places that hold pointers by promise. */
function itemsIn(value: unknown, w: Crawled): string[] {
  if (typeof value === 'string') return w.model.items.has(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => itemsIn(each, w));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => (pointers.has(name) ? [] : itemsIn(each, w)));
}
