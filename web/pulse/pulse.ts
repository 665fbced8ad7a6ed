// The pulse: the ticket stays on this device, and the answer goes out with it and without me.
import type { Item as ItemKey } from '../../lore/pulse/pulse.ts';
import { chance_days } from '../../lore/pulse/pulse.ts';
import type { Way, WayClass } from '../../lore/pulse/ways.ts';
import type { Answer } from '../house/answers.ts';
import { get, post, Refusal } from '../house/api.ts';
import { drafts } from '../house/offline/shelf.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Results = Answer<'pulse.results'>;
export type Round = Results['rounds'][number];
type Token = NonNullable<Answer<'pulse.hand'>['token']>;
/** What this device knows: a ticket that is good, or that this round is over for it. */
type Held = { round: string; from_ms: number; token: Token | null; away: boolean };
export interface Standing {
  never: boolean;
  closes_at: string | null;
  /** Null: answered, or its ticket lies on another device. */
  token: Token | null;
  /** Its day has come, and it was not put away. */
  due: boolean;
}

export const itemSaid: Record<ItemKey, string> = {
  say_so: m.pulse_say_so(),
  mistakes: m.pulse_mistakes(),
  help: m.pulse_help(),
  heard: m.pulse_heard(),
};
export const pointSaid = [
  m.pulse_point_1(),
  m.pulse_point_2(),
  m.pulse_point_3(),
  m.pulse_point_4(),
  m.pulse_point_5(),
];
export const waySaid: Record<Way, string> = {
  daily_work: m.pulse_way_daily_work(),
  team_sharing: m.pulse_way_team_sharing(),
  web_search: m.pulse_way_web_search(),
  web_resources: m.pulse_way_web_resources(),
  manager: m.pulse_way_manager(),
  networks: m.pulse_way_networks(),
  coach: m.pulse_way_coach(),
  internal_resources: m.pulse_way_internal_resources(),
  feeds: m.pulse_way_feeds(),
  e_learning: m.pulse_way_e_learning(),
  conferences: m.pulse_way_conferences(),
  classroom: m.pulse_way_classroom(),
};
export const classSaid: Record<WayClass, string> = {
  informal: m.pulse_informal(),
  social: m.pulse_social(),
  formal: m.pulse_formal(),
};

const place = 'pulse';
const day_ms = 86_400_000;

async function held(person: string): Promise<Held | null> {
  return ((await drafts.read(person, place).catch(() => undefined))?.content as Held | undefined) ?? null;
}
const keep = (person: string, content: Held) =>
  drafts.keep({ person, place, content, changed_at: new Date().toISOString() });

export const standingKey = keys.list('pulse', 'standing');
/**
 * What stands for me. A ticket is taken on any visit, whether I answer or not: that I hold one says nothing. The card comes
 * on a day of chance after that, so that nothing can be told from the hours of the two.
 */
export async function standingOf(person: string, signal: AbortSignal): Promise<Standing> {
  const { round, handed, never } = await get('/pulse', { signal });
  const none = { never, closes_at: round?.closes_at ?? null, token: null, due: false };
  if (!round || never) return none;
  let mine = await held(person);
  if (mine?.round !== round.id) {
    if (handed) return none;
    const { token } = await post('/pulse/tickets');
    if (!token) return none;
    mine = { round: round.id, from_ms: Date.now() + Math.random() * chance_days * day_ms, token, away: false };
    await keep(person, mine);
  }
  return { ...none, token: mine.token, due: mine.token !== null && !mine.away && Date.now() >= mine.from_ms };
}

export async function putAway(person: string): Promise<void> {
  const mine = await held(person);
  if (mine) await keep(person, { ...mine, away: true });
}

export interface Answered {
  items: Partial<Record<ItemKey, number>>;
  ways: Way[] | null;
  /** The community in which it counts too. */
  community: string | null;
}

/**
 * Sends an answer as nobody: no cookie goes along, and no key under which the server would keep that it was sent. Not
 * through api.ts, which sends both.
 */
export async function count(person: string, token: Token, answered: Answered): Promise<void> {
  const { round, number } = token;
  const stamp = token.communities.find(({ id }) => id === answered.community)?.stamp ?? token.stamp;
  const response = await fetch('/api/v1/pulse/answers', {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ round, number, stamp, ...answered }),
  }).catch(() => {
    throw new Refusal(0, 'unavailable');
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw new Refusal(response.status, problem?.reason ?? 'unavailable', problem?.detail ?? '');
  }
  await keep(person, { round, from_ms: 0, token: null, away: true });
}
