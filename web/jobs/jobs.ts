// Jobs that are done, and what those who did them say of them.
import type { Relation } from '../../lore/practices/practice.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get, post } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Card = Item<'jobs.cards'>;
export type Job = Answer<'jobs.open'>;
export type Review = Answer<'jobs.review'>;
export const prompts = ['otherwise', 'again', 'next'] as const;
export type Prompt = (typeof prompts)[number];
export const parts = ['expected', 'happened', 'why', 'next'] as const;
export type Part = (typeof parts)[number];

export const promptSaid: Record<Prompt, string> = {
  otherwise: m.jobs_otherwise(),
  again: m.jobs_again(),
  next: m.jobs_next(),
};
/** What a line of its kind most often says of a step. */
export const relationOf: Record<Prompt, Relation> = { otherwise: 'contradicts', again: 'confirms', next: 'extends' };
export const partSaid: Record<Part, string> = {
  expected: m.jobs_expected(),
  happened: m.jobs_happened(),
  why: m.jobs_why(),
  next: m.jobs_next_time(),
};

export const cardsRead = {
  queryKey: keys.list('job', 'mine'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Answer<'jobs.cards'>>('/jobs', { signal }),
  // Who may have none is told so once.
  retry: false,
};
export const jobRead = (job: string) => ({
  queryKey: keys.one('job', job),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Job>('/jobs/{job}', { path: { job }, query: { limit: 100 }, signal }),
});
export const reviewRead = (job: string) => ({
  queryKey: keys.one('job', job, 'review'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Review>('/jobs/{job}/review', { path: { job }, signal }),
});

export const openReview = (job: string) => post('/jobs/{job}/review', undefined, { path: { job } });

/** Sends what was spoken or photographed, and gives the ids under which it is kept. */
export async function sendFiles(files: readonly File[]): Promise<string[]> {
  const sent: string[] = [];
  for (const file of files) sent.push((await post<{ id: string }>('/files', file, { query: { name: file.name } })).id);
  return sent;
}

export const names = (people: readonly { name: string }[]): string =>
  new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(people.map(({ name }) => name));

const put_by = 'fieldlore:jobs-put-by';
const kept_max = 50;
/** Put by on this device: that somebody did not answer is nobody else's to know. */
export const putBy = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(put_by) ?? '[]');
  } catch {
    return [];
  }
};
export const putAway = (id: string): void =>
  localStorage.setItem(put_by, JSON.stringify([id, ...putBy()].slice(0, kept_max)));
