import type { Role } from '../communities/community.ts';

/** What one can say with one tap. Each names something that the author can do something with; none is a vote. */
export const reactions = ['agree', 'thanks', 'same', 'idea', 'unclear'] as const;
export type Reaction = (typeof reactions)[number];

export const comment_letters_max = 10_000;
/** Answers to what stands this deep stand beside it: further in, nothing fits on a phone. */
export const depth_max = 4;
/** A thread with more answers than these shows the first of them, and how many more there are. */
export const answers_shown_max = 3;
export const reactors_named_max = 12;
/** So many people one comment may call. */
export const mentions_max = 20;
/** Wordings of one comment that are kept. */
export const wordings_max = 100;

/** Where an answer stands in its thread. `mark` sorts by when it was made. */
export function placeUnder(parent: { depth: number; path: string }, mark: string): { depth: number; path: string } {
  const steps = parent.path === '' ? [] : parent.path.split('.');
  const above = parent.depth < depth_max ? steps : steps.slice(0, -1);
  return { depth: Math.min(parent.depth + 1, depth_max), path: [...above, mark].join('.') };
}

/** Handles of the people whom a text calls: `[@Lea Berg](/@lea)`. */
export function calledIn(body: string): string[] {
  const found = [...body.matchAll(/\[@[^\]\n]{1,130}\]\(\/@([a-z0-9][a-z0-9_-]{0,39})\)/g)].flatMap(
    ([, handle]) => handle ?? [],
  );
  return [...new Set(found)].slice(0, mentions_max);
}

export function whyNotAnswer(comment: { taken_back: boolean }): string | null {
  return comment.taken_back ? 'This comment was taken back. Answer another one.' : null;
}

export function whyNotReword(comment: { mine: boolean; taken_back: boolean; version: number }): string | null {
  if (comment.taken_back) return 'This comment was taken back.';
  if (!comment.mine) return 'Only who wrote a comment changes it or takes it back.';
  return comment.version >= wordings_max
    ? `A comment is reworded ${wordings_max} times at most. Write a new one.`
    : null;
}

export function whyNotTakeBack(comment: { mine: boolean; taken_back: boolean }): string | null {
  if (comment.taken_back) return 'This comment was taken back.';
  return comment.mine ? null : 'Only who wrote a comment changes it or takes it back.';
}

export function whyNotResolve(who: { began: boolean; author: boolean; roleAtHome: Role | null }): string | null {
  if (who.began || who.author || who.roleAtHome !== null) return null;
  return 'A thread is resolved by who began it, or by a member of the home of what it is about.';
}
