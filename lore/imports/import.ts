/** How an import of something uploaded stands. While it is checked and while it runs, somebody works on it or soon will. */
export const states = ['checking', 'ready', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;
export type State = (typeof states)[number];
/** Where a person can bring it. */
export const goals = ['checking', 'running', 'paused', 'cancelled'] as const;
export type Goal = (typeof goals)[number];

export const losses_at_once_max = 2_000;
export const losses_max = 100_000;
export const found_people_max = 2_000;
export const found_communities_max = 500;
/** Whoever works on it says so this often; when nothing was heard for the longer time, somebody else takes it up. */
export const beat_seconds = 15;
export const silent_seconds_max = 60;

/** Why it cannot be brought there from how it stands, or null. */
export function whyNotGo(state: State, goal: Goal): string | null {
  const from: Record<Goal, readonly State[]> = {
    checking: ['ready', 'paused', 'done', 'failed', 'cancelled'],
    running: ['ready', 'paused', 'done', 'failed', 'cancelled'],
    paused: ['running'],
    cancelled: ['checking', 'ready', 'running', 'paused', 'failed'],
  };
  if (from[goal].includes(state)) return null;
  switch (state) {
    case 'checking':
      return 'It is being looked through. Wait a moment.';
    case 'ready':
      return 'It has not begun.';
    case 'running':
      return 'It is running. Pause it first.';
    case 'paused':
      return 'It is paused.';
    case 'done':
      return 'It is done.';
    case 'failed':
      return 'It has failed.';
    case 'cancelled':
      return 'It was cancelled.';
  }
}

/** Why what is asked of it cannot be changed now, or null. */
export function whyNotChange(state: State): string | null {
  return whyNotGo(state, 'checking');
}

/** Whether it goes on where it was, or begins again. */
export function goesOn(state: State): boolean {
  return state === 'paused';
}

export function whyNotMap(author: { claimed: boolean; here: boolean }): string | null {
  if (author.claimed) return 'Somebody has been said to be this author already.';
  return author.here ? 'This author is here under their own name.' : null;
}
