export const states = ['Shared', 'Acknowledged', 'Linked', 'Answered', 'Merged', 'Closed'] as const;
export type State = (typeof states)[number];

export const body_letters_max = 20_000;
const title_letters_max = 120;
export const source_title_letters_max = 300;
export const source_url_letters_max = 2000;
export const facets_said_max = 12;
export const acknowledge_working_days = 2;

/** Where and in what conditions it happened. Every field is a chip on screen. */
export type Context = {
  place?: string;
  asset?: string;
  task?: string;
  job?: string;
  conditions?: string[];
  ambient_c?: number;
  /** What was said of a facet, by its name. Kept as it was said, also when the organisation has ended it. */
  facets?: Record<string, number | string | boolean>;
};

/** Why an address is none that a reader can follow on the web: `javascript:` and its like never stand on a screen. */
export function whyNotSource(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isWeb = (parsed?.protocol === 'https:' || parsed?.protocol === 'http:') && parsed.username === '';
  return isWeb ? null : 'This is no address of the web.';
}

/** Where it stands outside, as people call the place: without what all addresses begin with. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** The first sentence, or as much of it as a line holds. */
export function titleOf(body: string): string {
  const [first = ''] = body.trim().split('\n');
  const line = first.trim();
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

const merged_away = 'It was merged into another note. Go on there.';

export function whyNotClose(note: Standing): string | null {
  if (note.state === 'Closed') return 'It is closed already.';
  if (note.state === 'Merged') return merged_away;
  if (!note.isSteward && !note.isAuthor) return 'A steward of its home, or its author, closes a note.';
  return null;
}

export function whyNotReopen(note: Standing): string | null {
  if (note.state !== 'Closed') return 'It is not closed.';
  if (!note.isAuthor) return 'Only its author may reopen it.';
  if (note.reopened) return 'It was reopened once already. Write a new note and say what is new.';
  return null;
}

/** Why this person does not make it one with another note of the same event. Stewards of its home do. */
export function whyNotMerge(note: Standing): string | null {
  if (note.state === 'Merged') return 'It is merged already.';
  if (note.state === 'Closed') return 'It is closed.';
  return note.isSteward ? null : 'A steward of its home merges a note.';
}

/** Why another note cannot take it in. What was merged takes nothing in, so that no circle can close. */
export function whyNotMergeInto(note: { id: string }, into: { id: string; state: State }): string | null {
  if (note.id === into.id) return 'A note is not merged into itself.';
  if (into.state === 'Merged') return 'The other note was merged itself. Merge into the one where it went.';
  if (into.state === 'Closed') return 'The other note is closed. Merge into one that is not.';
  return null;
}

/** A note that asks is answered by somebody else, once; more is said in its discussion. */
export function whyNotAnswer(note: Standing): string | null {
  if (note.isAuthor) return 'You wrote it yourself. Somebody else answers it.';
  if (!note.isMember) return 'A person of a community that it was shared to answers it.';
  if (note.state === 'Closed') return 'It is closed.';
  if (note.state === 'Merged') return merged_away;
  if (note.state === 'Answered') return 'It is answered already. Say more in its discussion.';
  return null;
}

const mentions_max = 20;
/** Handles of the people whom a note calls as it is written by hand: `@lea`. Not those of addresses: `lea@example.org`. */
export function calledBy(body: string): string[] {
  const found = [...body.matchAll(/(?<![\w@/.-])@([a-z0-9][a-z0-9_-]{0,39})/g)].flatMap(([, handle]) => handle ?? []);
  return [...new Set(found)].slice(0, mentions_max);
}
