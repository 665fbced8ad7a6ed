import type { Archive } from '../../../ground/archive-names.ts';
import { refuse } from '../../../ground/refusal.ts';
import { Spool } from './spool.ts';
import { dateIn, eachRow, idIn, type Row } from './stackexchange-rows.ts';

/** What a heap holds: rows of the tables that belong to one question, or to the texts about tags. */
export type Kept = { of: 'question' | 'answer' | 'comment' | 'history' | 'about tag'; about: number; row: Row };

const questions_a_heap = 500;
/** Questions that repeat others come after those, in so many rounds. */
const rounds_max = 8;
const heaps_a_round = 1_000_000;
const tags_heap = -1;
// Downwards from here: answers that stand before their question.
const waiting_heap = -2;
const answers_a_heap = 10_000;

export const files = ['Posts', 'Users', 'Comments', 'Votes', 'Tags', 'PostHistory', 'PostLinks', 'Badges'] as const;
export type FileName = (typeof files)[number];

/** All that a dump says but its texts, which lie in heaps beside until they are asked for. */
export type Dump = {
  /** Rows of each file, and how many of them of which kind; null: the file is not there. */
  counts: Map<FileName, Map<string, number> | null>;
  /** Where each question's heap is. */
  heapOf: Map<number, number>;
  /** The question of each answer. */
  questionOf: Map<number, number>;
  /** The titles of questions that others name. */
  titles: Map<number, string>;
  related: Map<number, number[]>;
  duplicateOf: Map<number, number>;
  accepted: Map<number, Date>;
  votes: { up: Map<number, number>; down: Map<number, number> } | null;
  /** Display names of those who wrote something. */
  users: Map<number, string>;
  tags: { name: string; excerpt: number | null; wiki: number | null }[];
  /** Texts about tags, also of those that are gone: which are short ones. */
  tagTexts: Map<number, 'excerpt' | 'wiki'>;
  licences: Set<string>;
  /** Comments and answers to what is not in the dump. */
  homeless: { answers: number[]; comments: number; votes: number };
  waiting: number;
  spool: Spool<Kept>;
};

const wordings = new Set(['1', '2', '4', '5', '7', '8', '10', '11']);

/** Reads each file once, whatever its order. `names` says where each lies in the archive. */
export async function readDump(archive: Archive, names: ReadonlyMap<FileName, string>): Promise<Dump> {
  const spool = await Spool.begin<Kept>();
  try {
    const dump: Dump = {
      counts: new Map(),
      heapOf: new Map(),
      questionOf: new Map(),
      titles: new Map(),
      related: new Map(),
      duplicateOf: new Map(),
      accepted: new Map(),
      votes: names.has('Votes') ? { up: new Map(), down: new Map() } : null,
      users: new Map(),
      tags: [],
      tagTexts: new Map(),
      licences: new Set(),
      homeless: { answers: [], comments: 0, votes: 0 },
      waiting: 0,
      spool,
    };
    const read = async (file: FileName, kindOf: (row: Row) => string, onRow: (row: Row) => void | Promise<void>) => {
      const name = names.get(file);
      const counts = name === undefined ? null : new Map<string, number>();
      dump.counts.set(file, counts);
      if (name === undefined || counts === null) return;
      await eachRow(archive, name, async (row) => {
        const kind = kindOf(row);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        await onRow(row);
      });
    };
    const writers = new Set<number>();
    const wrote = (row: Row, ...names: string[]) => {
      for (const name of names) {
        const id = idIn(row, name);
        if (id !== null) writers.add(id);
      }
    };
    await read(
      'PostLinks',
      (row) => row.LinkTypeId ?? '',
      (row) => addLink(dump, row),
    );
    dropCircles(dump);
    await read(
      'Posts',
      (row) => row.PostTypeId ?? '',
      async (row) => {
        wrote(row, 'OwnerUserId', 'LastEditorUserId');
        await addPost(dump, row);
      },
    );
    await settleWaiting(dump);
    await read(
      'Votes',
      (row) => row.VoteTypeId ?? '',
      (row) => addVote(dump, row),
    );
    await read(
      'Comments',
      () => '',
      async (row) => {
        wrote(row, 'UserId');
        const of = placeOf(dump, idIn(row, 'PostId'));
        if (of === null) dump.homeless.comments++;
        else await spool.put(of.heap, { of: 'comment', about: of.question, row });
      },
    );
    await read(
      'Tags',
      () => '',
      (row) => {
        const [excerpt, wiki] = [idIn(row, 'ExcerptPostId'), idIn(row, 'WikiPostId')];
        if (excerpt !== null || wiki !== null) dump.tags.push({ name: row.TagName ?? '', excerpt, wiki });
      },
    );
    await read(
      'PostHistory',
      (row) => row.PostHistoryTypeId ?? '',
      async (row) => {
        if (!wordings.has(row.PostHistoryTypeId ?? '')) return;
        const post = idIn(row, 'PostId');
        const of = placeOf(dump, post);
        const isAboutTag = of === null && post !== null && dump.tagTexts.has(post);
        if (of === null && !isAboutTag) return;
        wrote(row, 'UserId');
        await spool.put(of?.heap ?? tags_heap, { of: 'history', about: of?.question ?? post ?? 0, row });
      },
    );
    await read(
      'Badges',
      () => '',
      () => {},
    );
    await read(
      'Users',
      () => '',
      (row) => {
        const id = idIn(row, 'Id');
        if (id !== null && writers.has(id)) dump.users.set(id, row.DisplayName ?? '');
      },
    );
    return dump;
  } catch (fault) {
    await spool.close();
    throw fault;
  }
}

