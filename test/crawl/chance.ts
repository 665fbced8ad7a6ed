import { createHash } from 'node:crypto';

/** Bytes that look like chance and are the same for each seed: ids that two houses share. */
export function seededBytes(seed: string): (count: number) => Buffer {
  let turn = 0;
  return (count) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < count; have += 32) parts.push(createHash('sha256').update(`${seed} ${turn++}`).digest());
    return Buffer.concat(parts).subarray(0, count);
  };
}

/** Numbers from 0 to 1, likewise. */
export function seededRandom(seed: string): () => number {
  const bytes = seededBytes(seed);
  return () => bytes(4).readUInt32BE() / 2 ** 32;
}
