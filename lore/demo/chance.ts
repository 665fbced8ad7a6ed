/** Chance with a seed: the demo is the same each time, up to the day on which it is loaded. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  happens(share: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Buffer;
};

/** Mulberry32: 32 bits of state are plenty for a story. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    happens: (share) => next() < share,
    shuffled: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = whole(0, i);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
      }
      return mixed;
    },
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => whole(0, 255))),
  };
}
