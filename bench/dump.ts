import { SaxesParser } from 'saxes';
import { openArchive } from '../ground/archive.ts';
import { docWords, queryWords } from '../ground/words.ts';

type Row = Record<string, string>;
export type Answer = { id: string; by: string; at: Date; solved_at: Date | null };
export type Question = {
  id: string;
  title: string;
  text: string;
  tags: string[];
  by: string;
  at: Date;
  answers: Answer[];
  /** Who gave the accepted answer. */
  solver: string | null;
};

const accepted_vote = '1';

/** The questions of a Stack Exchange dump with their answers, the oldest first; read at run time, never kept. */
export async function questionsOf(path: string): Promise<Question[]> {
  const archive = await openArchive(path);
  try {
    const solved = new Map<string, Date>();
    await eachRow(await archive.read('Votes.xml'), (row) => {
      if (row.VoteTypeId === accepted_vote) solved.set(row.PostId, new Date(`${row.CreationDate}Z`));
    });
    const questions = new Map<string, Question>();
    const answers: Row[] = [];
    const accepted = new Map<string, string>();
    await eachRow(await archive.read('Posts.xml'), (row) => {
      if (row.PostTypeId === '2') answers.push(row);
      if (row.PostTypeId !== '1') return;
      if (row.AcceptedAnswerId) accepted.set(row.AcceptedAnswerId, row.Id);
      questions.set(row.Id, {
        id: row.Id,
        title: row.Title,
        text: plain(row.Body),
        tags: row.Tags.split(/[<>|]/).filter((tag) => tag !== ''),
        by: row.OwnerUserId ?? '',
        at: new Date(`${row.CreationDate}Z`),
        answers: [],
        solver: null,
      });
    });
    for (const row of answers) {
      const question = questions.get(row.ParentId);
      if (question === undefined || !row.OwnerUserId) continue;
      const isAccepted = accepted.get(row.Id) === question.id;
      const at = new Date(`${row.CreationDate}Z`);
      question.answers.push({
        id: row.Id,
        by: row.OwnerUserId,
        at,
        solved_at: isAccepted ? (solved.get(row.Id) ?? at) : null,
      });
      if (isAccepted) question.solver = row.OwnerUserId;
    }
    return [...questions.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
  } finally {
    await archive.close();
  }
}

const plain = (html: string): string =>
  html
    .replace(/<pre>[\s\S]*?<\/pre>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ');

async function eachRow(stream: AsyncIterable<Buffer>, see: (row: Row) => void): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void (name === 'row' && see({ ...(attributes as Row) })));
  const decoder = new TextDecoder();
  for await (const part of stream) parser.write(decoder.decode(part, { stream: true }));
  parser.write(decoder.decode()).close();
}

const k1 = 1.2;
const b = 0.75;

/** BM25 over the words of ground/words.ts, to which documents come in their order: asked, it knows those that came so far. */
export class Bm25 {
  #postings = new Map<string, Map<string, number>>();
  #lengths = new Map<string, number>();
  #all = 0;

  add(id: string, title: string, body: string): void {
    const words = docWords(title, body)
      .split(' ')
      .filter((word) => !word.endsWith('*') && !word.startsWith('*'));
    for (const word of words) {
      const posting = this.#postings.get(word) ?? new Map<string, number>();
      this.#postings.set(word, posting);
      posting.set(id, (posting.get(id) ?? 0) + 1);
    }
    this.#lengths.set(id, words.length);
    this.#all += words.length;
  }

  find(text: string, limit: number): { id: string; score: number }[] {
    const mean = this.#all / Math.max(1, this.#lengths.size);
    const scores = new Map<string, number>();
    for (const word of new Set(queryWords(text).whole)) {
      const posting = this.#postings.get(word);
      if (posting === undefined) continue;
      const rarity = Math.log(1 + (this.#lengths.size - posting.size + 0.5) / (posting.size + 0.5));
      for (const [id, times] of posting) {
        const length = k1 * (1 - b + (b * (this.#lengths.get(id) ?? 0)) / mean);
        scores.set(id, (scores.get(id) ?? 0) + (rarity * times * (k1 + 1)) / (times + length));
      }
    }
    return [...scores]
      .map(([id, score]) => ({ id, score }))
      .sort((x, y) => y.score - x.score)
      .slice(0, limit);
  }
}
