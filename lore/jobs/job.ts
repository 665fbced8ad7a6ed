export const reference_letters_max = 120;
export const title_letters_max = 200;
/** A crew, not a department: who is named gets a card. */
export const people_max = 50;
/** A card stands so long, and then it goes: nobody is chased. */
export const card_days = 7;
export const cards_shown_max = 3;
/** A line; whoever has more to say writes a note. */
export const line_letters_max = 2000;
export const why_letters_max = 500;
/** What a team gives itself to look back. The clock on the screen says it and stops nobody. */
export const review_minutes = 10;

/** What everybody who worked on a job is asked; one line for each at most, and none is an answer too. */
export const prompts = ['otherwise', 'again', 'next'] as const;
export type Prompt = (typeof prompts)[number];

export function whyNotCloseJob(role: string | null): string | null {
  return role === null ? 'Join the community to say that a job is done there.' : null;
}

export function whyNotDebrief(card: { done: boolean; over: boolean }): string | null {
  if (card.done) return 'You have said already what came of it. Write a note to say more.';
  return card.over ? 'Its week is over. Write a note instead.' : null;
}

export function whyNotOpenReview(of: { over: boolean; opened: boolean }): string | null {
  return of.opened || !of.over ? null : 'Its week is over. Write a note instead.';
}

export function whyNotSpeak(review: { closed: boolean }): string | null {
  return review.closed ? 'This review is closed. Write a note to say more.' : null;
}

export function whyNotCloseReview(review: { closed: boolean; spoken: boolean }): string | null {
  if (review.closed) return 'This review is closed already.';
  return review.spoken ? null : 'Write your own part first, or say that you have nothing to add.';
}

export type Turn = { expected: string; happened: string; why: string; next: string };

export const saysNothing = (turn: Turn): boolean =>
  [turn.expected, turn.happened, turn.why, turn.next].every((each) => each === '');

/** What somebody wrote in a review as a note: what happened and what to do next time is its body. Null: they had nothing. */
export function noteOf({
  expected,
  happened,
  why,
  next,
}: Turn): { body: string; expected: string; because: string } | null {
  const body = [happened, next].filter((each) => each !== '').join('\n\n');
  if (body !== '') return { body, expected, because: why };
  const rest = [why, expected].find((each) => each !== '');
  return rest === undefined ? null : { body: rest, expected: rest === expected ? '' : expected, because: '' };
}

/** How people are named by a program: a handle, with or without its @, or an address. */
export const plainName = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();
