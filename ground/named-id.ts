import { createHash } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id as long as any other, worked out from a name instead of from time and chance: the same name has the same id, so
 * that what comes later, or comes again, can be pointed to before it is there. 70 bits: among ten million names two
 * share an id once in twenty million times.
 */
export function namedId(name: string): string {
  const hash = createHash('sha256').update(`named id ${name}`).digest();
  return [...hash.subarray(0, 14)].map((byte) => letters[byte & 31]).join('');
}
