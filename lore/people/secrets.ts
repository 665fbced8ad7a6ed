import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Clock } from '../../ground/clock.ts';

// OWASP's second choice for Argon2id: 19 MiB, 2 rounds, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, cost);
}

let nobodys: Promise<string> | null = null;
/** Takes as long for nobody as for somebody, so that time does not tell who is known. */
export async function isPassword(secret: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const right = await verify(secret ?? (await nobodys), password);
  return right && secret !== null;
}

/** A secret to hand out once; only its hash is kept. 256 bits of chance. */
export function newSecret(clock: Clock, prefix = ''): { secret: string; hash: Buffer } {
  const secret = prefix + clock.bytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
