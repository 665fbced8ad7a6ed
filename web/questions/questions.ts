// A question as the API answers it, what its codes are called on screen, and where it is read again.
import type { Answer as Answered, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Question = Answered<'questions.open'>;
export type QuestionAnswer = Item<'questions.answers'>;
export type Line = Item<'questions.list'>;
export type State = Question['state'];
export const states: readonly State[] = ['Open', 'Answered', 'Solved', 'Stale'];

export const stateSaid: Record<State, string> = {
  Open: m.questions_open(),
  Answered: m.questions_answered(),
  Solved: m.questions_solved(),
  Stale: m.questions_stale(),
};
export const stateMeans: Record<State, string> = {
  Open: m.questions_open_means(),
  Answered: m.questions_answered_means(),
  Solved: m.questions_solved_means(),
  Stale: m.questions_stale_means(),
};

export const questionRead = (id: string) => ({
  queryKey: keys.one('question', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/questions/{question}', { path: { question: id }, signal }),
});

export const readAgain = (id: string) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: keys.one('question', id) }),
    queries.invalidateQueries({ queryKey: keys.list('question') }),
  ]);

/** A length of time as one says it: the largest unit that fills at least one and a half. */
export function lengthOf(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const [value, unit] =
    minutes < 90
      ? ([minutes, 'minute'] as const)
      : minutes < 36 * 60
        ? ([Math.round(minutes / 60), 'hour'] as const)
        : ([Math.round(minutes / 1440), 'day'] as const);
  return new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export const anchorOf = (answer: string): string => `answer:${answer}`;
export const placeOfAnswer = (answer: string): string => `#a-${answer}`;
