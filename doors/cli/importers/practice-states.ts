import { type State, states } from '../../../lore/practices/practice.ts';
import type { Commit } from './git.ts';

/**
 * What collections call their levels. `3-validated` is the third of the ladder that InnerSource Commons made known
 * (initial, structured, validated): its three dated levels are our three states, so that no promotion is lost.
 */
const ladder: Record<string, State> = {
  '1-initial': 'Emergent',
  '2-structured': 'Validated',
  '3-validated': 'Established',
  initial: 'Emergent',
  idea: 'Emergent',
  draft: 'Emergent',
  drafts: 'Emergent',
  donut: 'Emergent',
  proposed: 'Emergent',
  emergent: 'Emergent',
  experimental: 'Emergent',
  structured: 'Validated',
  reviewed: 'Validated',
  tested: 'Validated',
  proven: 'Validated',
  validated: 'Validated',
  accepted: 'Established',
  adopted: 'Established',
  approved: 'Established',
  established: 'Established',
  stable: 'Established',
  retired: 'Retired',
  deprecated: 'Retired',
  archived: 'Retired',
  archive: 'Retired',
  obsolete: 'Retired',
  superseded: 'Retired',
};
const undone_hours = 48;
const hour_ms = 3_600_000;

/** The state that a level of the source stands for; null for what is no level. */
export type Ladder = (level: string) => State | null;

/** `given`: `1-initial=Emergent,2-structured=Validated`. Throws an Error of one sentence when it cannot be read. */
export function ladderOf(given = ''): Ladder {
  const own = new Map<string, State>();
  for (const pair of given.split(',').filter((each) => each.trim() !== '')) {
    const [level, name = ''] = pair.split('=').map((each) => each.trim());
    const state = states.find((each) => each.toLowerCase() === name.toLowerCase());
    if (state === undefined || level === '') {
      throw new Error(`--states: “${pair.trim()}” is not a level and its state, such as 2-structured=Validated.`);
    }
    own.set(keyOf(level), state);
  }
  return (level) => {
    const key = keyOf(level);
    const bare = key.replace(/^\d+[-.]+/, '');
    return own.get(key) ?? own.get(bare) ?? ladder[key] ?? ladder[bare] ?? null;
  };
}

/** The state that a folder on the way to a file stands for, the nearest first. */
export function stateOfFolder(path: string, ladder: Ladder): State | null {
  const folders = path.split('/').slice(0, -1).reverse();
  return folders.map(ladder).find((state) => state !== null) ?? null;
}

/** A path without the folders that are levels: it stays the same when a practice moves between them. */
export function withoutLevels(path: string, ladder: Ladder): string {
  const parts = path.split('/');
  return parts.filter((part, at) => at === parts.length - 1 || ladder(part) === null).join('/');
}

export type Moved = { state: State; at: Date; commit: Commit };
/** A move, and the one that took it back. */
export type Undone = { made: Moved; from: State; taken: Moved };

/**
 * The moves between states that commits made, the oldest first. Everything begins as Emergent. A change that is undone
 * within 48 hours, so that the practice stands again where it stood, is no change: somebody moved a folder too many.
 */
export function movesOf(seen: { state: State; commit: Commit }[]): { moves: Moved[]; undone: Undone[] } {
  const moves: Moved[] = [];
  const undone: Undone[] = [];
  for (const { state, commit } of seen) {
    if (state === (moves.at(-1)?.state ?? 'Emergent')) continue;
    const last = moves.at(-1)?.at ?? commit.at;
    // A commit that was rebased can say that it is older than the one before it.
    const move: Moved = { state, at: commit.at > last ? commit.at : last, commit };
    const before = (at: number): State => moves[at - 1]?.state ?? 'Emergent';
    const from = moves.findIndex(
      (each, at) => before(at) === state && move.at.getTime() - each.at.getTime() <= undone_hours * hour_ms,
    );
    if (from === -1) moves.push(move);
    else {
      undone.push({ made: moves[from], from: state, taken: move });
      moves.length = from;
    }
  }
  return { moves, undone };
}

function keyOf(level: string): string {
  return level
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
