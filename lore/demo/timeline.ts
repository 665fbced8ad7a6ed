import { newId } from '../../ground/clock.ts';
import { followers as answerFollowers } from '../answers/followers.ts';
import { followers as askFollowers, rounds as askRounds } from '../asks/followers.ts';
import { followers as courseFollowers } from '../courses/followers.ts';
import { rounds as decisionRounds } from '../decisions/closing.ts';
import { tellInvited } from '../expertise/widening.ts';
import { rounds as hazardRounds } from '../hazards/followers.ts';
import { followers as practiceFollowers } from '../practices/followers.ts';
import { validateByRule } from '../practices/promotion.ts';
import { quiet_days_default } from '../practices/validation.ts';
import { rounds as promptRounds } from '../prompts/rounds.ts';
import { followers as proposalFollowers, rounds as proposalRounds } from '../proposals/followers.ts';
import { rounds as questionRounds } from '../questions/followers.ts';
import { type Line, type NewLine, writeLines } from '../records/queries.ts';
import { type Asking, carried, type FollowerContext, type Happening, type Round } from '../route.ts';
import { followers as variationFollowers, rounds as variationRounds } from '../variations/followers.ts';
import { type Chance, seededChance } from './chance.ts';

export const day_ms = 86_400_000;
const lines_kept_max = 300;
const seed_of_ids = 20_260_505;
/** What time alone brings about is asked every morning of so many days. */
const mornings = 130;
/** The features whose rules act by themselves, in their order. */
export const ruled = [
  ...practiceFollowers,
  ...variationFollowers,
  ...askFollowers,
  ...answerFollowers,
  ...courseFollowers,
  ...proposalFollowers,
];
const rounds = [
  ...variationRounds,
  ...askRounds,
  ...hazardRounds,
  ...decisionRounds,
  ...proposalRounds,
  ...questionRounds,
  ...promptRounds,
  tellInvited,
];

/** Asks as a person, at the moment of the deed. */
export type As = (person: string) => Asking;
export type Deed = (as: As, at: Date) => Promise<void>;
export type Timeline = {
  now: Date;
  chance: Chance;
  /** A moment in working hours so many days ago. Later hours and later days are later, over week-ends too. */
  moment(days_ago: number, hour?: number): Date;
  /** Some hours after a moment, on the Monday if that is a week-end; never later than a while ago. */
  after(at: Date, hours: number): Date;
  plan(at: Date, deed: Deed): void;
  run(): Promise<void>;
};

// What makes the quiet days of a practice begin again.
const disturbing = new Set([
  'practice.begun',
  'practice.changed',
  'practice.challenged',
  'practice.challenge_answered',
]);
const disturbs = ({ what, about }: { what: string; about: Record<string, any> }) =>
  disturbing.has(what) ||
  (what === 'practice.used' && about.outcome === 'failed') ||
  (what === 'practice.linked' && about.relation === 'contradicts');

/**
 * Two years in the order in which they happened: each deed is asked by its person at its moment, its lines stand in the
 * book under that moment, and what the rules do by themselves (validate, open tasks) happens there and then. Left to
 * the followers it would all happen today.
 */
