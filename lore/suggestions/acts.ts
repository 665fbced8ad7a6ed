import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seePage, writePage } from '../pages/acts.ts';
import { lettersAdded } from '../pages/difference.ts';
import type { PageRow } from '../pages/queries.ts';
import { type Asking, asker } from '../route.ts';
import { merge, piecesBetween } from './merge.ts';
import * as queries from './queries.ts';
import {
  isBlock,
  isConflict,
  type Merged,
  type State,
  settled,
  whyNotAnswer,
  whyNotSuggest,
  whyNotWithdraw,
  withBlocks,
} from './suggestion.ts';

/** How full a page is of suggestions: by that it is decided whether one more may be made. */
export async function waitingOn(asking: Asking, page: PageRow) {
  return { archived: page.archived, ...(await queries.countOpen(asking, page.id)) };
}

/** Suggests what a page could say instead, written over the text that its author saw. */
export async function suggest(
  asking: Asking,
  wish: {
    page: string;
    number: number;
    base_title: string;
    base_body: string;
    title: string;
    body: string;
    why: string;
  },
): Promise<{ id: string }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotSuggest(await waitingOn(asking, page)), page.archived ? 'forbidden' : 'conflict');
  if (wish.number > page.number) unknown('version');
  if (wish.title === wish.base_title && wish.body === wish.base_body)
    refuse('invalid', 'Nothing in it is different yet.');
  const { number, page: page_id, ...words } = wish;
  const id = asking.newId();
  await queries.writeSuggestion(asking.db, {
    ...words,
    id,
    page_id,
    base_number: number,
    suggested_by: asker(asking),
    at: asking.now,
  });
  asking.record({ what: 'suggestion.made', item: page.id, about: { suggestion: id, number } });
  return { id };
}

type Seen = { page: PageRow; row: queries.SuggestionRow; mine: boolean };

export async function seeSuggestion(asking: Asking, id: string): Promise<Seen> {
  const row = (await queries.findSuggestion(asking, id)) ?? unknown('suggestion');
  const page = await seePage(asking, row.page_id);
  return { page, row, mine: row.by_id === asker(asking) };
}

/** As what the asker stands to a suggestion. */
export const standing = ({ page, row, mine }: Seen) => ({
  memberAtHome: page.member,
  mine,
  archived: page.archived,
  state: row.state,
});

/** What the page would say with the suggestion in it: its title and its text, each merged with what stands there now. */
export function laidTogether({ page, row }: Pick<Seen, 'page' | 'row'>): { title: Merged; body: Merged } {
  const titles = { base: row.base_title, present: page.title, suggested: row.title };
  const isOne = titles.present === titles.base || titles.present === titles.suggested;
  const title: Merged = isOne
    ? [{ same: titles.suggested }]
    : titles.suggested === titles.base
      ? [{ same: titles.present }]
      : [titles];
  return { title, body: merge(row.base_body, page.body, row.body) };
}

type Acceptance = {
  suggestion: string;
  seen_version: number;
  /** Only these of the places at which the text changes. */
  blocks?: number[];
  /** As somebody settled and edited it. */
  title?: string;
  body?: string;
  reason: string;
};

/**
 * Takes a suggestion over into the page, whole, in part, or as somebody edited it; who suggested it is credited with it.
 * Where both changed the same words it must be settled first: then the text comes along.
 */
export async function accept(
  asking: Asking,
  wish: Acceptance,
): Promise<{ version: number; number: number; state: State }> {
  const seen = await held(asking, wish.suggestion);
  const { page, row } = seen;
  refuseIf(whyNotAnswer(standing(seen)), row.state === 'Open' ? 'forbidden' : 'conflict');
  const merged = laidTogether(seen);
  const whole = { title: settled(merged.title, []), body: settled(merged.body, []) };
  const title = wish.title ?? whole.title ?? unsettled();
  const body = wish.body ?? withChosen(page.body, whole.body ?? unsettled(), wish.blocks);
  if (title === page.title && body === page.body) {
    refuse('conflict', 'Nothing of it would change the page. Decline it, and say why.');
  }
  const all = lettersAdded(page.body, body);
  const theirs = Math.min(all, lettersAdded(row.base_body, row.body));
  const mine = all - theirs;
  const written = await writePage(asking, {
    page: page.id,
    seen_version: wish.seen_version,
    title,
    body,
    summary: row.why.replace(/\s+/g, ' ').slice(0, 300),
    by: [{ person: row.by_id, letters: theirs }, ...(mine > 0 ? [{ person: asker(asking), letters: mine }] : [])],
  });
  const state = isWhole(row, { title, body }) ? 'Accepted' : 'Accepted in part';
  const { number, version } = written;
  await queries.writeAnswer(asking.db, row.id, {
    state,
    by: asker(asking),
    reason: wish.reason,
    number,
    at: asking.now,
  });
  asking.record({
    what: 'suggestion.accepted',
    item: page.id,
    about: { suggestion: row.id, number, whole: state === 'Accepted', reason: wish.reason, person: row.by_id },
  });
  return { version, number, state };
}

const unsettled = (): never =>
  refuse('conflict', 'The page was changed at the same words meanwhile. Settle which shall stand.');

function withChosen(present: string, merged: string, blocks: number[] | undefined): string {
  if (blocks === undefined) return merged;
  const pieces = piecesBetween(present, merged);
  const count = pieces.filter(isBlock).length;
  if (blocks.some((n) => n >= count)) refuse('invalid', 'There is no such place in it. Load it again.');
  return withBlocks(pieces, new Set(blocks));
}

/** Whether everything that it brings stands in the text now, and its title is the page's. */
function isWhole(row: queries.SuggestionRow, now: { title: string; body: string }): boolean {
  if (row.title !== row.base_title && row.title !== now.title) return false;
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  const words = spaced(now.body);
  const changes = piecesBetween(row.base_body, row.body).filter(isBlock);
  return changes.every(({ before, after }) =>
    after.trim() === '' ? !words.includes(spaced(before)) : words.includes(spaced(after)),
  );
}

async function held(asking: Asking, id: string): Promise<Seen> {
  const seen = await seeSuggestion(asking, id);
  // Somebody else may be answering it this moment.
  if (seen.row.state === 'Open' && !(await queries.holdOpen(asking.db, id))) return await seeSuggestion(asking, id);
  return seen;
}

/** Declines it. Who suggested it can read the reason for ever. */
export async function decline(asking: Asking, wish: { suggestion: string; reason: string }): Promise<void> {
  const seen = await held(asking, wish.suggestion);
  refuseIf(whyNotAnswer(standing(seen)), seen.row.state === 'Open' ? 'forbidden' : 'conflict');
  const { id, by_id: person } = seen.row;
  const { reason } = wish;
  await queries.writeAnswer(asking.db, id, {
    state: 'Declined',
    by: asker(asking),
    reason,
    number: null,
    at: asking.now,
  });
  asking.record({ what: 'suggestion.declined', item: seen.page.id, about: { suggestion: id, reason, person } });
}

export async function withdraw(asking: Asking, id: string): Promise<void> {
  const seen = await held(asking, id);
  refuseIf(whyNotWithdraw(standing(seen)), seen.mine ? 'conflict' : 'forbidden');
  await queries.writeAnswer(asking.db, id, {
    state: 'Withdrawn',
    by: asker(asking),
    reason: '',
    number: null,
    at: asking.now,
  });
  asking.record({ what: 'suggestion.withdrawn', item: seen.page.id, about: { suggestion: id } });
}

export const conflictsIn = (merged: Merged): number => merged.filter(isConflict).length;
