import { randomBytes } from 'node:crypto';

/** Time and randomness, passed in, so that any failure is a seed and a demo can live two years in seconds. */
export type Clock = { now(): Date; bytes(count: number): Buffer };

export const realClock: Clock = { now: () => new Date(), bytes: randomBytes };

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const epoch_ms = Date.UTC(2020, 0, 1);

/**
 * An id that is short enough to read out and sorts by age: 8 letters of time (ms since 2020, base 32) and 6 of chance.
 * Ids are names, not secrets: rights never rest on them.
 */
export function newId(clock: Clock): string {
  let time = Math.max(0, clock.now().getTime() - epoch_ms);
  let id = '';
  for (let i = 0; i < 8; i++) {
    id = letters[time % 32] + id;
    time = Math.floor(time / 32);
  }
  for (const byte of clock.bytes(6)) id += letters[byte & 31];
  return id;
}