export function openTimeline(asking: Asking, chance: Chance): Timeline {
  // A chance of their own: one more deed that makes an id does not change what is drawn for all others after it.
  const { bytes } = seededChance(seed_of_ids);
  const waiting: { at: number; deed: Deed }[] = [];
  let lines: NewLine[] = [];

  /** Latest first, so that the next one is at the end; of two at the same moment the one planned first comes first. */
  function plan(at: Date, deed: Deed): void {
    const time = at.getTime();
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (waiting[middle].at > time) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, { at: time, deed });
  }

  /** What rules do may bring other rules about, until nothing is new. */
  async function obey(deeds: NewLine[], house: Omit<FollowerContext, 'record'>, at: Date): Promise<void> {
    const news = [...deeds];
    for (let from = 0; from < news.length; ) {
      const fresh = news.slice(from) as Line[];
      from = news.length;
      const record = async (found: Happening[]) => void news.push(...keep(found, null, at));
      for (const follower of ruled) await follower.follow(fresh, { ...house, record });
    }
    const quiet = new Date(at.getTime() + quiet_days_default * day_ms + 60_000);
    if (quiet > asking.now) return;
    const items = new Set(news.filter(disturbs as (line: NewLine) => boolean).map((line) => line.item_id as string));
    for (const item of items) {
      plan(quiet, async (as, then) => {
        const { db, clock, index } = as('');
        const record = async (found: (Happening & { at: Date })[]) => void keep(found, null, then);
        await carried({ db, clock, index, record }, (carrying) => validateByRule(carrying, item));
      });
    }
  }

  function keep(found: Happening[], person: string | null, at: Date): NewLine[] {
    const news = found.map(({ what, item, actor, about }) => ({
      at,
      actor_id: actor === undefined ? person : actor,
      what,
      item_id: item ?? null,
      about: about ?? {},
    }));
    lines.push(...news);
    return news;
  }

  async function flush(): Promise<void> {
    await writeLines(asking.db, lines);
    lines = [];
  }

  async function happen({ at: time, deed }: { at: number; deed: Deed }): Promise<void> {
    const at = new Date(time);
    const clock = { now: () => at, bytes };
    const news: NewLine[] = [];
    const as: As = (person) => ({
      ...asking,
      as: { person, admin: false, epoch: 0, scopes: null, session: null, guest: false },
      now: at,
      clock,
      newId: () => newId(clock),
      record: (line) => void news.push(...keep([line], person, at)),
    });
    await deed(as, at);
    await obey(news, { db: asking.db, clock, index: asking.index }, at);
    if (lines.length > lines_kept_max) await flush();
  }

  /** What time alone brings about, at its time; once more at the very end, so that nothing is left for today. */
  function planMornings(): void {
    const midnight = Math.floor(asking.now.getTime() / day_ms) * day_ms;
    const at = Array.from({ length: mornings }, (_, n) => midnight - n * day_ms + 7.1 * 3_600_000);
    const last = asking.now.getTime() - 60_000;
    for (const time of [...at.filter((each) => each < last), last]) {
      plan(new Date(time), bringAbout(rounds));
    }
  }

  return {
    now: asking.now,
    chance,
    moment: (days_ago, hour = 9) => workingMoment(asking.now, days_ago, hour),
    after: (at, hours) => notLater(afterWeekend(new Date(at.getTime() + hours * 3_600_000)), asking.now, hours),
    plan,
    run: async () => {
      planMornings();
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await happen(next);
      await flush();
    },
  };
}

/** What time alone brings about, at the moment of the deed. */
export function bringAbout(rounds: readonly Round[]): Deed {
  return async (as) => {
    const { db, clock, index, record } = as('');
    const told = async (found: Happening[]) => found.forEach((line) => void record({ actor: null, ...line }));
    for (const round of rounds) await round({ db, clock, index, record: told });
  };
}

function workingMoment(now: Date, days_ago: number, hour: number): Date {
  const day = new Date(now.getTime() - Math.floor(days_ago) * day_ms);
  const weekend = [0, 6].indexOf(day.getUTCDay()) === -1 ? 0 : day.getUTCDay() === 6 ? 1 : 2;
  // What falls on a Saturday or Sunday is done on the Friday afternoon before: in the same order.
  const hours = weekend === 0 ? Math.min(hour, 14.9) : 14 + weekend + Math.min(hour, 23) / 24;
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() - weekend);
  return notLater(new Date(midnight + hours * 3_600_000), now, hour);
}

function afterWeekend(at: Date): Date {
  const days = [6, 0].indexOf(at.getUTCDay());
  if (days === -1) return at;
  const passed = days + (at.getTime() % day_ms) / day_ms;
  return new Date(Math.floor(at.getTime() / day_ms) * day_ms + (2 - days) * day_ms + (6.5 + passed) * 3_600_000);
}

/** In the last two hours before now, the more hours the later, instead of in the future. */
function notLater(at: Date, now: Date, hours: number): Date {
  const latest = new Date(now.getTime() - 7_200_000 + Math.min(Math.max(hours, 0), 24) * 280_000);
  return at < latest ? at : latest;
}
