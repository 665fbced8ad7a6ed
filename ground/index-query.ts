import type * as Lance from '@lancedb/lancedb';
import { type Opened, sieve } from './index-engine.ts';
import type { Fresh } from './index-fresh.ts';
import type { QueryWords } from './words.ts';

/** `score` compares within one answer, not between answers. */
export type Hit = { id: string; kind: string; at_ms: number; score: number };

export type Asking = {
  communities: string[];
  closed: boolean;
  loose: boolean;
  kinds: string[] | undefined;
  limit: number;
  ms_max: number;
};

const fuzzy_letters_min = 5;
// Fewer than this many and the question is asked again, less strictly.
const enough_hits = 5;

/**
 * Asks up to four times, each time only when the answers so far are too few: every word as it stands; the last one as a
 * start; each word with one letter wrong; any of the words. Whoever answers a stricter question ranks before. A loose
 * question begins with the last of these: what has more of the words, and rarer ones, scores higher anyway.
 */
export async function ask(
  opened: Opened,
  fresh: Fresh,
  { whole, growing }: QueryWords,
  asking: Asking,
): Promise<Hit[]> {
  const { lance } = opened.engine;
  const { may, condition } = sieve(asking.communities, asking.kinds, asking.closed);
  const viewer = { may, kinds: asking.kinds && new Set(asking.kinds) };
  const found = new Map<string, Hit>();

  async function plain(words: string[], all: boolean): Promise<void> {
    const query = all ? everyWord(lance, words) : matching(lance, words, lance.Operator.Or);
    // Before, since a build that ends meanwhile takes from the fresh rows what this answer of the engine has not yet; and
    // what is put meanwhile, since the engine has let go of what it replaces.
    const latest = fresh.latest();
    const before = fresh.search(words, all, viewer, -1);
    const settled = await run(opened, fresh, query, condition, asking);
    append(found, settled, [...before, ...fresh.search(words, all, viewer, latest)], asking.limit);
  }

  const any = [...new Set([...whole, ...(growing?.slice(-1) ?? [])])];
  if (asking.loose) await plain(any, false);
  if (found.size >= Math.min(enough_hits, asking.limit)) return [...found.values()];
  await plain(whole, true);
  if (growing !== null && found.size < asking.limit) await plain(growing, true);
  if (found.size === 0 && whole.some(mayBeMistyped)) {
    const query = mistyped(lance, whole, growing);
    append(found, await run(opened, fresh, query, condition, asking), [], asking.limit);
  }
  if (!asking.loose && found.size < Math.min(enough_hits, asking.limit) && whole.length > 1) await plain(any, false);
  return [...found.values()];
}

/** What the engine has indexed and has not been put again since. */
async function run(
  { table }: Opened,
  fresh: Fresh,
  query: Lance.FullTextQuery,
  condition: string,
  { limit, ms_max }: Asking,
): Promise<Hit[]> {
  const search = table.query().fullTextSearch(query).where(condition).fastSearch();
  const wanted = search.select(['id', 'kind', 'at_ms', '_score']).limit(limit);
  const rows: { id: string; kind: string; at_ms: number; _score: number }[] = await wanted.toArray({
    timeoutMs: ms_max,
  });
  return rows
    .filter((row) => !fresh.has(row.id))
    .map((row) => ({ id: row.id, kind: row.kind, at_ms: row.at_ms, score: row._score }));
}

/**
 * Scores of two questions do not compare: those of a later one are scaled to end up below. Nor do those of the fresh
 * rows and the engine's: the best of each side counts the same, and at the same score the newer comes first, then the smaller id.
 */
function append(found: Map<string, Hit>, settled: Hit[], fresh: Hit[], limit: number): void {
  const best = Math.max(0, ...settled.map((hit) => hit.score)) || 1;
  const hits = [...settled, ...fresh.map((hit) => ({ ...hit, score: hit.score * best }))];
  hits.sort((a, b) => b.score - a.score || b.at_ms - a.at_ms || (a.id < b.id ? -1 : 1));
  const ceiling = [...found.values()].at(-1)?.score;
  const scale = ceiling === undefined ? 1 : (0.99 * ceiling) / best;
  for (const hit of hits) {
    if (found.size >= limit) return;
    if (!found.has(hit.id)) found.set(hit.id, { ...hit, score: hit.score * scale });
  }
}

const matching = (lance: typeof Lance, words: string[], operator: Lance.Operator) =>
  new lance.MatchQuery(words.join(' '), 'words', { operator });

/*
 * "All of these words" alone leaves out of the question a word that a partition of the index has never met, and answers
 * with what has the others. So each word is asked for by itself as well; the score is that of the first clause.
 */
function everyWord(lance: typeof Lance, words: string[]): Lance.FullTextQuery {
  const all = matching(lance, words, lance.Operator.And);
  if (words.length === 1) return all;
  const clauses = [all, ...words.map((word) => new lance.MatchQuery(word, 'words'))];
  return new lance.BooleanQuery(
    clauses.map((clause): [Lance.Occur, Lance.FullTextQuery] => [lance.Occur.Must, clause]),
  );
}

function mayBeMistyped(word: string): boolean {
  // ASCII only: the engine cuts the fixed prefix by bytes and panics inside a letter of two or more.
  return word.length >= fuzzy_letters_min && /^[a-z]+$/.test(word);
}

/*
 * One word a clause: within one query the engine would want every spelling at once. The first letter is taken as right,
 * which keeps this as cheap as any other question (6 ms).
 */
function mistyped(lance: typeof Lance, whole: string[], growing: string[] | null): Lance.FullTextQuery {
  const near = (word: string) =>
    new lance.MatchQuery(
      word,
      'words',
      mayBeMistyped(word) ? { fuzziness: 1, prefixLength: 1, maxExpansions: 20 } : {},
    );
  const start = growing?.at(-1);
  const clauses = whole.map((word, at): [Lance.Occur, Lance.FullTextQuery] => {
    if (start === undefined || at < whole.length - 1) return [lance.Occur.Must, near(word)];
    const either = new lance.BooleanQuery([
      [lance.Occur.Should, near(word)],
      [lance.Occur.Should, near(start)],
    ]);
    return [lance.Occur.Must, either];
  });
  return clauses.length === 1 ? clauses[0]![1] : new lance.BooleanQuery(clauses);
}
