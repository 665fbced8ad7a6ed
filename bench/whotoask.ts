/*
 * Whom to ask, on people who did answer: of each question of two sites with an accepted answer by somebody else, all that
 * happened from its day on is hidden, and the rule of the house (lore/expertise/expertise.ts, the same functions) says who
 * would know. Beside it, on the same questions: who had answered most under its tags until that day. The nearness of texts
 * is a BM25 of our own over the same words, since the search index cannot be asked as of a day. Weights were tuned on the
 * first site alone. `npm run bench whotoask`; it needs ../shared/data/stackexchange, which is no part of the project.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Evidence,
  labels_asked_max,
  type Near,
  near_items_max,
  nearnessOf,
  scored,
} from '../lore/expertise/expertise.ts';
import { Bm25, type Question, questionsOf } from './dump.ts';
import { type Figure, keepResults } from './results.ts';

const data = join(import.meta.dirname, '../../shared/data/stackexchange');
const sites = [
  { file: 'ai.stackexchange.com-2016.zip', name: 'ai (tuned on it)' },
  { file: 'alcohol.meta.stackexchange.com-2022.zip', name: 'alcohol.meta (held out)' },
];
const hits = [3, 10];
const query_letters_max = 500;

const figures: Figure[] = [];
for (const { file, name } of sites) {
  const path = join(data, file);
  if (!existsSync(path)) {
    console.log(`There is no ${path}. Nothing was measured.`);
    process.exit(0);
  }
  figures.push(...measure(name, await questionsOf(path)));
}
keepResults('whotoask', figures);

function measure(name: string, questions: Question[]): Figure[] {
  const asked = questions.filter(({ solver, by }) => solver !== null && solver !== by);
  const index = new Bm25();
  const ours = hits.map(() => 0);
  const theirs = hits.map(() => 0);
  let known = 0;
  let spent_ms = 0;
  const seen: Question[] = [];
  for (const question of questions) {
    if (question.solver !== null && question.solver !== question.by) {
      const solver = question.solver;
      if (seen.some((each) => each.answers.some(({ by, at }) => by === solver && at < question.at))) known++;
      const started = performance.now();
      const mine = suggested(question, seen, index);
      spent_ms += performance.now() - started;
      const most = mostActive(question, seen);
      hits.forEach((k, n) => {
        if (mine.slice(0, k).includes(solver)) ours[n]++;
        if (most.slice(0, k).includes(solver)) theirs[n]++;
      });
    }
    seen.push(question);
    index.add(question.id, question.title, question.text);
  }
  const share = (n: number) => (100 * n) / asked.length;
  return [
    { name: `${name}: questions with an accepted answer by somebody else`, value: asked.length, unit: 'questions' },
    { name: `${name}: their answerer had answered before, so that one could know`, value: share(known), unit: '%' },
    ...hits.map(
      (k, n): Figure => ({
        name: `${name}: hit@${k}, the accepted answerer among the first ${k}`,
        value: share(ours[n]),
        unit: '%',
        beside: `${share(theirs[n]).toFixed(2)} % by most active in the tag`,
      }),
    ),
    ...hits.map(
      (k, n): Figure => ({
        name: `${name}: hit@${k} among those whose answerer could be known`,
        value: (100 * ours[n]) / known,
        unit: '%',
        beside: `${((100 * theirs[n]) / known).toFixed(2)} % by most active in the tag`,
      }),
    ),
    { name: `${name}: one suggestion`, value: spent_ms / asked.length, unit: 'ms' },
  ];
}

function suggested(question: Question, seen: Question[], index: Bm25): string[] {
  const near = nearnessOf(index.find(`${question.title} ${question.text}`.slice(0, query_letters_max), near_items_max));
  const labels = question.tags.slice(0, labels_asked_max);
  const items = new Map<string, Near>();
  const evidence: Evidence[] = [];
  for (const each of seen) {
    const shared = each.tags.filter((tag) => labels.includes(tag));
    const nearness = near.get(each.id) ?? 0;
    if (nearness === 0 && shared.length === 0) continue;
    items.set(each.id, { nearness, labels: shared });
    for (const { by, at, solved_at } of each.answers) {
      if (at >= question.at || by === question.by) continue;
      const kind = solved_at !== null && solved_at < question.at ? 'solved' : 'answered';
      evidence.push({ person: by, kind, item: each.id, worth: 1, at });
    }
  }
  return scored(evidence, items, question.at).map(({ person }) => person);
}

/** Who answered most under these tags until then; where that is too few, who answered most at all. */
function mostActive(question: Question, seen: Question[]): string[] {
  const counts = new Map<string, { tagged: number; all: number }>();
  for (const each of seen) {
    const tagged = each.tags.filter((tag) => question.tags.includes(tag)).length;
    for (const { by, at } of each.answers) {
      if (at >= question.at || by === question.by) continue;
      const sum = counts.get(by) ?? { tagged: 0, all: 0 };
      counts.set(by, { tagged: sum.tagged + tagged, all: sum.all + 1 });
    }
  }
  return [...counts].sort(([, x], [, y]) => y.tagged - x.tagged || y.all - x.all).map(([person]) => person);
}
