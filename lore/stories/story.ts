import type { ItemKind } from '../communities/community.ts';

export const title_letters_max = 200;
/** Each of the three parts: what takes longer to tell is a page. */
export const part_letters_max = 4000;
export const place_letters_max = 120;
/** Practices and notes that one story names besides where it is told. */
export const belongings_max = 10;
/** Wordings of one story that are kept. */
export const wordings_max = 100;
/** Places that stand with a story; the others are a list of their own. */
export const places_shown_max = 3;
/** Of the wordings before the one that stands, the latest. */
export const wordings_shown_max = 100;

const told_at: readonly ItemKind[] = ['practice', 'note'];

export function whyNotTellAt(kind: ItemKind): string | null {
  return told_at.includes(kind) ? null : 'A story is told at a practice or a note.';
}

export function whyNotReword(story: { mine: boolean; version: number }): string | null {
  if (!story.mine) return 'Only who told a story changes it or takes it back.';
  return story.version >= wordings_max ? `A story is reworded ${wordings_max} times at most. Tell a new one.` : null;
}

export function whyNotTakeBack(story: { mine: boolean }): string | null {
  return story.mine ? null : 'Only who told a story changes it or takes it back.';
}

/** A story counts where others use it. */
export function whyNotRetell(story: { mine: boolean }): string | null {
  return story.mine ? 'This is your own story. What counts is how often others tell it.' : null;
}

/** Their name stands at the story already: it would lead to who wrote that note. */
export function whyNotName(story: { named: boolean }, confided: boolean): string | null {
  return story.named && confided
    ? 'You wrote one of these notes confidentially, and your name stands at this story. Tell it again as a new one: there you are not named.'
    : null;
}

export function whyNotOnDay(happened_on: string | null, today: string): string | null {
  return happened_on !== null && happened_on > today ? 'A story has happened already. Choose an earlier day.' : null;
}
