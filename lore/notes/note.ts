export const states = ['Shared', 'Acknowledged', 'Linked', 'Answered', 'Merged', 'Closed'] as const;
export type State = (typeof states)[number];

export const body_letters_max = 20_000;
const title_letters_max = 120;
export const acknowledge_working_days = 2;

/** Where and in what conditions it happened. Every field is a chip on screen. */
export type Context = {
  place?: string;
  asset?: string;
  task?: string;
  job?: string;
  conditions?: string[];
  ambient_c?: number;
};

/** The first sentence, or as much of it as a line holds. */
export function titleOf(body: string): string {
  const line = body.trim().split('\n')[0].trim();
  const sentence = line.match(/^.{12,}?[.!?](?=\s|$)/)?.[0] ?? line;
  if ([...sentence].length <= title_letters_max) return sentence || 'Note';
  const cut = [...sentence].slice(0, title_letters_max).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`;
}

/** After being linked a note stays linked: being read again adds words, not a step back. */
export function stateAfterAcknowledgement(state: State): State {
  return state === 'Shared' ? 'Acknowledged' : state;
}
export function stateAfterLink(state: State): State {
  return state === 'Shared' || state === 'Acknowledged' ? 'Linked' : state;
}

type Standing = { state: State; isAuthor: boolean; isMember: boolean; isSteward: boolean; reopened: boolean };

export function whyNotAcknowledge(note: Standing): string | null {
  if (note.isAuthor) return 'You wrote it yourself. Somebody else acknowledges it.';
  if (!note.isMember) return 'A person of a community that it was shared to acknowledges it.';
  if (note.state === 'Closed') return 'It is closed.';
  return null;
}

export function whyNotClose(note: Standing): string | null {
  if (note.state === 'Closed') return 'It is closed already.';
  if (!note.isSteward && !note.isAuthor) return 'A steward of its home, or its author, closes a note.';
  return null;
}

export function whyNotReopen(note: Standing): string | null {
  if (note.state !== 'Closed') return 'It is not closed.';
  if (!note.isAuthor) return 'Only its author may reopen it.';
  if (note.reopened) return 'It was reopened once already. Write a new note and say what is new.';
  return null;
}
