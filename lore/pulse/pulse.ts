import { mappingOf, ways } from './ways.ts';

/** Four things that are said of learning here; each is answered from 1, not at all, to 5, wholly. */
export const items = ['say_so', 'mistakes', 'help', 'heard'] as const;
export type Item = (typeof items)[number];
export const points = 5;
/** The wording that is asked now. Other words are another number, and their answers stand in another series. */
export const form = 1;

/** Nothing is shown of fewer, and nothing from which fewer could be worked out. */
export const group_min = 5;
const open_days = 42;
const open_days_min = 14;
/** A card comes on a day that chance picks, at most so many days after its ticket. */
export const chance_days = 7;
export const communities_offered_max = 30;
export const rounds_shown_max = 12;

const day_ms = 86_400_000;

export const quarterOf = (at: Date): string => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
const quarterEnds = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), 3 * Math.floor(at.getUTCMonth() / 3) + 3, 1));

/** When a round that opens now closes; null: too little is left of the quarter. */
export function closesAt(now: Date): Date | null {
  const end = quarterEnds(now);
  if (end.getTime() - now.getTime() < open_days_min * day_ms) return null;
  return new Date(Math.min(now.getTime() + open_days * day_ms, end.getTime()));
}

/** A question and the counters that belong to it. `ways` counts each way once for everybody who used it. */
export const questions = [...items, 'ways'] as const;
export type Question = (typeof questions)[number];

export type Answers = { items: Partial<Record<Item, number>>; ways: readonly string[] | null };

// The counters of one group, in a row: five of each item, one of each way, and how many answered the last screen at all.
const ways_from = items.length * points;
const cells_count = ways_from + ways.length + 1;

/** What one answer raises: 1 where it counts. What was skipped raises nothing. */
export function cellsOf(answers: Answers): number[] {
  const cells = new Array<number>(cells_count).fill(0);
  for (const [n, item] of items.entries()) {
    const point = answers.items[item];
    if (point !== undefined) cells[n * points + point - 1] = 1;
  }
  if (answers.ways === null) return cells;
  for (const [n, way] of ways.entries()) if (answers.ways.includes(way)) cells[ways_from + n] = 1;
  cells[cells_count - 1] = 1;
  return cells;
}

export type Counted = { answered: number; counts: number[] };

export function countedOf(cells: readonly number[], question: Question): Counted {
  if (question === 'ways') {
    return { answered: cells[cells_count - 1] as number, counts: cells.slice(ways_from, ways_from + ways.length) };
  }
  const from = items.indexOf(question) * points;
  const counts = cells.slice(from, from + points);
  return { answered: counts.reduce((sum, n) => sum + n, 0), counts };
}

export type Group = { community: string | null; cells: readonly number[] };
export type Result = Counted & { community: string | null; question: Question };

/**
 * What may be shown of a round, question by question. Each answer counts in one community at most, so that communities
 * are apart and what is left of the whole beside them is the only thing that can be worked out: it has to be nobody, or as
 * many as are shown. Where it is fewer, the smallest community is not shown either.
 */
export function shownOf(groups: readonly Group[]): Result[] {
  const whole = groups.find(({ community }) => community === null);
  if (whole === undefined) return [];
  return questions.flatMap((question) => {
    const all = { community: null, question, ...countedOf(whole.cells, question) };
    if (all.answered < group_min) return [];
    const shown = groups
      .filter(({ community }) => community !== null)
      .map(({ community, cells }) => ({ community, question, ...countedOf(cells, question) }))
      .filter(({ answered }) => answered >= group_min)
      .sort((a, b) => b.answered - a.answered || ((a.community ?? '') < (b.community ?? '') ? -1 : 1));
    const left = all.answered - shown.reduce((sum, { answered }) => sum + answered, 0);
    if (left > 0 && left < group_min) shown.pop();
    return [all, ...shown];
  });
}

export function whyNotCount(round: { open: boolean }): string | null {
  return round.open ? null : 'This round is over. The next one comes with the next quarter.';
}

/** How a round stands in a table for other programs: a line for each answer that could be given, all twelve ways among them. */
export type Row = {
  round: string;
  community: string;
  question: string;
  answer: string;
  class: string;
  mapping: string;
  count: number;
  answered: number;
};

export function rowsOf(round: string, community: string, result: Omit<Result, 'community'>): Row[] {
  const { version, of } = mappingOf(round);
  return result.counts.map((count, n) => {
    const isWay = result.question === 'ways';
    const way = ways[n] as (typeof ways)[number];
    const answer = isWay ? way : String(n + 1);
    return {
      ...{ round, community, question: result.question, answer },
      class: isWay ? of[way] : '',
      mapping: isWay ? String(version) : '',
      ...{ count, answered: result.answered },
    };
  });
}

// RFC 4180. A name that begins as a formula does is told to be text.
const cell = (value: string | number): string => {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function toCsv(rows: readonly Row[]): string {
  const head = ['round', 'community', 'question', 'answer', 'class', 'mapping', 'count', 'answered'] as const;
  return [head, ...rows.map((row) => head.map((name) => cell(row[name])))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
}
