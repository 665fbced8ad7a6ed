import { afterQuietHours, quiet_from_hour, quiet_until_hour } from '../asks/ask.ts';
import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';

/** Nobody is asked directly more often than this in seven days, whoever asks. */
export const direct_questions_a_week_max = 5;
export const load_days = 7;
/** Nobody answered within so many working hours: the circle widens, by so many people each time, so often at most. */
export const widen_after_hours = 4;
export const widened_by = 2;
export const rounds_max = 3;
/** One question asks so many people at most. */
export const invited_max = 12;
/** Whoever cannot be told within so many days counts as away. */
export const away_days = 3;
export const invitation_words_max = 500;

/** `often`: asked often this week. `away`: their calendar says so. */
export type Room = 'free' | 'often' | 'away';

const hour_ms = 3_600_000;
const day_ms = 86_400_000;
/** The moment at which so many working hours have passed: nights, weekends and leave do not count. */
export function afterWorkingHours(from: Date, hours: number, calendar: Calendar): Date {
  let at = afterQuietHours(from, calendar);
  for (let left_ms = hours * hour_ms; ; ) {
    const evening = dayAt(at, quiet_from_hour);
    const today_ms = evening.getTime() - at.getTime();
    if (left_ms <= today_ms) return new Date(at.getTime() + left_ms);
    left_ms -= today_ms;
    at = dayAt(afterWorkingDays(at, 1, calendar), quiet_until_hour);
  }
}

const dayAt = (day: Date, hour: number): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour));
/** Whether there is room for one more question, by how many they had in seven days and when they could be told. */
export function roomOf(asked: number, tellAt: Date, now: Date): Room {
  if (asked >= direct_questions_a_week_max) return 'often';
  return tellAt.getTime() - now.getTime() > away_days * day_ms ? 'away' : 'free';
}

export function whyNotInvite(who: {
  isSelf: boolean;
  isAsker: boolean;
  mayRead: boolean;
  isActive: boolean;
  isUnasked: boolean;
  asked: number;
  invited: number;
  solved: boolean;
}): string | null {
  if (who.isSelf) return 'You need no invitation to answer.';
  if (who.isAsker) return 'It is their own question.';
  if (!who.isActive) return 'They are not here any more.';
  if (!who.mayRead) return 'They may not read this question. Share it with one of their communities first.';
  if (who.isUnasked) return 'They do not want to be asked this way. Ask somebody else.';
  if (who.solved) return 'It is solved already.';
  if (who.invited >= invited_max) return `A question asks ${invited_max} people at most. Wait for what they say.`;
  if (who.asked >= direct_questions_a_week_max) {
    return `They were asked ${direct_questions_a_week_max} times this week. Ask somebody else, or wait.`;
  }
  return null;
}