/** The heaps of questions, those whose questions repeat others after those; and what is said about tags. */
export const heapsOf = (dump: Dump): number[] => dump.spool.heaps.filter((heap) => heap >= 0);
export const aboutTags = (dump: Dump): Promise<Kept[]> => dump.spool.take(tags_heap);

function placeOf(dump: Dump, post: number | null): { heap: number; question: number } | null {
  if (post === null) return null;
  const question = dump.questionOf.get(post) ?? post;
  const heap = dump.heapOf.get(question);
  return heap === undefined ? null : { heap, question };
}

function addLink(dump: Dump, row: Row): void {
  const [from, to] = [idIn(row, 'PostId'), idIn(row, 'RelatedPostId')];
  if (from === null || to === null || from === to) return;
  if (row.LinkTypeId === '3' && !dump.duplicateOf.has(from)) dump.duplicateOf.set(from, to);
  if (row.LinkTypeId !== '1') return;
  const list = dump.related.get(from);
  if (list === undefined) dump.related.set(from, [to]);
  else if (!list.includes(to)) list.push(to);
  dump.titles.set(to, '');
}

/** Two questions can repeat each other elsewhere; here one of them is the first. */
function dropCircles(dump: Dump): void {
  for (const question of [...dump.duplicateOf.keys()].sort((a, b) => b - a))
    if (roundOf(dump, question) > rounds_max) dump.duplicateOf.delete(question);
}

/** How many questions lie between it and one that repeats none. */
function roundOf({ duplicateOf }: Dump, question: number): number {
  let round = 0;
  for (let at = duplicateOf.get(question); at !== undefined && round <= rounds_max; at = duplicateOf.get(at)) round++;
  return round;
}

async function addPost(dump: Dump, row: Row): Promise<void> {
  const id = idIn(row, 'Id') ?? refuse('invalid', 'A row of Posts.xml has no Id.');
  if (row.ContentLicense) dump.licences.add(row.ContentLicense);
  switch (row.PostTypeId) {
    case '1': {
      const round = roundOf(dump, id);
      const heap = round * heaps_a_round + Math.floor(dump.heapOf.size / questions_a_heap);
      dump.heapOf.set(id, heap);
      if (dump.titles.has(id)) dump.titles.set(id, row.Title ?? '');
      await dump.spool.put(heap, { of: 'question', about: id, row });
      return;
    }
    case '2': {
      const question = idIn(row, 'ParentId') ?? 0;
      const heap = dump.heapOf.get(question);
      if (heap !== undefined) dump.questionOf.set(id, question);
      const waits = () => waiting_heap - Math.floor(dump.waiting++ / answers_a_heap);
      await dump.spool.put(heap ?? waits(), { of: 'answer', about: question, row });
      return;
    }
    case '4':
    case '5':
      dump.tagTexts.set(id, row.PostTypeId === '4' ? 'excerpt' : 'wiki');
      await dump.spool.put(tags_heap, { of: 'about tag', about: id, row });
  }
}

/** An answer can stand before its question, where two questions were made one. */
async function settleWaiting(dump: Dump): Promise<void> {
  for (const waiting of dump.spool.heaps.filter((each) => each <= waiting_heap)) {
    for (const kept of await dump.spool.take(waiting)) {
      const heap = dump.heapOf.get(kept.about);
      const id = idIn(kept.row, 'Id') ?? 0;
      if (heap === undefined) dump.homeless.answers.push(id);
      else {
        dump.questionOf.set(id, kept.about);
        await dump.spool.put(heap, kept);
      }
    }
  }
}

function addVote(dump: Dump, row: Row): void {
  const { votes, accepted } = dump;
  const post = idIn(row, 'PostId');
  if (post === null || votes === null) return;
  if (row.VoteTypeId === '1') accepted.set(post, dateIn(row, 'CreationDate') ?? new Date(0));
  const sum = row.VoteTypeId === '2' ? votes.up : row.VoteTypeId === '3' ? votes.down : null;
  if (sum === null) return;
  if (placeOf(dump, post) === null) dump.homeless.votes++;
  else sum.set(post, (sum.get(post) ?? 0) + 1);
}
