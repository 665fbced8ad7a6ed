import type { Presence } from './frames.ts';

/*
 * Who is on a page and where. A person says only where they are; who they are is written here, whatever they claim.
 */

export type Who = { id: string; name: string; handle: string };
type Present = Presence & { of: object };

/** Dark enough for white letters, and as far from each other as eight can be. */
const colours = ['#0b6e75', '#2f5fa8', '#6a4fb3', '#a03a7a', '#b0452f', '#8a5a00', '#4d7a1f', '#1f7a52'];

/** The same person has the same colour on every screen. */
function colourOf(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return colours[sum % colours.length];
}

export function openPresence() {
  const present = new Map<number, Present>();
  /** Clocks go on after somebody left, or those who come back are not heard. */
  const clocks = new Map<number, number>();
  const clocks_max = 1_000;

  const put = (client: number, clock: number, state: string, of: object): Presence => {
    const last = clocks.get(client);
    const next = last === undefined || clock > last ? clock : last + 1;
    clocks.delete(client);
    clocks.set(client, next);
    if (clocks.size > clocks_max) clocks.delete(clocks.keys().next().value as number);
    const here = { client, clock: next, state, of };
    if (state === 'null') present.delete(client);
    else present.set(client, here);
    return here;
  };

  return {
    all: (): Presence[] => [...present.values()],

    /**
     * What a connection says of itself. `own` is the one client it speaks for: the first that it names, and that nobody
     * else has. Returns what all are told of it; null when it spoke of others.
     */
    say(of: object, who: Who, said: Presence[], own: number | null, isTaken: (client: number) => boolean) {
      const mine = said.find(({ client }) =>
        own === null ? !isTaken(client) && (present.get(client)?.of ?? of) === of : client === own,
      );
      if (mine === undefined) return null;
      return put(mine.client, mine.clock, stateOf(mine.state, who), of);
    },

    leave(of: object): Presence[] {
      const gone = [...present.values()].filter((each) => each.of === of);
      return gone.map(({ client, clock }) => put(client, clock + 1, 'null', of));
    },
  };
}

function stateOf(said: string, { id, name, handle }: Who): string {
  const state = parsed(said);
  if (state === null) return 'null';
  return JSON.stringify({ user: { id, name, handle, color: colourOf(id) }, cursor: cursorOf(state.cursor) });
}

function parsed(text: string): { cursor?: unknown } | null {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Two relative positions of Yjs and nothing else: names, addresses or a megabyte could stand in their place. */
function cursorOf(cursor: unknown): object | null {
  const { anchor, head } = (cursor ?? {}) as { anchor?: unknown; head?: unknown };
  const [from, to] = [placeOf(anchor), placeOf(head)];
  return from === null || to === null ? null : { anchor: from, head: to };
}

function placeOf(place: unknown): object | null {
  if (typeof place !== 'object' || place === null) return null;
  const { type, tname, item, assoc } = place as Record<string, unknown>;
  return {
    ...(isId(type) ? { type: { client: type.client, clock: type.clock } } : {}),
    ...(tname === 'body' || tname === 'title' ? { tname } : {}),
    ...(isId(item) ? { item: { client: item.client, clock: item.clock } } : {}),
    assoc: assoc === -1 ? -1 : 0,
  };
}

function isId(id: unknown): id is { client: number; clock: number } {
  const { client, clock } = (id ?? {}) as { client?: unknown; clock?: unknown };
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock);
}
