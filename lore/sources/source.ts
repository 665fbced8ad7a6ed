import type { Role } from '../communities/community.ts';

export const address_letters_max = 2000;
export const title_letters_max = 200;
export const author_letters_max = 120;
export const summary_letters_max = 500;
/** The newest of a feed, whatever else it holds. */
export const entries_taken_max = 30;
/** More than this of one source would be read by nobody. */
export const entries_kept_max = 200;
/** What nobody brought in goes after so many days. */
export const entry_days = 60;
export const sources_max = 30;
export const newest_shown = 3;
export const feed_bytes_max = 2_000_000;
export const look_ms_max = 8_000;

/** Why a source could not be read. The screen has a sentence for each. */
export const whys = [
  'unreachable',
  'not public',
  'too large',
  'not there',
  'closed',
  'no feed',
  'gone',
  'too many failures',
] as const;
export type Why = (typeof whys)[number];

const hour_ms = 3_600_000;
const hours_max = 24;
const wait_days_max = 7;
/** So many looks without anything new, and it is looked at half as often. */
const quiet_looks = 6;
/** About six days, with pauses that grow. */
export const failures_max = 10;

/**
 * When a source is looked at next. Each hour, less often while nothing comes, with growing pauses while it fails, and never
 * before the time for which it asked to be left alone. `chance` from 0 to 1: a tenth more or less, so that a thousand
 * sources do not meet.
 */
export function nextLook(
  stands: { quiet: number; failures: number; wait_s: number | null },
  now: Date,
  chance: number,
): Date {
  const { quiet, failures, wait_s } = stands;
  const doublings = failures > 0 ? failures - 1 : Math.floor(quiet / quiet_looks);
  const hours = Math.min(hours_max, 2 ** Math.min(doublings, 10));
  const asked_ms = Math.min((wait_s ?? 0) * 1000, wait_days_max * 24 * hour_ms);
  return new Date(now.getTime() + Math.max(asked_ms, hours * hour_ms * (0.9 + chance / 5)));
}

/** The address as it is asked for, from what a person typed or pasted; null where it is none. */
export function addressFrom(typed: string): string | null {
  const bare = typed.trim().replace(/^feed:(\/\/)?/i, '');
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (text.length > address_letters_max || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || !/[.:]/.test(url.hostname)) return null;
  url.protocol = 'https:';
  url.hash = '';
  return url.href;
}

export function whyNotFollow(role: Role | null): string | null {
  return role === 'steward' || role === 'facilitator'
    ? null
    : 'A steward or facilitator of this community says what it follows outside.';
}

export function whyNotOneMore(followed: number): string | null {
  return followed < sources_max
    ? null
    : `A community follows ${sources_max} sources at most. Remove one that brings nothing.`;
}

export function whyNotCurate(role: Role | null): string | null {
  return role === null ? 'Join the community first: its members choose what comes in.' : null;
}
