// What the communities say to an established practice: its sign, its words, and all of them in one sentence.
import { type Answer, answers } from '../../lore/answers/answer.ts';
import type { Item, Answer as Read } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type { Answer };
export type Line = Item<'answers.ofPractice'>;
export type Given = NonNullable<Line['latest']>;
export type Card = Item<'answers.ofCommunity'>;
export type MatrixPage = Read<'answers.matrix'>;
type Standing = Read<'practices.open'>['answers'];
export type Cell = Standing['cells'][number];
/** Null: asked, and not answered yet. */
type Said = Answer | null;

/** Shape first: each is told from the others without its tint. */
const signs: Record<Answer, string> = {
  adopted: '✓',
  adapted: '~',
  'already do': '=',
  'not applicable': '–',
  'on hold': '…',
  rejected: '×',
};
export const signOf = (answer: Said): string => (answer === null ? '?' : signs[answer]);

const words: Record<Answer, string> = {
  adopted: m.answer_adopted(),
  adapted: m.answer_adapted(),
  'already do': m.answer_already_do(),
  'not applicable': m.answer_not_applicable(),
  'on hold': m.answer_on_hold(),
  rejected: m.answer_rejected(),
};
export const wordsOf = (answer: Said): string => (answer === null ? m.answer_asked() : words[answer]);
export const every: readonly Said[] = [...answers, null];

/** "on hold until 1 June" */
export function saidOf(answer: Said, until: string | null): string {
  return answer === 'on hold' && until !== null ? m.answer_until({ day: dayOf(until) }) : wordsOf(answer);
}

// A day is the same day everywhere: read as midnight in UTC it is written there too.
export const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString(region, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day.slice(0, 4) === String(new Date().getFullYear()) ? {} : { year: 'numeric' }),
  });

/** "6 adopted, 2 already do, 5 not applicable, 1 on hold until 1 June" */
export function countsSaid(totals: Standing['totals'], cells: readonly Pick<Cell, 'answer' | 'until'>[]): string {
  const counted = answers
    .filter((answer) => totals[answer] > 0)
    .map((answer) => `${totals[answer]} ${answer === 'on hold' ? heldSaid(cells) : words[answer]}`);
  const open = totals.asked - (totals.given - totals.given_unasked);
  return [...counted, open > 0 ? m.answers_open({ count: open }) : ''].filter(Boolean).join(', ');
}

/** With its day, where all that is on hold waits for the same one. */
function heldSaid(cells: readonly Pick<Cell, 'answer' | 'until'>[]): string {
  const days = new Set(cells.filter(({ answer }) => answer === 'on hold').map(({ until }) => until));
  return days.size === 1 ? saidOf('on hold', [...days][0] ?? null) : words['on hold'];
}

/** "8 of 9 to whom it applies have taken it up; 14 of 15 that were asked have answered." */
export function adoptionSaid({ given, asked, taken, applicable }: Standing['adoption']): string {
  return [applicable ? m.answers_taken({ taken, applicable }) : '', asked ? m.answers_given({ given, asked }) : '']
    .filter(Boolean)
    .join(' ');
}

export const answersKey = (practice: string) => keys.one('practice', practice, 'answers');
export const cardsRead = (community: string, limit = 50) => ({
  queryKey: keys.one('community', community, 'answers'),
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    get('/communities/{community}/answers', { path: { community }, query: { after: pageParam, limit }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Read<'answers.ofCommunity'>) => last.next ?? undefined,
});
