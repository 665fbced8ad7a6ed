import type { FastifyRequest } from 'fastify';
import { refuse } from '../../ground/refusal.ts';
import type { Route } from '../../lore/route.ts';

const key_letters_max = 200;

/** Path, query and body as one flat input. A name that stands in two of them is refused: it could mean two things. */
export function inputOf(r: Route, request: FastifyRequest): Record<string, unknown> {
  const path = request.params as Record<string, string>;
  const query = request.query as Record<string, unknown>;
  const body = r.takes === 'bytes' || request.body === undefined || request.body === null ? {} : request.body;
  if (typeof body !== 'object' || Array.isArray(body)) refuse('invalid', 'The body must be a JSON object.');
  if (r.method !== 'GET' && r.takes !== 'bytes' && Object.keys(query).length > 0) {
    refuse('invalid', 'A request that changes something takes its fields in the body, not behind a question mark.');
  }
  const input: Record<string, unknown> = { ...path };
  for (const [name, value] of Object.entries({ ...query, ...body })) {
    if (Object.hasOwn(path, name)) refuse('invalid', `${name}: This field stands in the address already.`);
    input[name] = value;
  }
  if (r.edits) input.seen_version = seenVersion(request, input.seen_version);
  return input;
}

// RFC 9110, 13.1.1: If-Match carries the ETag of what the asker saw; ours are versions.
function seenVersion(request: FastifyRequest, given: unknown): number {
  if (given !== undefined) refuse('invalid', 'seen_version: Send it as the header If-Match.');
  const header = request.headers['if-match'];
  const version = header?.match(/^(?:W\/)?"(\d{1,9})"$/)?.[1];
  if (version === undefined) {
    refuse('invalid', 'This changes something that others may change too: send the ETag that you saw as If-Match.');
  }
  return Number(version);
}

/** The idempotency key of a write, if it has one. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 8 || key.length > key_letters_max) {
    refuse('invalid', `An Idempotency-Key has 8 to ${key_letters_max} letters.`);
  }
  return key;
}
